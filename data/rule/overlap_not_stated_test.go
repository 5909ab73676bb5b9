package rule_test

import "testing"

// TestOverlap: investment indicators of a period that stand for no one project are never
// added, which is said where there are two.
func TestOverlap(t *testing.T) {
	head := "key,name,name_en,unit,kind,period,target,project\na,甲投资,,万元,投资,2014,100,\nc,全程投资,,万元,投资,整个项目,100,\n" +
		"d,路投资,,万元,投资,2014,100,p\ne,丙,,人,数量,2014,100,\n"
	exports := map[string]string{"targets": head + "b,乙投资,Plants,万元,投资,2014,100,\n", "projects": "key,name\np,路\n",
		"completions": "target,as_of,completed\na,2014-06-30,60\n"}
	r, _ := county(t, midyear, exports)
	wants(t, r, "overlap-not-stated", "2014-06-30", "乙投资与甲投资之间的重叠未载明，不相加。",
		"The overlap of Plants and 甲投资 is not stated; they are never added.", "targets 6, targets 2")
	exports["targets"] = head
	r, _ = county(t, midyear, exports)
	wants(t, r, "overlap-not-stated", "", "", "", "")
}
