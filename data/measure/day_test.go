package measure_test

import (
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// TestDayOfAPeriod: a reading of a year that has not ended is judged on the day of the
// report, never by an end that is still to come; its figures keep its own date.
func TestDayOfAPeriod(t *testing.T) {
	exports := map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed\nx,2014,70\n"}
	r, _ := county(t, model.NewDate(2014, 6, 15), exports)
	in := r.Indicators[0]
	if in.Verdict != measure.PastHalf || in.Time.Display.Zh != "50.00%" || in.Time.Key != "x.time-share.2014-06-15" ||
		in.PaceNeeded.Display.Zh != "5个/月" {
		t.Errorf("%s, %s %s, %s", in.Verdict, in.Time.Key, in.Time.Display.Zh, in.PaceNeeded.Display.Zh)
	}
	if in.Done.Key != "x.completed.2014" || !strings.HasPrefix(in.Sentence.Say("zh"), "截至2014年，") {
		t.Errorf("%s: %s", in.Done.Key, in.Sentence.Say("zh"))
	}
	if r, _ = county(t, model.Date{}, exports); r.Indicators[0].Verdict != measure.NotDone {
		t.Errorf("at the end of the year: %s", r.Indicators[0].Verdict)
	}
}

// TestCeilingDecidesNothing: what came to "at most 60" may be less than half, whatever is
// asked; and a rate that is a bound says so where it is behind.
func TestCeilingDecidesNothing(t *testing.T) {
	for _, test := range []struct{ on, target, done, verdict, sentence string }{
		{"2014-06-30", "100,", "60,不超过", "undecided", "，至多高于序时进度10.00个百分点。"},
		{"2014-12-31", "100,", "100,不超过", "undecided", "（以年度目标100个计）。"},
		{"2014-09-30", "100,", "80,不超过", "undecided", "，至多高于序时进度5.00个百分点。"},
		{"2014-09-30", "100,", "60,不超过", "behind-schedule", "，至少低于序时进度15.00个百分点。"},
		{"2014-09-30", "100,", "60,以上", "undecided", "，至多低于序时进度15.00个百分点。"},
		{"2014-09-30", "100,", "60,约", "undecided", "，约低于序时进度15.00个百分点。"},
		{"2014-09-30", "100,以上", "60,", "behind-schedule", "，至少低于序时进度15.00个百分点。"},
	} {
		r, _ := county(t, model.Date{},
			map[string]string{"targets": "key,name,unit,kind,period,target,qualifier\nx,甲,个,数量,2014," + test.target + "\n",
				"completions": "target,as_of,completed,qualifier\nx," + test.on + "," + test.done + "\n"})
		if in := r.Indicators[0]; string(in.Verdict) != test.verdict ||
			!strings.HasSuffix(in.Sentence.Say("zh"), test.sentence) {
			t.Errorf("%v: %s, %s", test, in.Verdict, in.Sentence.Say("zh"))
		}
	}
}

// TestLowerIsNotBehind: where lower is better, less than the time elapsed is no fault.
func TestLowerIsNotBehind(t *testing.T) {
	r, _ := county(t, model.Date{},
		map[string]string{"targets": "key,name,unit,kind,period,target,direction\nx,甲,个,数量,2014,100,越低越好\n",
			"completions": "target,as_of,completed\nx,2014-09-30,60\n"})
	if s := r.Indicators[0].Sentence.Text(); strings.Contains(s.Zh, "序时") || strings.Contains(s.En, "elapsed") {
		t.Error(s.Zh, s.En)
	}
}

// TestHeadlineSaysItsDay: readings of another day than the report's are said to be so, a
// site without a running period counts none, and a half is spoken of where there is one.
func TestHeadlineSaysItsDay(t *testing.T) {
	targets := "key,name,unit,kind,period,target\na,甲,个,数量,2014,100\nb,乙,个,数量,2014,100\n"
	for _, test := range []struct {
		targets, rows string
		on            model.Date
		zh, en        string
	}{
		{targets, "a,2014-06-30,60\n", model.NewDate(2014, 8, 31),
			"2项年度指标（截至2014年6月30日）：过半1项，不能判定1项。截至2014年8月31日，序时进度66.67%",
			"2 annual indicators, as of 30 June 2014: 1 past half, 1 cannot be decided. Time elapsed on 31 August 2014: " +
				"66.67%"},
		{targets, "a,2014-06-30,60\n", model.NewDate(2015, 6, 30), "没有期间未满的指标。时间过半50.00%",
			"No indicator of a period that still runs. Time elapsed: 50.00%"},
		{strings.Replace(targets, "2014,100\nb", "2014-Q3,100\nb", 1), "a,2014-09-30,60\nb,2014-09-30,80\n", model.Date{},
			"2项指标：达到序时进度1项，未完成1项，不能判定0项。序时进度75.00%",
			"2 indicators: 1 on schedule, 1 not done, 0 cannot be decided. Time elapsed: 75.00%"},
	} {
		r, _ := county(t, test.on, map[string]string{"targets": test.targets, "completions": "target,as_of,completed\n" +
			test.rows})
		if r.Headline.Say("zh") != test.zh || r.Headline.Say("en") != test.en {
			t.Errorf("%s\n%s", r.Headline.Say("zh"), r.Headline.Say("en"))
		}
	}
}

// TestTargetOfItsPeriod: a target of a quarter is none of the year.
func TestTargetOfItsPeriod(t *testing.T) {
	for period, want := range map[string]string{"2014": "年度目标", "2014-H1": "半年目标", "2014-Q2": "季度目标", "2014-06": "月度目标"} {
		r, _ := county(t, model.Date{}, map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量," + period +
			",100\n",
			"completions": "target,as_of,completed\nx,2014-06-30,60\n"})
		if in := r.Indicators[0]; in.Rate.Base.Zh != want {
			t.Errorf("%s: %s", period, in.Rate.Base.Zh)
		}
	}
}

// TestHalfByDays: where days are counted, a half is asked at the end of June alone; on the
// fifth much less than half of the year has elapsed.
func TestHalfByDays(t *testing.T) {
	for _, test := range []struct {
		pace, on string
		want     measure.Verdict
	}{
		{"days", "2014-06-05", measure.OnSchedule}, {"days", "2014-06-30", measure.UnderHalf},
		{"days", "2014-06", measure.UnderHalf},
		{"days", "2014-07-01", measure.BehindSchedule}, {"months", "2014-06-05", measure.UnderHalf},
	} {
		r, _ := county(t, model.Date{},
			map[string]string{"gongshi.toml": "[site]\ntitle = \"甲\"\ncounty = \"甲县\"\n[period]\npace = \"" + test.pace +
				"\"\n",
				"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n", "completions": "target,as_of,completed\nx," +
					test.on + ",49\n"})
		if in := r.Indicators[0]; in.Verdict != test.want {
			t.Errorf("%s, %s: %s, want %s", test.pace, test.on, in.Verdict, test.want)
		}
	}
}
