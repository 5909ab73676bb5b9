package site

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"gongshi/charts/draw"
	"gongshi/data/model"
	"gongshi/data/open"
)

// charted is a chart on a page: the files that show it, and every number that its
// sentence, its captions and its table say. The numbers of figures among them are read
// back; so a number in a picture is one of the page's, or it is wrong.
type charted struct {
	files []string
	says  map[string]bool
}

// chartBegins notes a chart that begins, and the files of one that is being read.
func (p *page) chartBegins(t html.Token) {
	if t.Data == "figure" && strings.HasPrefix(attribute(t, "class"), "chart") {
		p.chart = &charted{says: map[string]bool{}}
	}
	if p.chart == nil {
		return
	}
	for _, a := range t.Attr {
		addresses, _ := addressesOf(t.Data, a.Key, a.Val)
		for _, address := range addresses {
			if file := path.Join(path.Dir(p.name), address); path.Base(path.Dir(file)) == open.ChartsDir &&
				!slices.Contains(p.chart.files, file) {
				p.chart.files = append(p.chart.files, file)
			}
		}
	}
}

// chartEnds keeps the chart that was read.
func (p *page) chartEnds() {
	if p.chart != nil {
		p.charts, p.chart = append(p.charts, *p.chart), nil
	}
}

// chartSays notes the numbers of a text: of a chart on a page, or of a picture.
func (p *page) chartSays(raw []byte) {
	switch {
	case p.chart != nil:
		for _, n := range numbersIn(html.UnescapeString(string(raw))) {
			p.chart.says[n] = true
		}
	case p.kind == ".svg" && !p.sheet:
		p.shows("", html.UnescapeString(string(raw)))
	}
}

// numeral is a number as people write it, or a month, which is none; the sign and the
// unit are left aside.
var numeral = regexp.MustCompile(`\b[0-9]{4}-[0-9]{2}\b|[0-9]+(?:[.,][0-9]+)*`)

// numbersIn are the numbers of a text, without commas.
func numbersIn(text string) (all []string) {
	for _, n := range numeral.FindAllString(text, -1) {
		if !strings.Contains(n, "-") {
			all = append(all, strings.Clone(strings.ReplaceAll(n, ",", "")))
		}
	}
	return all
}

// shows notes what a picture, or a file by which a chart is touched, says in a language.
func (d *document) shows(lang, text string) {
	if d.shown == nil {
		d.shown = map[string][]string{}
	}
	for _, n := range numbersIn(text) {
		if !slices.Contains(d.shown[lang], n) {
			d.shown[lang] = append(d.shown[lang], n)
		}
	}
}

// touched reads the file by which a chart is touched, which must be there in each
// language of the site and no other, and hold what is to be drawn and what is said of it.
func (v *verifier) touched(d *document, text []byte) {
	var file map[string]struct {
		Title, Kind  string
		Items        [][]string
		Wide, Narrow struct{ Option json.RawMessage }
	}
	err := json.Unmarshal(text, &file)
	for _, lang := range v.Languages.All() {
		sheet := file[lang]
		said := []string{sheet.Title}
		for _, option := range []json.RawMessage{sheet.Wide.Option, sheet.Narrow.Option} {
			labels, steps, fault := draw.Labels(option)
			d.steps = append(d.steps, steps...)
			if said = append(said, labels...); err == nil && (fault != nil || len(labels) == 0) {
				d.refuse("chart-empty", lang, say("图的数据文件里没有要画的内容", "the file of a chart holds nothing to draw"))
				return
			}
		}
		for _, item := range sheet.Items {
			if sheet.Kind != cloud {
				said = append(said, item...)
			} else if len(item) > 0 { // under its name, which is no figure
				d.shows(cloud, strings.Join(item[1:], "\n"))
			}
		}
		d.shows(lang, strings.Join(said, "\n"))
	}
	if err != nil {
		d.refuse("unreadable", err.Error(), say("文件的写法有误", "the file is not well formed"))
	}
	for lang := range file {
		if !v.Languages.Have(lang) {
			d.refuse("language-differs", lang, say("文件里有网站没有的语言", "the file is in a language that the site is not in"))
		}
	}
}

// cloud is the kind of a chart of points, of which there may be more than its table lists.
const cloud = "points"

// half is named on a line across a picture, and is nobody's figure.
const half = "50"

// judgeCharts holds the numbers of a page's pictures against those of the page.
func (v *verifier) judgeCharts(d *document, known map[string]*document) {
	lang := v.Languages.Of(d.name)
	for _, c := range d.charts {
		c.says[half] = true
		for _, file := range c.files {
			if to := known[file]; to != nil {
				for _, step := range to.steps {
					c.says[step] = true
				}
			}
		}
		for _, file := range c.files {
			to := known[file]
			if to == nil {
				continue // which is a dead link
			}
			for _, n := range slices.Concat(to.shown[""], to.shown[lang]) {
				if !c.says[n] {
					v.refuse("picture-differs", to.name, n, model.Text{Zh: "图上的数字不在" + d.name + "的文字和数据表里",
						En: "a number of the picture is none of " + d.name})
				}
			}
			for _, n := range to.shown[cloud] {
				if !c.says[n] && !v.shows(n) {
					v.refuse("picture-differs", to.name, n,
						say("图的数据文件里的数字不是任何一个公布的数", "a number of a chart's file is no figure of the site"))
				}
			}
		}
	}
}

// shows reports whether a figure of the site has a number.
func (v *verifier) shows(n string) bool {
	if v.displayed == nil {
		v.displayed = map[string]bool{}
		for _, display := range v.Figures {
			for _, n := range append(numbersIn(display.Zh), numbersIn(display.En)...) {
				v.displayed[n] = true
			}
		}
	}
	return v.displayed[n]
}

// marked is a name with the digest of what is in the file (open.Marked). That of a still
// is of what it was drawn from.
var marked = regexp.MustCompile(`\.([a-p]{16})\.json$`)

// misnamed refuses a file that does not hold what its name says.
func (d *document) misnamed(digest []byte) {
	if m := marked.FindStringSubmatch(d.name); m != nil && m[1] != model.Letters(digest[:len(m[1])/2]) {
		d.refuse("misnamed", m[1], say("文件的内容不是名称所指的内容", "the file does not hold what its name says"))
	}
}
