package measure_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestGrowth: each target with a completion of the year before has its growth on that; on
// nothing there is none.
func TestGrowth(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"targets": "key,name,unit,kind,period,target,baseline\nall,全部,人,数量,2014,130,100\n" +
			"b,乙,人,数量,2014,100,\nc,丙,人,数量,2014,100,0\nd,丁,人,产出,2014,,50\n"})
	if len(r.Growth) != 1 || r.Growth[0].Key != "all.growth" || r.Growth[0].Display.Zh != "+30.00%" ||
		r.Growth[0].Expression != "(130-100)/100*100" {
		t.Errorf("growth is %v", r.Growth)
	}
	shows(t, r, "d.baseline", "50人")
	shows(t, r, "all.stated-rate", "")
	shows(t, r, "d.time-share", "") // of no target
	if len(r.Outputs) != 1 || r.Outputs[0].Target.Key != "d" || len(r.Indicators) != 3 {
		t.Errorf("%d indicators, outputs %v", len(r.Indicators), r.Outputs)
	}
}

// TestReplacedTarget: a target that another replaces is no indicator, nor a rival of one.
func TestReplacedTarget(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"targets": "key,name,unit,kind,period,target,supersedes\nall,全部,人,数量,2014,100,b\n" +
			"b,全部,人,数量,2014,90,\n"})
	if len(r.Indicators) != 1 || r.Indicators[0].Target.Key != "all" || len(r.Indicators[0].Rivals) != 0 {
		t.Errorf("indicators %v", r.Indicators)
	}
}

// TestLeading: of several targets of one indicator the first that has a reading leads,
// else the first; each is measured, against its own reading where it has one.
func TestLeading(t *testing.T) {
	targets := "key,name,unit,kind,period,target,issuer\na,灯,个,数量,2014,100,县\nb,灯,个,数量,2014,80,局\n" +
		"c,灯,公里,数量,2014,80,局\nd,灯,个,数量,2015,80,局\nz,末,个,数量,2014,10,\n"
	for _, test := range []struct{ rows, leads, rival, rate, short string }{
		{"b,2014-06-30,40\n", "b", "a", "40.00%", "10个"}, {"a,2014-06-30,45\n", "a", "b", "56.25%", ""},
		{"", "a", "b", "", ""},
		{"b,2014-06-30,40\na,2014-06-30,\n", "a", "b", "50.00%", ""},
		{"b,2014-09-30,40\na,2014-05-31,30\n", "a", "b", "50.00%", ""}, {"a,2014-05-31,30\n", "a", "b", "37.50%", ""},
	} {
		r, _ := county(t, model.NewDate(2014, 9, 30), map[string]string{"targets": targets,
			"completions": "target,as_of,completed\nz,2014-06-30,5\n" + test.rows})
		if len(r.Indicators) != 4 {
			t.Fatalf("%d indicators", len(r.Indicators))
		}
		i := slices.IndexFunc(r.Indicators, func(in *measure.Indicator) bool { return len(in.Rivals) > 0 })
		in := r.Indicators[i]
		rival, rate, short := in.Rivals[0], "", ""
		if rival.Rate != nil {
			rate = rival.Rate.Display.Zh
		}
		if rival.HalfShort != nil {
			short = rival.HalfShort.Display.Zh
		}
		if in.Target.Key != test.leads || rival.Target.Key != test.rival || rate != test.rate || short != test.short ||
			len(in.Rivals) != 1 {
			t.Errorf("of %q %s leads %s, which has %q and is short by %q", test.rows, in.Target.Key,
				rival.Target.Key, rate, short)
		}
	}
}

// TestBaseNamed: a completion rate names whose target it is of.
func TestBaseNamed(t *testing.T) {
	for issuer, want := range map[string]string{"": "年度目标 the target of the year",
		"县":   "年度目标（县） the target of the year (issued by county)",
		"省、市": "年度目标（省、市） the target of the year (issued by province and city)",
		"开发区": "年度目标（开发区） the target of the year (issued by 开发区)"} {
		r, _ := county(t, midyear,
			map[string]string{"targets": "key,name,unit,kind,period,target,issuer\n" +
				"all,全部,人,数量,2014,100," + issuer + "\n"})
		if base := r.Indicators[0].Rate.Base; base.Zh+" "+base.En != want {
			t.Errorf("issued by %q: %s %s", issuer, base.Zh, base.En)
		}
	}
}

// TestPaces: the completion a month so far and a month still needed, which nothing needs
// that is done, and nothing has that has not begun.
func TestPaces(t *testing.T) {
	for _, test := range []struct{ name, period, on, goal, done, soFar, needed string }{
		{"half way", "2014", "2014-06-30", "100", "40", "6.67人/月 (40)/6", "10人/月 (100-40)/6"},
		{"November", "2014", "2014-11-30", "100", "89", "8.09人/月 (89)/11", "11人/月 (100-89)/1"},
		{"at the end", "2014", "2014-12-31", "100", "40", "3.33人/月 (40)/12", ""},
		{"done", "2014", "2014-06-30", "100", "100", "16.67人/月 (100)/6", ""},
		{"more than done", "2014", "2014-06-30", "100", "130", "21.67人/月 (130)/6", ""},
		{"not begun", "2014-H2", "2014-06-30", "100", "0", "", "16.67人/月 (100-0)/6"},
		{"January", "2014", "2014-01-31", "100", "1", "1人/月 (1)/1", "9人/月 (100-1)/11"},
		{"no end in ten decimals", "2014", "2014-08-31", "100", "1", "0.125人/月 (1)/8", "24.75人/月 (100-1)/4"},
		{"whole", table.WholeProject, "2014-06-30", "100", "40", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, model.Date{},
				map[string]string{"targets": "key,name,unit,kind,period,target\n" +
					"all,全部,人,数量," + test.period + "," + test.goal + "\n",
					"completions": "target,as_of,completed\nall," + test.on + "," + test.done + "\n"})
			said := func(f *model.Figure) string {
				if f == nil {
					return ""
				}
				return f.Display.Zh + " " + f.Expression
			}
			if in := r.Indicators[0]; said(in.PaceSoFar) != test.soFar || said(in.PaceNeeded) != test.needed {
				t.Errorf("so far %q, needed %q", said(in.PaceSoFar), said(in.PaceNeeded))
			}
		})
	}
}

// TestReadings: the readings of an indicator up to the day of the report, each that has a
// number; what the newest adds to the one before, with its sign and bound.
func TestReadings(t *testing.T) {
	for _, test := range []struct{ name, rows, readings, increase, base string }{
		{"by date", "2014-06-30,50,\nall,2014-04-30,20,\nall,2014-05-31,45,\n", "20人 45人 50人", "+5人 50-45",
			"2014年5月31日的读数 the reading of 31 May 2014"},
		{"a fall", "2014-05-31,50,\nall,2014-06-30,45,\n", "50人 45人", "−5人 45-50",
			"2014年5月31日的读数 the reading of 31 May 2014"},
		{"level", "2014-05-31,50,\nall,2014-06-30,50,\n", "50人 50人", "0人 50-50",
			"2014年5月31日的读数 the reading of 31 May 2014"},
		{"one", "2014-06-30,50,\n", "50人", "", ""},
		{"one to come", "2014-06-30,50,\nall,2014-07-31,60,\n", "50人", "", ""},
		{"one without a number", "2014-05-31,,\nall,2014-06-30,50,\n", "50人", "", ""},
		{"a bound", "2014-05-31,50,\nall,2014-06-30,60,余\n", "50人 60余人", "至少+10人 60-50",
			"2014年5月31日的读数 the reading of 31 May 2014"},
		{"a bound before", "2014-05-31,50,余\nall,2014-06-30,60,\n", "50余人 60人", "至多+10人 60-50",
			"2014年5月31日的读数 the reading of 31 May 2014"},
		{"two bounds", "2014-05-31,50,余\nall,2014-06-30,60,余\n", "50余人 60余人", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear,
				map[string]string{"completions": "target,as_of,completed,qualifier\nall," + test.rows})
			in := r.Indicators[0]
			var readings []string
			for _, reading := range in.Readings {
				readings = append(readings, reading.Completed.Display.Zh)
			}
			increase, base := "", ""
			if f := in.Increase; f != nil {
				increase, base = f.Display.Zh+" "+f.Expression, f.Base.Zh+" "+f.Base.En
			}
			if got := strings.Join(readings,
				" "); got != test.readings || increase != test.increase || base != test.base {
				t.Errorf("%s: increase %q on %q", got, increase, base)
			}
		})
	}
}

// TestForecast: three readings forecast the end of a period that has begun and not ended,
// but of nothing that is better lower.
func TestForecast(t *testing.T) {
	for _, test := range []struct{ name, period, months, direction, want string }{
		{"of a year", "2014", "04 05 06", "", "100人 50*12/6"}, {"two readings", "2014", "05 06", "", ""},
		{"lower is better", "2014", "04 05 06", "越低越好", ""},
		{"at the end", "2014", "10 11 12", "", ""}, {"in November", "2014", "09 10 11", "", "54.55人 50*12/11"},
		{"in January", "2014-H2", "05 06 07", "", "300人 50*6/1"},
		{"not begun", "2014-H2", "04 05 06", "", ""}, {"newest without a number", "2014", "03 04 05", "", ""},
		{"whole", table.WholeProject, "04 05 06", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			rows := ""
			for _, month := range strings.Fields(test.months) {
				rows += "all,2014-" + month + ",50\n"
			}
			if strings.HasPrefix(test.name, "newest") {
				rows += "all,2014-06,\n"
			}
			r, _ := county(t, model.Date{},
				map[string]string{"targets": "key,name,unit,kind,period,target,direction\n" +
					"all,全部,人,数量," + test.period + ",100," + test.direction + "\n",
					"completions": "target,as_of,completed\n" + rows})
			got := ""
			if f := r.Indicators[0].Forecast; f != nil {
				got = f.Display.Zh + " " + f.Expression
			}
			if got != test.want {
				t.Errorf("the forecast is %q", got)
			}
		})
	}
}

// TestLastYear: the same indicator of the year before is compared where it was read on the
// same date, at a month's end whatever its length; another period or unit is another.
func TestLastYear(t *testing.T) {
	for _, test := range []struct{ name, targets, rows, on, want string }{
		{"same date", "old,灯,个,数量,2015,100\n", "old,2015-02-28,20\nnew,2016-02-29,30\n", "2016-02-29", "+50.00%"},
		{"another date", "old,灯,个,数量,2015,100\n", "old,2015-03-31,20\nnew,2016-02-29,30\n", "2016-02-29", ""},
		{"another unit", "old,灯,公里,数量,2015,100\n", "old,2015-02-28,20\nnew,2016-02-29,30\n", "2016-02-29", ""},
		{"two years before", "old,灯,个,数量,2014,100\n", "old,2015-02-28,20\nnew,2016-02-29,30\n", "2016-02-29", ""},
		{"no reading now", "old,灯,个,数量,2015,100\n", "old,2015-02-28,20\n", "2016-02-29", ""},
		{"none before", "", "new,2016-02-29,30\n", "2016-02-29", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, model.NewDate(2016, 2, 29),
				map[string]string{"targets": "key,name,unit,kind,period,target\n" +
					"new,灯,个,数量,2016,100\n" + test.targets, "completions": "target,as_of,completed\n" + test.rows})
			got := ""
			for _, in := range r.Indicators {
				if in.OnLastYear != nil {
					got = in.OnLastYear.Display.Zh
				}
			}
			if got != test.want {
				t.Errorf("on last year %q", got)
			}
		})
	}
}
