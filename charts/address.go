package charts

import (
	"crypto/sha256"
	"path"

	"gongshi/charts/draw"
	"gongshi/data/open"
)

// addresses are where a page finds the files of a chart: names that change with what the
// files show, so that a browser that has kept an older picture never shows it beside
// newer words. A still is drawn while pages are written, so it is named by what it is
// drawn from; the file by which a chart is touched is named by its bytes.
type addresses struct {
	stills [4]string
	touch  string
}

// stills yields the languages and widths of a chart's stills.
func (c *Chart) stills(yield func(lang string, width int) bool) {
	for _, lang := range c.settings.Site.Languages.All() {
		for _, width := range []int{Wide, Narrow} {
			if !yield(lang, width) {
				return
			}
		}
	}
}

// addresses makes the options of a chart to learn what its files are made of. They are
// made again to be drawn: those of all charts would fill the memory.
func (c *Chart) addresses() (a addresses, err error) {
	made := touched{}
	for lang, width := range c.stills {
		option, err := c.keep(made, lang, width)
		if err != nil {
			return a, err
		}
		line := draw.Line{Name: c.Name(lang, width), Width: width, Height: c.Height(lang, width), Option: option}
		a.stills[which(lang, width)] = open.Marked(c.Still(lang, width), line.Digest())
	}
	body, err := c.body(made)
	a.touch = open.Marked(c.Touch(), sha256.Sum256(body))
	return a, err
}

// Still is a still, by the path in the site that is promised for it.
func (c *Chart) Still(lang string, width int) string {
	return path.Join(open.ChartsDir, c.Name(lang, width)+".svg")
}

// Shown is a still, by the path in the site that pages show.
func (c *Chart) Shown(lang string, width int) (string, error) {
	a, err := c.shown()
	return a.stills[which(lang, width)], err
}

// ShownTouch is the file by which the chart is touched, by the path in the site that
// pages fetch.
func (c *Chart) ShownTouch() (string, error) {
	a, err := c.shown()
	return a.touch, err
}

// share puts the files of a chart under the addresses that pages show too.
func (c *Chart) share(files map[string]string) error {
	a, err := c.shown()
	for lang, width := range c.stills {
		files[a.stills[which(lang, width)]] = files[c.Still(lang, width)]
	}
	files[a.touch] = files[c.Touch()]
	return err
}
