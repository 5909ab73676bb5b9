package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestStatesDiffer: one number of one item at one step and place is stated in two states.
func TestStatesDiffer(t *testing.T) {
	head := "item,item_en,step,step_en,as_of,count,unit,state,state_en,place\n"
	for _, test := range []struct{ name, rows, en string }{
		{"two states",
			"村,villages,公示,notice,2014-06-30,7,村,进行中,under way,\n村,,公示,,2014-06-30,7,村,已完成,,\n" +
				"村,,公示,,2014-06-30,7,村,已完成,,\n",
			"villages, notice, 7 villages: the same number is stated as under way, 已完成."},
		{"one state", "村,,公示,,2014-06-30,7,村,已完成,,\n村,,公示,,2014-06-30,7,村,已完成,,\n", ""},
		{"two numbers", "村,,公示,,2014-06-30,7,村,进行中,,\n村,,公示,,2014-06-30,8,村,已完成,,\n", ""},
		{"no number", "村,,公示,,2014-06-30,,村,进行中,,\n村,,公示,,2014-06-30,,村,已完成,,\n", ""},
		{"two places", "村,,公示,,2014-06-30,7,村,进行中,,v\n村,,公示,,2014-06-30,7,村,已完成,,\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"registry": head + test.rows, "places": "code,name\nv,甲村\n"})
			if zh := "村公示7村：同一数字在报告中分别表述为进行中、已完成。"; test.en != "" {
				wants(t, r, "states-differ", "registry--dclnjhab--mppjbdga--7-hfmlmegi.in-dclnjhab", zh, test.en,
					"registry H2, registry H3, registry H4")
			} else {
				wants(t, r, "states-differ", "", "", "", "")
			}
		})
	}
}

// TestCountsOfPlaces: findings about counts of two places, units or numbers are two, each
// with an id of its own; a number that is written in two units is one.
func TestCountsOfPlaces(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{"places": "code,name\nc,县\nd,乡\n",
		"registry": "place,item,step,as_of,count,unit,state\n" +
			"c,户,有,2014-06-30,7,户,已完成\nc,户,有,2014-06-30,7,户,进行中\nd,户,有,2014-06-30,7,户,已完成\nd,户,有,2014-06-30,7,户,\n" +
			"d,户,有,2014-06-30,8,户,已报\nd,户,有,2014-06-30,8,户,未报\nd,户,有,2014-06-30,7,人,已完成\nd,户,有,2014-06-30,7,人,进行中\n" +
			"d,人,有,2014-06-30,1.02,万人,\nd,人,有,2014-06-30,10200,人,\nd,人,有,2014-06-30,10300,人,\n"})
	ids, said := map[string]int{}, ""
	for _, p := range r.Findings {
		ids[p.ID]++
		if p.Rule == "states-differ" || p.Rule == "conflicting-counts" {
			said += p.Message.Zh + "\n" + p.Message.En + "\n"
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%s stands %d times", id, n)
		}
	}
	for _, want := range []string{"分别表述为已完成、未载明。", "stated as 已完成, not stated.", "有2个不同的数：1.02万人、10300人。",
		"2 numbers: 10,200 persons, 10,300 persons."} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
	n := 0
	for _, f := range r.Figures {
		if strings.HasPrefix(f.Key, "registry--"+model.Slug("人")+"--") {
			n++
		}
	}
	if n != 2 || len(r.Doubled) > 0 {
		t.Errorf("%d figures of two numbers, doubled %v", n, r.Doubled)
	}
}
