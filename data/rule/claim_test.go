package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/rule"
)

// TestWords: each rule of words takes the claims that are its own; what is sure is an error
// of its line, what is not keeps its id on whatever line, stands once with all its lines,
// and bears the bureau's reply. They stand in order, errors first.
func TestWords(t *testing.T) {
	figure := &model.Figure{Method: &model.Method{ID: "completed", Name: model.Text{Zh: "累计完成", En: "completed"}},
		Subject: model.Keyed("roads", model.Text{Zh: "路"}), Key: "roads.completed.2014-05-31",
		AsOf: model.NewDate(2014, 5, 31), Display: model.Text{Zh: "45公里", En: "45 km"}}
	claim := func(line int, written string, of *model.Figure, sure bool, day string) rule.Claim {
		return rule.Claim{At: model.Position{File: "report.zh.md", Line: line}, Written: written, Clause: "句。",
			Figure: of, Sure: sure, Day: day}
	}
	of := func(r *rule.Rule, written string) string {
		return r.Of(model.Slug("report.zh.md") + "." + model.Slug(written))
	}
	reply := of(rule.ProseContradicts, "46公里")
	problems := rule.Words([]rule.Claim{claim(9, "46公里", figure, false, ""), claim(3, "7人", nil, false, ""),
		claim(12, "46公里", figure, false, ""), claim(6, "45公里", figure, false, "6月30日"), claim(20, "47公里", figure, true, "")},
		map[string]model.Reply{reply: {Zh: "另一段路"}})
	var all []string
	for _, p := range problems {
		all = append(all, string(p.Severity)+" "+p.ID+" "+cells(append([]model.Position{p.At}, p.Also...))+
			" "+p.Written+p.Reply.Zh)
	}
	want := []string{"error " + rule.ProseContradicts.Of("report.zh.md:20") + " report.zh.md 20 ",
		"finding " + of(rule.WordsNumber, "7人") + " report.zh.md 3 句。",
		"finding " + of(rule.WordsDate, "45公里") + " report.zh.md 6 句。",
		"finding " + reply + " report.zh.md 9, report.zh.md 12 句。另一段路"}
	if got := strings.Join(all, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("found\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}
