// The one script of every page. A page is whole without it.
import * as elder from "./elder.js";
import * as search from "./search.js";

elder.start();
search.start();
