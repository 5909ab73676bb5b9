package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestConflictInWords: two targets of one indicator are both said, with their rates and
// what is short where there are any.
func TestConflictInWords(t *testing.T) {
	for _, test := range []struct{ name, targets, completed, zh, en string }{
		{"with rates", "a,灯,,个,数量,2014,100,县\nb,灯,,个,数量,2014,130,局\n", "60",
			"“灯”有两个目标：100个（县）与130个（局）；完成率分别为60.00%与46.15%；按后者距一半还差5个。两个目标均列出。",
			`"灯" has two targets: 100 items (county) and 130 items (bureau); the rates are 60.00% and 46.15%; by the latter, 5 items short of half. Both are shown.`},
		{"past half of both", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,110,开发区\n", "60",
			"“灯”有两个目标：100个（县）与110个（开发区）；完成率分别为60.00%与54.55%。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 110 items (开发区); the rates are 60.00% and 54.55%. Both are shown.`},
		{"no reading", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,130,局\n", "",
			"“灯”有两个目标：100个（县）与130个（局）。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 130 items (bureau). Both are shown.`},
		{"the first is none", "a,灯,Lamps,个,数量,2014,0,县\nb,灯,,个,数量,2014,130,局\n", "60",
			"“灯”有两个目标：0个（县）与130个（局）；按后者距一半还差5个。两个目标均列出。",
			`"Lamps" has two targets: 0 items (county) and 130 items (bureau); by the latter, 5 items short of half. Both are shown.`},
		{"the second is none", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,0,局\n", "60",
			"“灯”有两个目标：100个（县）与0个（局）。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 0 items (bureau). Both are shown.`},
		{"each its own reading", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,数量,2014,110,局\n", "60\nb,2014-06-30,55",
			"“灯”有两个目标：100个（县）与110个（局）；按各自的读数，完成率分别为60.00%与50.00%。两个目标均列出。",
			`"Lamps" has two targets: 100 items (county) and 110 items (bureau); by the reading of each, the rates are 60.00% and 50.00%. Both are shown.`},
		{"the second is not stated", "a,灯,Lamps,个,数量,2014,100,县\nb,灯,,个,产出,2014,,局\n", "60", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			exports := map[string]string{"targets": "key,name,name_en,unit,kind,period,target,issuer\n" + test.targets}
			if exports["completions"] = "target,as_of,completed\n"; test.completed != "" {
				exports["completions"] += "a,2014-06-30," + test.completed + "\n"
			} else {
				exports["targets"] += "z,末,,个,数量,2014,100,\n"
				exports["completions"] += "z,2014-06-30,1\n"
			}
			r, _ := county(t, midyear, exports)
			wants(t, r, "conflicting-targets", "a.b", test.zh, test.en, "targets G2, targets G3")
			for _, key := range []string{"a.target", "b.target", "a.completion-rate", "b.completion-rate"} {
				if f := r.Figure(key); f != nil && warned(f, "conflicting-targets.a.b") != (test.zh != "") {
					t.Errorf("%s leads to %v", key, f.Warnings)
				}
			}
		})
	}
}

// TestSameNameTwoOffices: what two offices do by one name is two indicators, each with
// its own reading.
func TestSameNameTwoOffices(t *testing.T) {
	rows := "key,name,name_en,unit,kind,period,target,office,issuer\nparks,来信答复,Letters " +
		"answered,%,数量,2024,90,园林科,\nroads,来信答复,Letters answered,%,数量,2024,80,道路科,\n"
	t.Run("same-name-two-offices", func(t *testing.T) {
		r, _ := county(t, model.Date{},
			map[string]string{"targets": rows, "completions": "target,as_of,completed\nparks,2024-06-30,72\n"})
		shows(t, r, "parks.completion-rate.2024-06-30", "80.00%")
		shows(t, r, "roads.completion-rate.2024-06-30", "")
		if got := foundOf(r, "conflicting-targets"); got != "" || len(r.Indicators) != 2 {
			t.Errorf("%d indicators, in conflict: %q", len(r.Indicators), got)
		}
		for _, in := range r.Indicators {
			want := map[string]string{"parks": "来信答复（园林科） Letters answered (园林科) past-half",
				"roads": "来信答复（道路科） Letters answered (道路科) undecided"}[in.Target.Key]
			if got := in.Target.Name.Zh + " " + in.Target.Name.En + " " + string(in.Verdict); got != want {
				t.Errorf("%s is %s", in.Target.Key, got)
			}
		}
	})
	t.Run("same-name-two-offices/one office, two issuers", func(t *testing.T) {
		one := strings.NewReplacer("道路科,", "园林科,局", "园林科,\n", "园林科,县\n").Replace(rows)
		r, _ := county(t, model.Date{},
			map[string]string{"targets": one, "completions": "target,as_of,completed\nparks,2024-06-30,72\n"})
		shows(t, r, "roads.completion-rate.2024-06-30", "90.00%") // beside the one reading that there is
		if got := foundOf(r, "conflicting-targets"); got != "parks.roads" {
			t.Errorf("in conflict: %q", got)
		}
	})
	t.Run("same-name-two-offices/own reading", func(t *testing.T) {
		one := strings.NewReplacer("道路科,", "园林科,局", "园林科,\n", "园林科,县\n").Replace(rows)
		r, _ := county(t, model.Date{},
			map[string]string{"targets": one,
				"completions": "target,as_of,completed\nparks,2024-06-30,72\nroads,2024-05-31,40\n"})
		shows(t, r, "roads.completion-rate.2024-05-31", "50.00%")
		shows(t, r, "parks.completion-rate.2024-06-30", "80.00%")
	})
}
