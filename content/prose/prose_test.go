package prose_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/content/prose"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
)

func checker(t testing.TB) *prose.Checker { return checkerOf(t, example.Files) }

func checkerOf(t testing.TB, workspace fs.FS) *prose.Checker {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), workspace)
	if err != nil || problems.Count(model.Error) > 0 {
		t.Fatal(err, problems)
	}
	set, _ := check.Check(exports, settings)
	r := measure.Measure(set, settings, model.Date{})
	return prose.New(r.Figures, r.AsOf, settings.Rounding())
}

// TestContradictions: a number that contradicts a figure is found, with the figure;
// one that agrees, or speaks of no figure, is left alone. "none" is a number that
// the data do not state.
func TestContradictions(t *testing.T) {
	c := checker(t)
	for _, test := range []struct{ lang, words, want string }{
		{"zh", "农村扶贫解困已完成7600人。", "7600人 rural-relief.completed"},
		{"zh", "农村扶贫解困已完成7500人。", ""},
		{"zh", "农村扶贫解困已完成７６００人。", "7600人 rural-relief.completed"},
		{"zh", "农村扶贫解困已完成0.76万人。", "0.76万人 rural-relief.completed"},
		{"zh", "农村扶贫解困已完成0.75万人，完成率57.47%。", ""},
		{"zh", "农村扶贫解困目标任务13050人，已完成7600人，占58%。", "7600人 rural-relief.completed; 58% rural-relief.completion-rate"},
		{"zh", "农村扶贫解困完成率57.5%，约57%，超过50%。", ""},
		{"zh", "农村扶贫解困完成率超过60%。", "超过60% rural-relief.completion-rate"},
		{"zh", "农村扶贫解困完成7400余人。", "7400余人 rural-relief.completed"},
		{"zh", "农村扶贫解困完成7000余人。", ""},
		{"zh", "农村扶贫解困13050人中已完成七千六百人。", "七千六百人 rural-relief.completed"},
		{"zh", "农村扶贫解困13050人中已完成七千五百人。", ""},
		{"zh", "农村扶贫解困已完成13050人。", "13050人 rural-relief.completed"},
		{"zh", "农村扶贫解困进展顺利。截至6月30日，已完成7600人。", "7600人 rural-relief.completed"},
		{"zh", "## 农村扶贫解困\n\n已完成7600人。", "7600人 rural-relief.completed"},
		{"zh", "| 指标 | 目标（人） | 完成（人） |\n| --- | --- | --- |\n| 农村扶贫解困 | 13050 | 7600 |", "7600 rural-relief.completed"},
		{"zh", "目标{{< value \"rural-relief.target\" >}}，已完成7600人。", "7600人 rural-relief.completed"},
		{"zh", "枧槽项目已完成投资0.37797亿元，完成率59.89%。", ""},
		{"zh", "枧槽项目已完成投资0.36亿元。", "0.36亿元 jiancao-investment.completed"},
		{"zh", "争取专项财政扶贫资金到位2759万元，其中新寨570万元。", "570万元 fund--funds--received--"},
		{"zh", "争取专项财政扶贫资金到位0.2759亿元，其中新寨574万元。", ""},
		{"zh", "农村扶贫解困比序时进度高出8.47个百分点，高于序时进度8.47个百分点。", "8.47个百分点 rural-relief.gap; 8.47个百分点 rural-relief.gap"},
		{"zh", "完成7500人。", ""},
		{"zh", "完成7600人。", "7600人 rural-relief.completed"},
		{"zh", "已完成12公里。", "12公里 none"},
		{"zh", "整村推进已完成5个村。", "5个村 none"},
		{"zh", "整村推进目标任务10个村，涉及5个乡镇。", ""},
		{"en", "Rural hardship relief has completed 7,600 persons.", "7,600 persons rural-relief.completed"},
		{"en", "Rural hardship relief has completed 7,500 persons, a rate of 57.47%.", ""},
		{"en", "Rural hardship relief has completed 7,500 persons, a completion\nrate of 58%.",
			"58% rural-relief.completion-rate"},
		{"en", "Special fiscal poverty funds secured: received 27.59 million yuan, against a target of 63.453 million yuan.",
			""},
		{"en", "Special fiscal poverty funds secured: received 28 million yuan.", ""},
		{"en", "Special fiscal poverty funds secured: received 29 million yuan.", "29 million yuan funds.completed"},
		{"en", "Rural hardship relief completed more than 8,000 people.", "more than 8,000 people rural-relief.completed"},
	} {
		var got []string
		for _, claim := range c.Check(test.words, test.lang) {
			key := "none"
			if claim.Figure != nil {
				key = claim.Figure.Subject.Key + "." + claim.Figure.Method.ID
			}
			got = append(got, claim.Written+" "+key)
		}
		if s := strings.Join(got, "; "); s != test.want &&
			!(strings.HasSuffix(test.want, "-") && strings.HasPrefix(s, test.want)) {
			t.Errorf("%s\n got  %s\n want %s", test.words, s, test.want)
		}
	}
}

// TestEdges: rounding-at-the-edge. No number is rounded onto an edge that it does not stand
// on: 999999 of 1000000 is 99.9999%, and neither 100% nor 100.00%.
func TestEdges(t *testing.T) {
	for _, test := range []struct{ completed, words, wrong string }{
		{"999999", "完成率99.9999%，约100%，超过99.99%。", ""},
		{"999999", "完成率100%。", "100%"},
		{"999999", "完成率100.00%。", "100.00%"},
		{"1000000", "完成率100%，完成率100.00%。", ""},
		{"499999", "完成率50%。", "50%"},
		{"500000", "完成率50%。", ""},
		{"1", "完成率0%。", "0%"},
		{"1", "完成率0.0001%。", ""},
		{"0", "完成率0%。", ""},
		{"499999", "低于序时进度0.00个百分点。", "0.00个百分点"},
		{"500000", "高于序时进度0个百分点。", ""},
		{"510049", "完成率51%，高于序时进度1个百分点。", ""},
	} {
		c := checkerOf(t, fstest.MapFS{
			"targets.csv":     {Data: []byte("key,name,unit,kind,period,target\nwork,水渠整修工程,米,数量,2024,1000000\n")},
			"completions.csv": {Data: []byte("target,as_of,completed\nwork,2024-06-30," + test.completed + "\n")}})
		var wrong []string
		for _, claim := range c.Check("水渠整修工程"+test.words, "zh") {
			if wrong = append(wrong, claim.Written); !claim.Sure {
				t.Errorf("%s: %s is not sure", test.words, claim.Written)
			}
		}
		if got := strings.Join(wrong, "; "); got != test.wrong {
			t.Errorf("%s of 1000000: %s\n got  %s\n want %s", test.completed, test.words, got, test.wrong)
		}
	}
}

// TestNoFalseAlarm: the example's own words, and prose whose numbers speak of no
// figure, raise none.
func TestNoFalseAlarm(t *testing.T) {
	c := checker(t)
	plain := os.DirFS("testdata")
	words, _ := fs.Sub(content.ExampleWords, "words")
	for lang, files := range map[string][]string{"zh": {"report.zh.md", "about.zh.md", "plain.zh.md"},
		"en": {"report.en.md", "about.en.md", "plain.en.md"}} {
		for _, name := range files {
			text, err := fs.ReadFile(words, name)
			if err != nil {
				text, err = fs.ReadFile(plain, name)
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, claim := range c.Check(string(text), lang) {
				t.Errorf("%s:%d: %q", name, claim.Line, claim.Written)
			}
		}
	}
}
