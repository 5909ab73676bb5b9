package rule_test

import "testing"

// TestMoneyAndOutputs: the money of a project stands beside each other indicator of the
// same project that has a rate, and beside nothing else.
func TestMoneyAndOutputs(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{
		"projects": "key,name,name_en\np,塘,Pond\nq,路,\n",
		"targets": "key,name,unit,kind,period,target,project\nmoney,投资,万元,投资,2014,100,p\nout,水塘,个,产出,2014,10,p\n" +
			"other,路,公里,数量,2014,10,q\n" +
			"bare,桥,个,数量,2014,4,p\nloose,灯,个,数量,2014,10,\napart,总投资,万元,投资,2014,100,\nmore,设备,万元,投资,2014,100,p\n",
		"completions": "target,as_of,completed\nmoney,2014-06-30,40\nout,2014-06-30,5\nother,2014-06-30,5\n" +
			"loose,2014-06-30,5\napart,2014-06-30,50\n"})
	wants(t, r, "money-and-outputs", "p.out", "“塘”投资完成40.00%，“水塘”完成50.00%；后者只是多项产出之一，不是形象进度。",
		"Pond: investment 40.00%, 水塘 50.00%; the latter is one of several outputs, not physical progress.",
		"completions 2, completions 3")
}
