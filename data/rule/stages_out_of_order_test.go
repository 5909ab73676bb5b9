package rule_test

import "testing"

// TestStagesOutOfOrder: a stage is set beside the one before it that is reported, and both
// totals lead to the finding.
func TestStagesOutOfOrder(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name\nr,塘\n",
		"funds": "subject,category,stage,amount（万元）\nr,专项,计划,80\nr,专项,下达,50\nr,专项,到位,40\nr,专项,拨付,30\nr,专项,报账,60\n"})
	wants(t, r, "stages-out-of-order", "r.reimbursed-total", "“塘”报账资金合计60万元大于拨付资金合计30万元。",
		"塘: funds reimbursed of 600,000 yuan is more than funds disbursed of 300,000 yuan.", "funds D6, funds D5")
	for key, want := range map[string]bool{"r.reimbursed-total": true, "r.disbursed-total": true,
		"r.received-total": false} {
		if warned(r.Figure(key), "stages-out-of-order.r.reimbursed-total") != want {
			t.Errorf("%s leads to %v", key, r.Figure(key).Warnings)
		}
	}
}
