package measure_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestStatesOfARegister: of many states those of several rows are told, the most first, the
// others together and what states none last; where each row says something else nothing is.
func TestStatesOfARegister(t *testing.T) {
	for name, test := range map[string]struct {
		states []string
		zh, en string
	}{
		"few":       {[]string{"在建", "完工", "在建"}, "3个项目：在建2个，完工1个", "3 projects: 在建 2, 完工 1"},
		"blank":     {[]string{"", "完工", ""}, "3个项目：完工1个，未载明2个", "3 projects: 完工 1, not stated 2"},
		"all blank": {[]string{"", ""}, "2个项目", "2 projects"},
		"one":       {[]string{"in progress"}, "1个项目：in progress 1个", "1 project: in progress 1"},
		"many": {[]string{"a", "b", "c", "d", "e", "f", "在建", "在建", ""},
			"9个项目：在建2个，其他6个，未载明1个", "9 projects: 在建 2, other 6, not stated 1"},
		"our words": {[]string{"其他", "其他", "未载明", "", "c", "d", "e", "f"},
			"8个项目：其他2个，其他5个，未载明1个", "8 projects: 其他 2, other 5, not stated 1"},
		"sentences": {[]string{"甲。", "乙。", "丙。", "丁。", "戊。", "己。"}, "6个项目", "6 projects"},
	} {
		rows := "key,name,status\n"
		for i, state := range test.states {
			rows += fmt.Sprintf("p%d,项目%d,%s\n", i, i, state)
		}
		r, _ := county(t, model.NewDate(2024, 6, 30), map[string]string{"targets": "", "completions": "", "projects": rows})
		if r.Headline.Say("zh") != test.zh || r.Headline.Say("en") != test.en {
			t.Errorf("%s: %s; %s", name, r.Headline.Say("zh"), r.Headline.Say("en"))
		}
		if len(r.Doubled) > 0 {
			t.Errorf("%s: %v", name, r.Doubled)
		}
		for _, f := range r.Headline.Figures() {
			if f.Value.IntPart() != int64(len(f.Sources)) {
				t.Errorf("%s: %s comes from %d rows", name, f.Key, len(f.Sources))
			}
		}
	}
}

// TestMoneyOfARegister: money is added up by stage; that of lists beside that of projects
// is not, nor one currency to another.
func TestMoneyOfARegister(t *testing.T) {
	both := "subject,stage,amount（万元）\nx,issued,30\nx,received,20\ny,received,12\n"
	for _, test := range []struct{ projects, funds, want string }{
		{"", both, "Funds: 300,000 yuan issued, 320,000 yuan received"},
		{"key,name,lists\nx,路,y\n", both, "Funds of 2 subjects"},
		{"key,name,lists\nx,路,x\ny,水,y\n", both, "Funds: 300,000 yuan issued, 320,000 yuan received"},
	} {
		r, _ := county(t, model.NewDate(2024, 6, 30),
			map[string]string{"targets": "", "completions": "", "projects": test.projects, "funds": test.funds})
		said := r.Leads[len(r.Leads)-1]
		if said.Table != "funds" || said.Sentence.Say("en") != test.want {
			t.Errorf("%s is said, want %s", said.Sentence.Say("en"), test.want)
		}
		if strings.Contains(fmt.Sprint(r.Displays()), "time-share") {
			t.Error("a register has a share of the year")
		}
	}
}
