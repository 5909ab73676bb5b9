package measure_test

import (
	"testing"

	"gongshi/data/model"
)

// TestDoubled: a key never stands for two figures. Our own keys cannot meet; two rows that
// bear one key are refused before anything is measured.
func TestDoubled(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{
		"places":   "code,name,kind,parent\nc,县,县,\ne,东,乡镇,c\n",
		"projects": "key,name,place,planned（万元）\nplace-c,甲,e,100\nplace--c,乙,e,200\nall-projects,丙,e,300\n"})
	if len(r.Doubled) > 0 {
		t.Errorf("doubled: %v", r.Doubled)
	}
	for key, want := range map[string]string{"place-c.planned-investment": "100万元", model.Slug("place--c") +
		".planned-investment": "200万元", "place--c.projects": "3个"} {
		keyed(t, r, key, want)
	}
}
