package rule_test

import (
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestPastHalfClaim: the claim is held against every indicator that is read at mid-year,
// and against no other; where all are past half there is no finding.
func TestPastHalfClaim(t *testing.T) {
	targets := "key,name,name_en,unit,kind,period,target,qualifier\na,甲,,人,数量,2014,100,\nb,乙,Trees,人,数量,2014,100,\n" +
		"c,丙,,人,数量,2014,100,以上\nd,丁,,人,数量,2014,100,\n"
	rows := "target,as_of,completed\na,2014-06-30,60\nd,2014-05-31,1\n"
	r, _ := county(t, midyear, map[string]string{"targets": targets,
		"completions": rows + "b,2014-06-30,40\nc,2014-06-30,60\n"})
	wants(t, r, "past-half", "2014-06-30", "按同一口径核算，读数在年中的3项年度指标中过半1项；其余：乙（未过半，距一半还差10人）；丙（按最低目标过半，实际计划超过120人即未过半）。",
		"On one basis, 1 of 3 annual indicators that are read at mid-year are past half; the others: Trees (under half: "+
			"10 persons short of "+
			"half); "+
			"丙 (past half of the stated minimum: a plan over 120 persons would be under half).",
		"targets 3, targets 4")
	r, _ = county(t, midyear, map[string]string{"targets": strings.ReplaceAll(targets, "以上", ""),
		"completions": rows + "b,2014-06-30,50\nc,2014-06-30,60\n"})
	wants(t, r, "past-half", "", "", "", "")
}

// TestPastHalfOfTheRead: the claim is held against those that are read at mid-year, which
// are said to be some where they are not all.
func TestPastHalfOfTheRead(t *testing.T) {
	for rows, want := range map[string]string{
		"a,2014-06-30,40\nb,2014-06-30,60\n": "按同一口径核算，2项年度指标中过半1项；其余：甲（",
		"a,2014-06-30,40\nb,2014-08-31,60\n": "按同一口径核算，读数在年中的1项年度指标中过半0项；其余：甲（",
	} {
		r, _ := county(t, model.Date{},
			map[string]string{"targets": "key,name,unit,kind,period,target\na,甲,个,数量,2014,100\nb,乙,个,数量,2014,100\n",
				"completions": "target,as_of,completed\n" + rows})
		said := ""
		for _, p := range r.Findings {
			if p.Rule == "past-half" {
				said += p.Message.Zh
			}
		}
		if !strings.HasPrefix(said, want) {
			t.Errorf("%s, want %s", said, want)
		}
	}
}
