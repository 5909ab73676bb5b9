package data_test

import (
	"testing"

	"gongshi/data"
)

func TestNearest(t *testing.T) {
	if got := data.Nearest("chisui", []string{"jiancao", "chishui"}); got != "chishui" {
		t.Errorf("got %q", got)
	}
	if got := data.Nearest("zzz", []string{"jiancao", "chishui"}); got != "" {
		t.Errorf("got %q, want nothing near", got)
	}
}
