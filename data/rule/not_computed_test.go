package rule_test

import "testing"

// TestMissingInWords: what is not computed is a finding, of the same cells.
func TestMissingInWords(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"completions": "target,as_of,completed\nall,2014-06-30,\n"})
	wants(t, r, "not-computed", "completion.all", "“全部”完成情况无法计算：完成数未填报",
		"completion of 全部 cannot be computed: the completion is not reported", "targets 2")
}
