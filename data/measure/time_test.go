package measure_test

import (
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// keyed fails unless a figure of a key is shown so; "" is for a key that must not be.
func keyed(t *testing.T, r *measure.Report, key, want string) {
	t.Helper()
	got := ""
	for _, f := range r.Figures {
		if f.Key == key {
			got = f.Display.Zh
		}
	}
	if got != want {
		t.Errorf("%s: %q, want %q", key, got, want)
	}
}

// TestDatedBySite: each figure is of the day of its own newest reading, whatever the day
// of the report; a plan is of none.
func TestDatedBySite(t *testing.T) {
	t.Run("dated-by-site", func(t *testing.T) {
		r, _ := county(t, model.Date{}, map[string]string{
			"targets":     "key,name,unit,kind,period,target\nroads,路,公里,数量,2014,120\nwater,水,户,数量,2014,100\n",
			"completions": "target,as_of,completed\nroads,2014-04-30,30\nroads,2014-05-31,45\nwater,2014-06-30,50\n",
			"projects":    "key,name,planned（万元）\np,桥,100\n", "progress": "project,as_of,invested（万元）\np,2014-03-31,40\n",
			"funds":    "subject,category,stage,amount（万元）,date\np,专项,到位,60,2013-11-05\np,专项,支付,20,2014-02-10\np,专项,计划,100,\n",
			"registry": "item,step,as_of,count,unit\n户,识别,2012-12-31,8,户\n"})
		if got := r.AsOf.ISO(); got != "2014-06-30" {
			t.Fatalf("the report is as of %s", got)
		}
		for key, want := range map[string]string{
			"roads.target": "120公里", "roads.completed.2014-05-31": "45公里", "roads.completed.2014-04-30": "30公里",
			"roads.completed.2014-06-30":       "",
			"roads.completion-rate.2014-05-31": "37.50%", "roads.time-share.2014-05-31": "41.67%",
			"roads.gap.2014-05-31":         "−4.17个百分点",
			"roads.pace-so-far.2014-05-31": "9公里/月", "roads.pace-needed.2014-05-31": "10.71公里/月",
			"roads.increase.2014-05-31": "+15公里",
			"water.gap.2014-06-30":      "0.00个百分点", "p.planned-investment": "100万元", "p.invested.2014-03-31": "40万元",
			"p.investment-rate.2014-03-31": "40.00%",
			"p.received-total.2013-11-05":  "60万元", "p.paid-total.2014-02-10": "20万元", "p.payment-rate.2014-02-10": "33.33%",
			"p.planned-total":                       "100万元",
			"all--unspent.unspent-total.2014-06-30": "40万元", "p.disclosure.2014-06-30": "13.33%",
			"year--2014.time-share.2014-06-30": "50.00%",
		} {
			keyed(t, r, key, want)
		}
		for _, in := range r.Indicators {
			if want := map[string]string{"roads": "截至2014年5月31日，路完成45公里",
				"water": "截至2014年6月30日，水完成50户"}[in.Target.Key]; !strings.HasPrefix(in.Sentence.Say("zh"), want) {
				t.Errorf("%s says %q, want %q", in.Target.Key, in.Sentence.Say("zh"), want)
			}
		}
		if f := r.Count(r.Registry[0]); f.AsOf.ISO() != "2012-12-31" {
			t.Errorf("a count of 2012 is %s", f.Key)
		}
	})
}

// TestNewReadingMovesItself: a new reading of one thing changes the keys and figures of
// that thing alone.
func TestNewReadingMovesItself(t *testing.T) {
	exports := map[string]string{"targets": "key,name,unit,kind,period,target\nroads,路,公里,数量,2014,120\n" +
		"water,水,户,数量,2014,100\n",
		"completions": "target,as_of,completed\nroads,2014-03-31,20\nwater,2014-03-31,50\n"}
	before, _ := county(t, model.Date{}, exports)
	exports["completions"] += "water,2014-04-30,60\n"
	after, _ := county(t, model.Date{}, exports)
	of := func(r *measure.Report) (all []string) {
		for _, f := range r.Figures {
			if f.Subject.Key == "roads" {
				all = append(all, f.Key+" "+f.Display.Zh)
			}
		}
		return all
	}
	if a, b := strings.Join(of(before), "\n"), strings.Join(of(after), "\n"); a != b || len(of(before)) < 6 {
		t.Errorf("roads were\n%s\nand are\n%s", a, b)
	}
}

// TestQuestions: the date of a reading decides what is asked of it.
func TestQuestions(t *testing.T) {
	for _, test := range []struct {
		name, period, on, goal, done, qualifier string
		verdict                                 measure.Verdict
		reason, sentence                        string
	}{
		{"year-end", "2014", "2014-12-31", "65", "43", "", measure.NotDone, "距目标还差22个", "占年度目标65个的66.15%，距目标还差22个。"},
		{"year-end/done", "2014", "2014-12-31", "65", "65", "", measure.Done, "完成率100.00%，不低于100%", "的100.00%，完成。"},
		{"year-end/nearly", "2014", "2014-12-31", "1000000", "999999", "", measure.NotDone, "距目标还差1个", "的99.9999%，距目标还差1个。"},
		{"year-end/more", "2014", "2014-12-31", "65", "66", "", measure.Done, "完成率101.54%，不低于100%", "的101.54%，完成。"},
		{"year-end/minimum", "2014", "2014-12-31", "65", "66", "以上", measure.DoneOfFloor, "实际计划超过66个即未完成", "按最低目标完成。"},
		{"year-end/month", "2014", "2014-12", "65", "43", "", measure.NotDone, "距目标还差22个", "距目标还差22个。"},
		{"mid-year", "2014", "2014-06-30", "65", "33", "", measure.PastHalf, "完成率50.77%，不低于50%", "高于序时进度0.77个百分点。"},
		{"mid-year/half", "2014", "2014-06-30", "66", "33", "", measure.PastHalf, "完成率50.00%，不低于50%", "与序时进度相同。"},
		{"mid-year/under", "2014", "2014-06-30", "65", "32", "", measure.UnderHalf, "距一半还差0.5个", "低于序时进度0.77个百分点。"},
		{"between", "2014", "2014-09-30", "100", "75", "", measure.OnSchedule, "完成率75.00%，不低于序时进度75.00%", "与序时进度相同。"},
		{"between/behind", "2014", "2014-09-30", "100", "74", "", measure.BehindSchedule, "完成率74.00%，低于序时进度75.00%",
			"低于序时进度1.00个百分点。"},
		{"between/minimum", "2014", "2014-09-30", "100", "80", "以上", measure.OnScheduleOfFloor, "实际计划更高时可能落后",
			"至多高于序时进度5.00个百分点。"},
		{"between/July", "2014", "2014-07-31", "100", "58", "", measure.BehindSchedule, "完成率58.00%，低于序时进度58.33%",
			"低于序时进度0.33个百分点。"},
		{"half-year/end", "2014-H1", "2014-06-30", "100", "90", "", measure.NotDone, "距目标还差10个", "距目标还差10个。"},
		{"half-year/March", "2014-H1", "2014-03-31", "100", "60", "", measure.OnSchedule, "完成率60.00%，不低于序时进度50.00%",
			"高于序时进度10.00个百分点。"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, model.Date{}, map[string]string{
				"targets": "key,name,unit,kind,period,target,qualifier\nx,甲,个,数量," + test.period + "," + test.goal + "," +
					test.qualifier + "\n",
				"completions": "target,as_of,completed\nx," + test.on + "," + test.done + "\n"})
			in := r.Indicators[0]
			if in.Verdict != test.verdict || in.Reason.Say("zh") != test.reason ||
				!strings.HasSuffix(in.Sentence.Say("zh"), test.sentence) {
				t.Errorf("%s, %q, %q", in.Verdict, in.Reason.Say("zh"), in.Sentence.Say("zh"))
			}
			for _, lang := range []string{"zh", "en"} {
				if test.verdict == measure.NotDone && test.period == "2014" &&
					strings.Contains(in.Sentence.Say(lang)+in.Reason.Say(lang)+r.Headline.Say(lang),
						map[string]string{"zh": "半", "en": "half"}[lang]) {
					t.Errorf("at the end a half is spoken of: %s %s", in.Sentence.Say(lang), r.Headline.Say(lang))
				}
			}
		})
	}
}

// TestHeadlineOfDates: the headline counts the answers of each question that is asked.
func TestHeadlineOfDates(t *testing.T) {
	exports := map[string]string{"targets": "key,name,unit,kind,period,target\na,甲,个,数量,2014,100\nb,乙,个,数量,2014,100\n" +
		"c,丙,个,数量,2014,100\n"}
	for _, test := range []struct{ rows, zh, en string }{
		{"a,2014-06-30,60\nb,2014-06-30,40\nc,2014-05-31,40\n",
			"3项年度指标（各按自己的读数日期）：过半1项，未过半1项，落后序时进度1项，不能判定0项。截至2014年6月30日，时间过半50.00%",
			"3 annual indicators, each on the day of its own reading: 1 past half, 1 under half, 1 behind schedule, 0 " +
				"cannot be decided. Time elapsed on 30 June 2014: 50.00%"},
		{"a,2014-12-31,100\nb,2014-12-31,40\n", "3项年度指标：完成1项，未完成1项，不能判定1项。序时进度100.00%",
			"3 annual indicators: 1 done, 1 not done, 1 cannot be decided. Time elapsed: 100.00%"},
	} {
		exports["completions"] = "target,as_of,completed\n" + test.rows
		r, _ := county(t, model.Date{}, exports)
		if r.Headline.Say("zh") != test.zh || r.Headline.Say("en") != test.en {
			t.Errorf("got %s\n%s", r.Headline.Say("zh"), r.Headline.Say("en"))
		}
		shown := 0
		for _, f := range r.Headline.Figures() {
			if strings.Contains(r.Headline.Say("zh"), f.Display.Zh) {
				shown++
			}
		}
		if shown != len(r.Headline.Figures()) || r.Headline.Figures()[len(r.Headline.Figures())-1] != r.TimeShare {
			t.Errorf("%d of %d figures stand in the headline", shown, len(r.Headline.Figures()))
		}
	}
}
