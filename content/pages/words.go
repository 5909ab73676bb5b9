package pages

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
)

// reportPage is the report that people wrote.
func reportPage(*Book) []Outline {
	return one(Outline{id: "report", title: says("报告", "Report"), nav: says("报告", "Report"), Written: true,
		article: true, holds: says("工作报告，文中数字取自数据表", "The report, its numbers taken from the data"), write: writeWords})
}

// writeWords makes a page of the words that people wrote for it, the file
// <id>.<language>.md. Without such a file there is no page.
func writeWords(d *Draft) {
	name := d.ID + "." + d.Lang + ".md"
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
		d.Problems = append(d.Problems, faults...)
		return
	}
	words := strings.ReplaceAll(from.Text, "\r\n", "\n")
	for i, line := range strings.Split(words, "\n") {
		if title, ok := strings.CutPrefix(line, "# "); ok && d.Empty() {
			d.Headline = d.Own(strings.TrimSpace(title))
			continue
		}
		d.Write(wordsLine(d, line, model.Position{File: name, Line: i + 1}) + "\n")
	}
	showCharts(d)
}

var (
	shortcode = regexp.MustCompile(`\{\{<\s*([a-z]+)\s+"([^"<>{}]*)"\s*>\}\}`)
	opening   = regexp.MustCompile(`\{\{[<%]`)
	markup    = regexp.MustCompile(`<[A-Za-z/!?]|&[A-Za-z#][A-Za-z0-9]*;`)
	leading   = regexp.MustCompile(`\]\(/(zh|en)/([^)\s]*)`)
)

// wordsLine checks one line of words and resolves what its shortcodes name.
func wordsLine(d *Draft, line string, at model.Position) string {
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
		if lang := to[1]; !d.Languages.Have(lang) || d.Languages.First() == lang {
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
func named(d *Draft, code, key string, at model.Position) string {
	switch code {
	case "value":
		if f := wanted(d, key); f != nil {
			d.Named(f.Key, d.Figure(f))
			return fmt.Sprintf("{{< value %q >}}", f.Key)
		}
		problem(d, "words-figure", at, model.Text{Zh: "没有这个数字：" + key, En: "there is no such figure: " + key},
			model.Text{Zh: "数字的编号列在 figures.csv", En: "figures.csv lists the keys of all figures"})
		return ""
	case "chart":
		if c := d.index.chart[key]; c != nil {
			d.HoldChart(c)
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
func wanted(d *Draft, key string) *model.Figure {
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
