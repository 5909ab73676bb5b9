package rule_test

import (
	"strings"
	"testing"
)

// TestNothingVanishes: a row that no figure is made of, no list shows and no finding names
// is named, apart where it is dated ahead; every other row is not.
func TestNothingVanishes(t *testing.T) {
	for _, test := range []struct {
		name    string
		exports map[string]string
		rule    string
		zh, en  string
		at      string
	}{
		{"all shown", map[string]string{"places": "code,name\nv,村\n", "projects": "key,name\np,甲\n",
			"progress":   "project,as_of,physical\np,2014-06-30,20\n",
			"milestones": "key,name\nm,步\n", "notices": "key,kind,title\nn,公告,告\n",
			"registry": "item,step,as_of,count,unit\n户,识别,2014-06-30,,户\n",
			"pairings": "office,level\n局,县\n", "risks": "key,text\nr,题\n",
			"targets":     "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100\nout,产,人,产出,2014,\n",
			"completions": "target,as_of,completed,stated_rate\nall,2014-06-30,50,\nout,2014-06-30,,30%\n"},
			"row-not-counted", "", "", ""},
		{"money without a number",
			map[string]string{"funds": "subject,stage,amount（万元）\nall,到位,3\nall,支付,\nall,支付,\n"},
			"row-not-counted", "funds.csv有2行没有计入任何数字：没有数，或者另一行代替了它。",
			"funds.csv: 2 rows in no figure: without a number, or replaced by another row.", "funds 3, funds 4"},
		{"money without a number that a finding names",
			map[string]string{"funds": "subject,stage,amount（万元）\nall,到位,\nall,到位,\n"}, "row-not-counted", "", "",
			""},
		{"an older count",
			map[string]string{"registry": "item,step,as_of,count,unit\n户,识别,2014-05-31,8,户\n户,识别,2014-06-30,9,户\n"},
			"row-not-counted", "registry.csv有1行没有计入任何数字：没有数，或者另一行代替了它。",
			"registry.csv: 1 row in no figure: without a number, or replaced by another row.", "registry 2"},
		{"a later count",
			map[string]string{"registry": "item,step,as_of,count,unit\n户,识别,2014-06-30,8,户\n户,识别,2014-07-31,9,户\n"},
			"dated-ahead", "registry.csv有1行的日期在截至日期2014年6月30日之后，不计入。",
			"registry.csv: 1 row dated after the as-of date, 30 June 2014, left out.", "registry 3"},
		{"later readings",
			map[string]string{"completions": "target,as_of,completed\nall,2014-06-30,50\nall,2014-07-31,60\n" +
				"all,2014-08-31,70\n"},
			"dated-ahead", "completions.csv有2行的日期在截至日期2014年6月30日之后，不计入。",
			"completions.csv: 2 rows dated after the as-of date, 30 June 2014, left out.",
			"completions 3, completions 4"},
		{"a later reading of a project", map[string]string{"projects": "key,name\np,甲\n",
			"progress": "project,as_of,physical\np,2014-06-30,20\np,2014-07-31,30\n"},
			"dated-ahead", "progress.csv有1行的日期在截至日期2014年6月30日之后，不计入。",
			"progress.csv: 1 row dated after the as-of date, 30 June 2014, left out.", "progress 3"},
		{"a target that was replaced",
			map[string]string{"targets": "key,name,unit,kind,period,target,supersedes\nall,全部,人,数量,2014,100,b\n" +
				"b,旧,人,数量,2014,90,c\nc,更旧,人,数量,2014,80,\nd,外,人,数量,2014,70,\n"},
			"row-not-counted", "", "", ""},
		{"a reading of a target that was replaced",
			map[string]string{"targets": "key,name,unit,kind,period,target,supersedes\nall,全部,人,数量,2014,100,b\n" +
				"b,旧,人,数量,2014,90,\n",
				"completions": "target,as_of,completed\nall,2014-06-30,50\nb,2014-05-31,40\n"},
			"row-not-counted", "completions.csv有1行没有计入任何数字：没有数，或者另一行代替了它。",
			"completions.csv: 1 row in no figure: without a number, or replaced by another row.", "completions 3"},
		{"a blank reading after another",
			map[string]string{"completions": "target,as_of,completed\nall,2014-04-30,\nall,2014-05-31,40\n" +
				"all,2014-06-30,\n"},
			"row-not-counted", "completions.csv有1行没有计入任何数字：没有数，或者另一行代替了它。",
			"completions.csv: 1 row in no figure: without a number, or replaced by another row.", "completions 2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, test.exports)
			wants(t, r, test.rule, strings.TrimSuffix(test.zh[:strings.Index(test.zh+".csv", ".csv")], ".csv"),
				test.zh, test.en, test.at)
			if other := map[string]string{"row-not-counted": "dated-ahead",
				"dated-ahead": "row-not-counted"}[test.rule]; foundOf(r, other) != "" {
				t.Errorf("%s: %s", other, foundOf(r, other))
			}
		})
	}
}

// TestVanishOfTwoFiles: rows of two files, and rows ahead and others of one, are named
// each by their file, once.
func TestVanishOfTwoFiles(t *testing.T) {
	r, _ := county(t, midyear,
		map[string]string{"completions": "target,as_of,completed\nall,2014-04-30,\nall,2014-06-30,50\n" +
			"all,2014-07-31,60\n",
			"funds": "subject,stage,amount（万元）,date\nall,支付,,\nall,到位,,2014-08-01\n"})
	if got := foundOf(r, "dated-ahead") + " / " + foundOf(r,
		"row-not-counted"); got != "completions funds / completions funds" {
		t.Errorf("named are %s", got)
	}
}
