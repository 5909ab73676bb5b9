package content

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"gongshi/charts"
	"gongshi/data/export"
	"gongshi/data/measure"
	"gongshi/data/model"
)

// writeWords makes a page of the words that people wrote for it, the file
// <id>.<language>.md. Without such a file there is no page.
func writeWords(d *draft) {
	name := d.id + "." + d.lang + ".md"
	from, problems, err := export.Open(d.words, name, name, "")
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		problem(d, "words-unreadable", model.Position{File: name},
			model.Text{Zh: "文字读不出：" + err.Error(), En: "reading the words: " + err.Error()}, model.Text{})
		return
	}
	if faults := problems.Of(model.Error); len(faults) > 0 {
		d.problems = append(d.problems, faults...)
		return
	}
	words := strings.ReplaceAll(from.Text, "\r\n", "\n")
	for i, line := range strings.Split(words, "\n") {
		if title, ok := strings.CutPrefix(line, "# "); ok && d.body.Len() == 0 {
			d.headline = d.own(strings.TrimSpace(title))
			continue
		}
		d.body.WriteString(wordsLine(d, line, model.Position{File: name, Line: i + 1}) + "\n")
	}
	showCharts(d)
}

// writeAbout is what people wrote of the site, and whom a reader may tell or ask.
func writeAbout(d *draft) {
	writeWords(d)
	if d.body.Len() > 0 {
		d.body.WriteString("\n")
	}
	supervision(d)
	if d.body.Len() > 0 {
		d.text("parts", run{Class: "ways",
			Parts: []part{{Text: d.say("设计部件 →", "Design parts →"), Href: d.address("parts")}}})
	}
}

// Words checks the words that people wrote as Write would, and makes no page.
func Words(r *measure.Report, drawn []*charts.Chart, words fs.FS) (problems model.Problems) {
	w, m := newWriter(r, drawn, words, Options{}), newMemory()
	for _, k := range w.sorts() {
		for _, lang := range w.languages.All() {
			if k.written {
				d := w.draft(k, lang, m)
				k.write(d)
				problems = append(problems, d.problems...)
			}
		}
	}
	problems = append(problems, Claims(r, words)...)
	problems.Sort()
	return problems
}

var (
	shortcode = regexp.MustCompile(`\{\{<\s*([a-z]+)\s+"([^"<>{}]*)"\s*>\}\}`)
	opening   = regexp.MustCompile(`\{\{[<%]`)
	markup    = regexp.MustCompile(`<[A-Za-z/!?]|&[A-Za-z#][A-Za-z0-9]*;`)
	leading   = regexp.MustCompile(`\]\(/(zh|en)/([^)\s]*)`)
)

// wordsLine checks one line of words and resolves what its shortcodes name.
func wordsLine(d *draft, line string, at model.Position) string {
	rest := shortcode.ReplaceAllString(line, "")
	switch {
	case opening.MatchString(rest):
		problem(d, "words-shortcode", at, model.Text{Zh: "短代码写法不对：" + strings.TrimSpace(rest),
			En: "a shortcode that is not understood: " + strings.TrimSpace(rest)},
			model.Text{Zh: `写作 {{< value "对象.量" >}} 或 {{< chart "图" >}}`,
				En: `write {{< value "subject.measure" >}} or {{< chart "key" >}}`})
		return ""
	case markup.MatchString(rest):
		problem(d, "words-html", at, model.Text{Zh: "文字中不能写HTML：" + strings.TrimSpace(rest), En: "raw HTML in words: " +
			strings.TrimSpace(rest)},
			model.Text{Zh: "改用Markdown", En: "use Markdown"})
		return ""
	}
	for _, to := range leading.FindAllStringSubmatch(line, -1) {
		if lang := to[1]; !d.languages.Have(lang) || d.languages.First() == lang {
			problem(d, "words-link", at,
				model.Text{Zh: "网站没有/" + lang + "/这个目录：" + to[0][2:], En: "the site has no folder /" + lang + "/: " + to[0][2:]},
				model.Text{Zh: "写 /" + to[2], En: "write /" + to[2]})
		}
	}
	return shortcode.ReplaceAllStringFunc(line, func(s string) string {
		m := shortcode.FindStringSubmatch(s)
		return named(d, m[1], m[2], at)
	})
}

// named resolves one shortcode of the words, and puts what it names into the
// page.
func named(d *draft, code, key string, at model.Position) string {
	switch code {
	case "value":
		if f := wanted(d, key); f != nil {
			d.figures[f.Key] = d.figure(f).Parts[0]
			return fmt.Sprintf("{{< value %q >}}", f.Key)
		}
		problem(d, "words-figure", at, model.Text{Zh: "没有这个数字：" + key, En: "there is no such figure: " + key},
			model.Text{Zh: "数字的编号列在 figures.csv", En: "figures.csv lists the keys of all figures"})
		return ""
	case "chart":
		if c := d.index.chart[key]; c != nil {
			d.pictures[model.Slug(key)] = d.shown.one(pictureOf(d, c))
			return fmt.Sprintf("{{< chart %q >}}", model.Slug(key))
		}
		problem(d, "words-chart", at, model.Text{Zh: "没有这张图：" + key, En: "there is no such chart: " + key}, model.Text{})
		return ""
	}
	problem(d, "words-shortcode", at, model.Text{Zh: "不认识的短代码：" + code, En: "unknown shortcode: " + code},
		model.Text{Zh: "只有 value 和 chart", En: "there are value and chart"})
	return ""
}

// wanted finds the figure that words name, with its date or without: without one the
// newest is meant. A key of the exports may stand in it as the bureau writes it.
func wanted(d *draft, key string) *model.Figure {
	if f := d.Report.Figure(key); f != nil {
		return f
	}
	for i, c := range key {
		if c != '.' { // which a key of the exports may hold as well
			continue
		}
		if f := d.Report.Figure(model.Slug(key[:i]) + key[i:]); f != nil {
			return f
		}
	}
	return nil
}
