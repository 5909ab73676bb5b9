package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/model"
	"gongshi/data/rule"
)

// TestRounding: a workspace chooses how numbers are rounded. Its pages, what its words may say, and
// the rates that agree with its own follow; the page of methods says the rule.
func TestRounding(t *testing.T) {
	for _, test := range []struct{ settings, shown, other, says, saysEn string }{
		{"", "23.47%", "23.46%", "数字四舍五入，", "rounded half away from zero and"},
		{"[numbers]\nrounding = \"四舍六入五成双\"\n", "23.46%", "23.47%",
			"数字四舍六入五成双（GB/T 8170），", "rounded half to even (GB/T 8170) and"},
	} {
		workspace := fstest.MapFS{"gongshi.toml": {Data: []byte(test.settings)},
			"targets.csv":     {Data: []byte("key,name,unit,kind,period,target\nroad,实用技术培训,人,数量,2014,100000\n")},
			"completions.csv": {Data: []byte("target,as_of,completed,stated_rate\nroad,2014-06-30,23465," + test.shown + "\n")}}
		words := "# 报告\n\n实用技术培训完成率" + test.shown + "。\n\n实用技术培训完成率" + test.other + "。\n"
		pages, problems := written(t, workspace, fstest.MapFS{"report.zh.md": {Data: []byte(words)}})
		if len(problems) != 1 || problems[0].Rule != rule.ProseContradicts.ID || problems.Count(model.Error) != 1 ||
			problems[0].At.Line != 5 {
			t.Errorf("%q: the words have %v", test.settings, problems)
		}
		var said strings.Builder
		for _, p := range pages {
			if p.Name != "report" { // which says the other
				said.WriteString(p.Text)
				said.Write(p.Front)
			}
		}
		for want, say := range map[string]bool{test.shown: true, test.says: true, test.saysEn: true, test.other: false,
			rule.StatedRateConfirmed.Of("road"): true, rule.StatedRateDiffers.Of("road"): false} {
			if strings.Contains(said.String(), want) != say {
				t.Errorf("%q: a page says %s: %t", test.settings, want, !say)
			}
		}
	}
}
