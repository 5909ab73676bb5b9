package data_test

import (
	"testing"

	"gongshi/data"
)

func TestPersonalData(t *testing.T) {
	tests := []struct {
		text   string
		masked string
	}{
		{"身份证11010519491231002X。", "110***************"}, // the example number of GB 11643-1999
		{"１１０１０５１９４９１２３１００２Ｘ", "110***************"},
		{"110105194912310021", ""}, // a wrong check character
		{"电话13800138000", "138****00"},
		{"138-0013-8000", "138****00"},
		{"监督电话13900139000", ""}, // allowed
		{"a13800138000f", ""},   // inside a digest
		{"5310.84", ""},
	}
	for _, test := range tests {
		masked, found := data.PersonalData(test.text, []string{"13900139000"})
		if masked != test.masked || found != (test.masked != "") {
			t.Errorf("PersonalData(%q) = %q, %v, want %q", test.text, masked, found, test.masked)
		}
	}
}

func TestNearest(t *testing.T) {
	if got := data.Nearest("chisui", []string{"jiancao", "chishui"}); got != "chishui" {
		t.Errorf("got %q", got)
	}
	if got := data.Nearest("zzz", []string{"jiancao", "chishui"}); got != "" {
		t.Errorf("got %q, want nothing near", got)
	}
}
