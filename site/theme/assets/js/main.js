// The one script of every page. A page is whole without it.
