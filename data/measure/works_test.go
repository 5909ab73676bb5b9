package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// TestWorks: the readings of a project up to the day of the report, in order of their
// dates: also one of the year that holds that day, behind one that is still to come.
func TestWorks(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name,planned（万元）\np,路,200\nq,桥,100\n",
		"progress": "project,as_of,invested（万元）,physical,explanation\np,2014,90,\np,2014-06-30,80,50,见报告\n" +
			"p,2014-07-31,85,\np,2014-03-31,,20\n",
		"completions": "target,as_of,completed\nall,2014,70\nall,2014-07-31,60\nall,2014-05-31,40\n"})
	if len(r.Projects) != 1 {
		t.Fatalf("%d projects have readings", len(r.Projects))
	}
	var all []string
	for _, reading := range r.Projects[0].Readings {
		s := reading.AsOf.ISO() + reading.Explanation.Zh
		for _, f := range []*model.Figure{reading.Completed, reading.Physical} {
			if f != nil {
				s += " " + f.Display.Zh
			}
		}
		all = append(all, s)
	}
	if got := strings.Join(all, ", "); got != "2014-03-31 20.00%, 2014-06-30见报告 80万元 50.00%, 2014 90万元" {
		t.Errorf("readings are %s", got)
	}
	if in := r.Indicators[0]; len(in.Readings) != 2 || in.Done.Display.Zh != "70人" || in.Increase.Display.Zh != "+30人" {
		t.Errorf("of the indicator there are %d readings, the newest %s", len(in.Readings), in.Done.Display.Zh)
	}
}

// TestAgeingOfProjects: money unspent is as old as its first receipt; a project that has
// paid all, does not say what it paid or when it received has no part in it, nor has a list.
func TestAgeingOfProjects(t *testing.T) {
	rows := "subject,category,stage,amount（万元）,date\nold,甲,到位,10,2013-12-01\nold,甲,到位,20,2011-01-05\nold,乙,到位,10,\n" +
		"old,甲,支付,5,\nyear,甲,到位,9,2012-12-31\nyear,甲,支付,2,\n" +
		"spent,甲,到位,9,2014-01-01\nspent,甲,支付,9,\nover,甲,到位,9,2014-01-01\nover,甲,支付,10,\nsilent,甲,到位,9,2014-01-01\n" +
		"undated,甲,到位,9,\nundated,甲,支付,1,\nall,甲,到位,99,2014-01-01\nall,甲,支付,1,\n"
	r, _ := county(t, midyear,
		map[string]string{"projects": "key,name\nold,旧\nyear,年\nspent,完\nover,超\nsilent,默\nundated,无\n",
			"funds": rows})
	a, said := r.Ageing, ""
	for _, f := range []*model.Figure{a.Buckets[0], a.Buckets[1], a.Buckets[2], a.Total, a.Projects} {
		if f == nil {
			said += " -"
		} else {
			said += " " + f.Display.Zh + " " + f.Key[strings.LastIndexByte(f.Key, '.')+1:]
		}
	}
	if want := " - 7万元 2014-06-30 35万元 2014-06-30 42万元 2014-06-30 2个 2014-06-30"; said != want {
		t.Errorf("ageing is%s, want%s", said, want)
	}
	if got := cells(a.Projects.Sources); got != "funds 2, funds 6" {
		t.Errorf("counted are %s", got)
	}
	r, _ = county(t, midyear, map[string]string{"projects": "key,name\nover,超\n",
		"funds": "subject,category,stage,amount（万元）,date\nover,甲,到位,9,2014-01-01\nover,甲,支付,9,\n"})
	if r.Ageing != nil {
		t.Errorf("nothing unspent is %s old", r.Ageing.Total.Display.Zh)
	}
}

// TestAhead: what is due after the day of the report and not done, the nearest first; a
// month is due at its end at the latest.
func TestAhead(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"milestones": "key,name,due,done\nyear,年底,2014-12-31,\nmonth,七月,2014-07,\n" +
			"day,明日,2014-07-01,\ntoday,今日,2014-06-30,\ndone,已办,2014-07-05,2014-06-01\nnone,未定,,\n"})
	var all []string
	for _, a := range r.Ahead {
		all = append(all, a.Milestone.Key+" "+a.Days.Display.Zh+" "+a.Days.Display.En+" "+cells(a.Days.Sources))
	}
	want := "day 还有1天 1 day milestones C4, month 最迟还有31天 within 31 days milestones C3, year 还有184天 184 days " +
		"milestones C2"
	if got := strings.Join(all, ", "); got != want {
		t.Errorf("ahead are %s, want %s", got, want)
	}
}

// TestNewest: without a day the report is of the newest reading of any table; a month is
// then its last day.
func TestNewest(t *testing.T) {
	base := map[string]string{"projects": "key,name\np,路\n",
		"completions": "target,as_of,completed\nall,2014-06-30,50\nall,2014-03-31,20\n",
		"progress":    "project,as_of,physical\np,2014-05-31,20\n",
		"registry":    "item,step,as_of,count,unit\n户,识别,2014-04-30,8,户\n"}
	for _, test := range []struct{ table, from, to, want string }{
		{"completions", "2014-06-30", "2014-06-30", "2014-06-30"},
		{"completions", "2014-06-30", "2014-07", "2014-07-31"},
		{"progress", "2014-05-31", "2014-08-31", "2014-08-31"},
		{"registry", "2014-04-30", "2014-09-30", "2014-09-30"},
	} {
		exports := map[string]string{}
		for name, body := range base {
			exports[name] = body
		}
		exports[test.table] = strings.ReplaceAll(exports[test.table], test.from, test.to)
		if r, _ := county(t, model.Date{}, exports); r.AsOf.ISO() != test.want {
			t.Errorf("with %s in %s the report is as of %s", test.to, test.table, r.AsOf.ISO())
		}
	}
}

// TestNewestDone: where no table has a reading the report is of the newest day on which
// something was done. What is planned or due does not count, and a year only where no
// finer day is stated.
func TestNewestDone(t *testing.T) {
	for _, test := range []struct{ table, rows, want string }{
		{"projects", "key,name,start,due,finished,accepted\np,路,2025-03-01,2026-01-01,2024-03-31,2024-05-06\n",
			"2024-05-06"},
		{"projects", "key,name,start,due\np,路,2025-03-01,2026-01-01\n", ""},
		{"funds", "subject,stage,amount（万元）,date\nx,planned,3,2026-01-01\nx,issued,3,2024\nx,received,2,2024-02\n",
			"2024-02-29"},
		{"funds", "subject,stage,amount（万元）,date\nx,issued,3,2024\n", "2024-12-31"},
		{"milestones", "key,name,due,done,disclosed\nm,会,2026-01-01,2024-03-01,2024-03-05\n", "2024-03-05"},
		{"notices", "key,kind,title,issued,start,end\nn,公示,一,2024-03-01,2024-03-02,2024-03-12\n" +
			"m,公示,二,,2024-03-03,2024-03-13\n", "2024-03-03"},
		{"risks", "key,text,since,due\nr,漏水,2024-04-01,2026-01-01\n", "2024-04-01"},
	} {
		exports := map[string]string{"targets": "", "completions": "", test.table: test.rows}
		if r, _ := county(t, model.Date{}, exports); r.AsOf.ISO() != test.want {
			t.Errorf("the report of %q is as of %q, want %q", test.rows, r.AsOf.ISO(), test.want)
		}
	}
}

// TestReportLookups: figures stand by their keys, and each is shown as it is displayed.
func TestReportLookups(t *testing.T) {
	r, _ := county(t, midyear, nil)
	if !slices.IsSortedFunc(r.Figures, func(a, b *model.Figure) int { return strings.Compare(a.Key, b.Key) }) {
		t.Error("figures are out of order")
	}
	if shown := r.Displays(); len(shown) != len(r.Figures) || shown["all.completion-rate.2014-06-30"].Zh != "50.00%" {
		t.Errorf("%d figures are shown: %v", len(shown), shown)
	}
	if got := measure.AsOf(model.Date{}); !got.IsZero() {
		t.Errorf("without a date: %v", got)
	}
}

// TestHeadlineOfOne: one indicator of a year and one of a whole project are each counted.
func TestHeadlineOfOne(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{
		"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100\nw,全程,人,数量,整个项目,100\n"})
	if r.Headline.Say("zh") != "1项年度指标：过半1项，未过半0项，不能判定0项；另1项按整个项目计。时间过半50.00%" ||
		r.Headline.Say("en") != "1 annual indicator: 1 past half, 0 under half, 0 cannot be decided; 1 more on a "+
			"whole-project base. Time elapsed: 50.00%" {
		t.Errorf("%s\n%s", r.Headline.Say("zh"), r.Headline.Say("en"))
	}
}
