package measure_test

import (
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/table"
)

// listOf is the list of a stage of a subject.
func listOf(t *testing.T, r *measure.Report, subject, stage string) *measure.FundList {
	t.Helper()
	for _, l := range r.Funds {
		if l.Subject == subject && l.Stage == stage {
			return l
		}
	}
	t.Fatalf("no money of %s is %s", subject, stage)
	return nil
}

// itemsOf writes the items of a list as "专项=3万元 50.00%".
func itemsOf(l *measure.FundList) string {
	var all []string
	for _, item := range l.Items {
		s := item.Name.Zh + "=" + item.Amount.Display.Zh
		if item.Share != nil {
			s += " " + item.Share.Display.Zh
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

// TestItems: planned money is told apart by its category and origin and named by its
// origin, other money by its category alone, or where it has none by its origin.
func TestItems(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name\np,路\n",
		"funds": "subject,category,origin,stage,amount（万元）\n" +
			"p,专项,省,计划,10\np,专项,县,计划,20\np,整合,省,计划,30\np,社会,,计划,40\n" +
			"p,专项,省,到位,1\np,专项,县,到位,2\np,,县,到位,3\np,,县,到位,4\n"})
	if got, want := itemsOf(listOf(t, r, "p", table.Planned)),
		"省=10万元 10.00%, 县=20万元 20.00%, 省=30万元 30.00%, 社会=40万元 40.00%"; got != want {
		t.Errorf("planned are %s, want %s", got, want)
	}
	if got, want := itemsOf(listOf(t, r, "p", table.Received)), "专项=3万元 30.00%, 县=7万元 70.00%"; got != want {
		t.Errorf("received are %s, want %s", got, want)
	}
}

// TestStarted: what has started is summed where every item says whether it has; an item
// whose rows say both says nothing.
func TestStarted(t *testing.T) {
	for _, test := range []struct{ name, rows, started, share string }{
		{"some", "甲,到位,10,是\n甲,到位,10,是\n乙,到位,30,否\n", "20万元", "40.00%"},
		{"all", "甲,到位,10,是\n乙,到位,30,是\n", "40万元", "100.00%"}, {"none", "甲,到位,10,否\n", "", ""},
		{"one does not say", "甲,到位,10,是\n乙,到位,30,\n", "", ""},
		{"rows of one item differ", "甲,到位,10,是\n甲,到位,30,否\n", "", ""},
		{"some given back", "甲,到位,10,是\n乙,到位,-3,是\n", "7万元", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear,
				map[string]string{"funds": "subject,category,stage,amount（万元）,started\n" +
					"all," + strings.ReplaceAll(strings.TrimSpace(test.rows), "\n", "\nall,") + "\n"})
			shows(t, r, "all.started", test.started)
			shows(t, r, "all.started-share", test.share)
		})
	}
}

// TestListInWords: the sentence of a list says its date, stage, total and items; what has
// started and what has no source only where that is known.
func TestListInWords(t *testing.T) {
	for _, test := range []struct{ name, stage, planned, rows, zh, en string }{
		{"one item", "到位", "", "省,%s,10,,2014-05-01", "截至2014年5月1日，“路”到位10万元，共1项。",
			"As of 1 May 2014, Road: 100,000 yuan received in 1 item."},
		{"undated", "拨付", "", "省,%s,10,,", "“路”拨付10万元，共1项。", "Road: 100,000 yuan disbursed in 1 item."},
		{"started", "到位", "", "省,%s,10,是,2014-05-01\np,县,%s,30,否,2014-04",
			"截至2014年5月1日，“路”到位40万元，共2项；已启动10万元（25.00%）。",
			"As of 1 May 2014, Road: 400,000 yuan received in 2 items; started: 100,000 yuan (25.00%)."},
		{"started, some given back", "支付", "", "省,%s,10,是,\np,县,%s,-3,是,", "“路”支付7万元，共2项；已启动7万元。",
			"Road: 70,000 yuan paid in 2 items; started: 70,000 yuan."},
		{"of a plan", "计划", "50", "省,%s,10,,\np,县,%s,30,,", "“路”计划40万元，共2项；另有10万元（20.00%）来源未载明。",
			"Road: 400,000 yuan planned in 2 items; the source of 100,000 yuan (20.00%) is not stated."},
		{"of the whole plan", "计划", "40", "省,%s,10,,\np,县,%s,30,,", "“路”计划40万元，共2项。",
			"Road: 400,000 yuan planned in 2 items."},
		{"of a plan, some given back", "计划", "50", "省,%s,10,,\np,县,%s,-3,,", "“路”计划7万元，共2项；另有43万元来源未载明。",
			"Road: 70,000 yuan planned in 2 items; the source of 430,000 yuan is not stated."},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear,
				map[string]string{"projects": "key,name,name_en,planned（万元）\np,路,Road," + test.planned + "\n",
					"funds": "subject,origin,stage,amount（万元）,started,date\np," + strings.ReplaceAll(test.rows, "%s",
						test.stage) + "\n"})
			if s := r.Funds[0].Sentence().Text(); s.Zh != test.zh || s.En != test.en {
				t.Errorf("%s\n%s", s.Zh, s.En)
			}
		})
	}
}

// TestFlows: planned money with an origin is summed by it and by the kind of its project,
// with English names where both have them; other money flows nowhere.
func TestFlows(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"projects": "key,name,category,category_en\np,路,道路,Roads\nq,桥,道路,Roads\nr,塘,水利,\ns,杂,,\n",
			"funds": "subject,origin,origin_en,stage,amount（万元）\np,省,Province,计划,10\nq,省,Province,计划,5\n" +
				"r,省,Province,计划,7\np,县,,计划,3\np,,,计划,2\ns,省,Province,计划,1\n" +
				"p,省,Province,到位,9\nq,省,Province,计划,\nall,省,Province,计划,4\n"})
	var all []string
	for _, f := range r.Flows {
		all = append(all,
			f.Origin.Zh+" "+f.Category.Zh+" "+f.Amount.Display.Zh+" "+f.Amount.Subject.Name.Zh+" "+f.Amount.Subject.Name.En)
	}
	want := "省 道路 15万元 省 → 道路 Province → Roads; 省 水利 7万元 省 → 水利 ; 县 道路 3万元 县 → 道路 "
	if got := strings.Join(all, "; "); got != want {
		t.Errorf("flows are\n%s, want\n%s", got, want)
	}
}

// TestCounts: shares of projects that are nothing are not shown among the counts; the
// as-of date itself is in time.
func TestCounts(t *testing.T) {
	for _, test := range []struct{ name, projects, notices, want string }{
		{"nothing", "a,甲,,,,\nb,乙,2014-07-01,2014-07-01,,\n", "", ""},
		{"all four",
			"a,甲,2014-06-30,2014-06-30,,\nb,乙,,,2014-06-29,在建\nc,丙,2014-07-01,2014-07-01,2014-06-30,在建\nd,丁,,,,\n",
			"n,公告,告,a\nm,公告,告二,a\n",
			"完工率 25.00%, 验收率 25.00%, 公示率 25.00%, 逾期率 50.00%"},
		{"in time", "a,甲,,,2014-06-30,在建\n", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear,
				map[string]string{"projects": "key,name,finished,accepted,due,status\n" + test.projects,
					"notices": "key,kind,title,subject\nz,公告,别的,all\n" + test.notices})
			var all []string
			for _, f := range r.Counts {
				all = append(all, f.Name.Zh+" "+f.Display.Zh)
			}
			if got := strings.Join(all, ", "); got != test.want {
				t.Errorf("counts are %s, want %s", got, test.want)
			}
		})
	}
}

// TestStagesSideBySide: a subject stands stage by stage only where there are two; money
// given back on balance has no rate.
func TestStagesSideBySide(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name\np,路\nq,桥\nr,塘\n",
		"funds": "subject,category,stage,amount（万元）\n" +
			"p,专项,到位,40\nq,专项,计划,80\nq,专项,到位,40\nq,专项,支付,-10\nr,专项,计划,80\nr,专项,下达,50\nr,专项,到位,40\nr,专项,拨付,30\n" +
			"r,专项,报账,60\n"})
	var all []string
	for _, s := range r.Stages {
		row := s.Subject
		for _, f := range append(s.Totals, s.Receipt, s.Disbursement, s.Payment, s.Reimbursement) {
			if f != nil {
				row += " " + f.Display.Zh
			} else {
				row += " -"
			}
		}
		all = append(all, row)
	}
	want := "q 80万元 40万元 −10万元 50.00% - - -; r 50万元 40万元 30万元 60万元 80.00% 75.00% - 150.00%"
	if got := strings.Join(all, "; "); got != want {
		t.Errorf("stages are\n%s, want\n%s", got, want)
	}
}
