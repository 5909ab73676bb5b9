package read_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/read"
)

// said gives what the note of each total row of an export says, in English.
func said(t *testing.T, file, text string) []string {
	t.Helper()
	_, _, problems, err := read.Read(t.Context(), fstest.MapFS{"data/" + file: {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range problems {
		if p.Rule == "total-row" && p.Severity == model.Note {
			all = append(all, p.Message.En)
			if strings.Contains(p.Message.En, "compared") != strings.Contains(p.Message.Zh, "核对") {
				t.Errorf("the languages differ: %+v", p.Message)
			}
		}
	}
	return all
}

// TestOfWhich: what is a part of the row above is not added to it again; below a total
// the parts are the data.
func TestOfWhich(t *testing.T) {
	for _, tt := range []struct{ name, text, want, notes string }{
		{"part of a row", "works,专项,下达,100\nworks,其中：省级,下达,60\nworks,其中:县级,下达,40\nworks,整合,下达,50\n", "100 50", "2 2"},
		{"in English", "works,special,下达,100\nworks,of which county,下达,60\nworks,Of which: state,下达,10\n", "100", "2 2"},
		{"below a total", "works,合计,下达,150\nworks,其中：专项,下达,100\nworks,整合,下达,50\n", "100 50", ""},
		{"below a total by its sum", ",,下达,150\nworks,其中：专项,下达,100\nworks,整合,下达,50\n", "100 50", ""},
		{"and a total at the end", "works,专项,下达,100\nworks,其中：省级,下达,60\nworks,合计,下达,100\n", "100", "2"},
		{"of another subject", "works,专项,下达,100\nroads,其中：专项,下达,60\n", "100 60", ""},
		{"of another stage", "works,专项,下达,100\nworks,其中：省级,到位,60\n", "100 60", ""},
		{"first of all", "works,其中：专项,下达,100\nworks,整合,下达,50\n", "100 50", ""},
		{"another word", "works,专项,下达,100\nworks,其他,下达,60\n", "100 60", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			exports, _, problems, err := read.Read(t.Context(),
				fstest.MapFS{"data/funds.csv": {Data: []byte("subject,category,stage,amount（万元）\n" + tt.text)}})
			if err != nil {
				t.Fatal(err)
			}
			var amounts, notes []string
			funds := exports.Table("funds")
			for i := range funds.Rows {
				amounts = append(amounts, funds.Text(i, "amount"))
			}
			for _, p := range problems {
				if p.Rule == "part-row" {
					notes = append(notes, strings.TrimSuffix(strings.Fields(p.Message.En)[7], ","))
				}
			}
			for _, total := range exports.Totals {
				if !total.Parts.Equal(decimal.RequireFromString(total.Written)) {
					t.Errorf("the total differs: %+v", total)
				}
			}
			if got := strings.Join(amounts, " "); got != tt.want || strings.Join(notes, " ") != tt.notes {
				t.Errorf("amounts %s, parts of rows %s; want %s, %s", got, notes, tt.want, tt.notes)
			}
		})
	}
}

// TestTotalsSaid: a note says "compared" of what was compared, and of the rest why not.
func TestTotalsSaid(t *testing.T) {
	for _, tt := range []struct{ name, file, text, want string }{
		{"total-in-second-column", "funds.csv",
			"subject,category,stage,amount（万元）\nworks,a,下达,100\nworks,b,下达,250\nworks,合计,下达,350\n",
			"a total row (合计), never summed; compared with its parts: amount"},
		{"totals-not-compared", "targets.csv",
			"key,name,unit,kind,period,target\na,甲,人,数量,2014,2\nb,乙,户,数量,2014,3\n合计,,,,,99\n",
			"a total row (合计), never summed; target could not be compared: its parts are in several units"},
		{"totals-not-compared-rates", "completions.csv",
			"target,as_of,completed,stated_rate\na,2014-06,2,5%\nb,2014-06,3,6%\n合计,,5,11%\n",
			"a total row (合计), never summed; compared with its parts: completed; stated_rate could not be compared: rates " +
				"do not add up"},
		{"totals-not-compared-unread", "registry.csv",
			"item,step,as_of,count,unit\n户,识别,2014-06,约2,户\n人,识别,2014-06,3,户\nTotal,,,5,\n",
			"a total row (total), never summed; count could not be compared: a part is no exact number"},
		{"totals-not-compared-nothing", "registry.csv", "item,step,as_of,count,unit\n户,识别,2014-06,2,户\nSubtotal,,,—,\n",
			"a total row (subtotal), never summed"},
		{"notes-become-rows", "projects.csv", "key,name,planned（万元）\na,甲,100\nb,乙,250\nc,丙,50\nd,全县,400\n",
			"the row is the sum of the others, so a total, never summed; compared with its parts: planned"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(t, tt.file, tt.text); len(got) != 1 || got[0] != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Words that make a row a total in a column of categories, and words of data that
// only sound like them.
func TestTotalWords(t *testing.T) {
	for _, word := range strings.Split("合计|合 计|小计：|总计（万元）|全县合计|本页小计|到户资金共计|汇总|Total|TOTAL:|Grand "+
		"total|Sub-total|County total|Total for the county|Итого|Suma|Gesamt", "|") {
		if n := len(said(t, "funds.csv", "subject,category,stage,amount（万元）\nw,a,下达,100\nw,b,下达,250\nw,"+word+
			",下达,350\n")); n != 1 {
			t.Errorf("%q is %d total rows", word, n)
		}
	}
	for _, word := range strings.Split("合计水库|统计|会计培训|计划生育|Total sanitation|Totaly|Summer school|subtotals checked by "+
		"hand|设计", "|") {
		if n := len(said(t, "funds.csv", "subject,category,stage,amount（万元）\nw,a,下达,100\nw,b,下达,250\nw,"+word+
			",下达,360\n")); n != 0 {
			t.Errorf("%q is taken for a total", word)
		}
	}
}
