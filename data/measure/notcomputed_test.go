package measure_test

import (
	"strconv"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// missing writes what is not computed as "id: what, missing [cells]", English and Chinese.
func missing(r *measure.Report) string {
	var all []string
	for _, n := range r.NotComputed {
		all = append(all,
			n.ID+" "+n.Subject+": "+n.What.Zh+"，"+n.Missing.Zh+" / "+n.What.En+", "+n.Missing.En+" ["+cells(n.At)+"]")
	}
	return strings.Join(all, "\n")
}

// TestMissing: each measure that the data cannot bear is named with the field that is
// missing; its twin, which has the field, names nothing.
func TestMissing(t *testing.T) {
	projects := "key,name,name_en,category,planned（万元）\np,路,Road,道路,\nq,桥,,桥梁,50\n"
	money := "subject,category,stage,amount（万元）,date\n"
	targets := "key,name,name_en,unit,kind,period,target\nall,全部,Persons,人,%s,2014,%s\n"
	for _, test := range []struct {
		name    string
		exports map[string]string
		want    string
	}{
		{"stages", map[string]string{"projects": projects,
			"funds": money + "q,专项,到位,40,2014-05-01\nq,专项,支付,30,\np,专项,拨付,40,\n"},
			"disbursed.q q: 拨付率，拨付金额未填报 / disbursement rate, no amount disbursed is reported [funds D2]\n" +
				"reimbursed.q q: 报账率，报账金额未填报 / reimbursement rate, no amount reimbursed is reported [funds D2]"},
		{"stages/all there", map[string]string{"projects": projects,
			"funds": money + "q,专项,到位,40,2014-05-01\nq,专项,支付,30,\nq,专项,拨付,30,\nq,专项,报账,30,\n"}, ""},
		{"dates", map[string]string{"projects": projects,
			"funds": money + "q,专项,到位,40,\nq,整合,到位,40,2014-05-01\nq,专项,支付,30,\nq,专项,拨付,30,\nq,专项,报账,30,\n"},
			"ageing funds: 资金账龄，到位日期未填报 / ageing of funds, dates of receipt are not reported [funds 2]"},
		{"a rate alone",
			map[string]string{"targets": strings.Replace(strings.Replace(targets, "%s", "数量", 1), "%s", "100", 1),
				"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,,50.0%\n"},
			"base.all all: “全部”50.0%的基数，总投资与完成额未填报 / the base of 50.0% of Persons, neither total nor completed " +
				"amount is reported [completions D2]"},
		{"a share as stated",
			map[string]string{"targets": strings.Replace(strings.Replace(targets, "%s", "产出", 1), "%s", "", 1),
				"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,,50.0%\n"}, ""},
		{"no reading",
			map[string]string{"targets": strings.Replace(strings.Replace(targets, "%s", "数量", 1), "%s", "100", 1),
				"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,,\n"},
			"completion.all all: “全部”完成情况，完成数未填报 / completion of Persons, the completion is not reported [targets 2]"},
		{"no reading of an output",
			map[string]string{"targets": strings.Replace(strings.Replace(targets, "%s", "产出", 1), "%s", "", 1),
				"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,,\n"},
			"completion.all all: “全部”完成情况，完成数未填报 / completion of Persons, the completion is not reported [targets 2]"},
		{"not exact",
			map[string]string{"targets": strings.Replace(strings.Replace(targets, "%s", "数量", 1), "%s", "100", 1),
				"completions": "target,as_of,completed,qualifier\nall,2014-06-30,60,余\n"},
			"exact.all all: “全部”确数，只填报60余人 / the exact number of Persons, only more than 60 persons is reported " +
				"[completions C2]"},
		{"sources", map[string]string{"projects": strings.Replace(projects, "桥,,", "桥,Bridge,", 1),
			"funds": "subject,origin,stage,amount（万元）\nq,省,计划,40\n"},
			"sources.q q: “桥”10万元的资金来源，资金来源未填报 / the sources of 100,000 yuan of Bridge, the sources are not " +
				"reported [funds D2, projects E3]"},
		{"sources/all there", map[string]string{"projects": projects,
			"funds": "subject,origin,stage,amount（万元）\nq,省,计划,50\n"}, ""},
		{"sources/received",
			map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,万元,资金,2014,100\n",
				"completions": "target,as_of,completed\nall,2014-06-30,50\n",
				"funds":       money + "all,专项,到位,40,2014-05-01\nall,专项,支付,30,\nall,专项,拨付,30,\nall,专项,报账,30,\n"}, ""},
		{"investment", map[string]string{"projects": projects + "r,渠,,桥梁,\ns,塘,Pond,桥梁,\n",
			"progress": "project,as_of,physical\nr,2014-06-30,20\n"},
			"investment.s s: “塘”投资，计划总投资与完成投资未填报 / investment of Pond, neither planned nor completed investment is " +
				"reported [projects 5]"},
		{"periods", map[string]string{"milestones": "key,name,state\na,甲,已公示\nb,乙,已验收\n",
			"registry": "item,step,as_of,count,unit,state\n户,公示,2014-06-30,8,户,已完成\n户,识别,2014-06-30,8,户,已完成\n" +
				"户,二次公示,2014-06-30,9,户,未完成\n"},
			"notice-periods notices: 公示期，公示起止日期未填报 / periods of public notice, start and end dates are not reported " +
				"[milestones 2, registry 2]"},
		{"periods/one", map[string]string{"milestones": "key,name,state\na,甲,已公示\n"},
			"notice-periods notices: 公示期，公示起止日期未填报 / periods of public notice, start and end dates are not reported " +
				"[milestones 2]"},
		{"periods/nothing publicised", map[string]string{"milestones": "key,name,state\nb,乙,已验收\n"}, ""},
		{"periods/a notice", map[string]string{"milestones": "key,name,state\na,甲,已公示\n",
			"notices": "key,kind,title\nn,公告,告\n"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, test.exports)
			if got := missing(r); got != test.want {
				t.Errorf("not computed:\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// cells writes positions as "targets C2", rows as "targets 2".
func cells(positions []model.Position) string {
	var all []string
	for _, at := range positions {
		where := at.Cell
		if where == "" {
			where = strconv.Itoa(at.Line)
		}
		all = append(all, strings.TrimSuffix(at.File, ".csv")+" "+where)
	}
	return strings.Join(all, ", ")
}
