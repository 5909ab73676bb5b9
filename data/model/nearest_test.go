package model_test

import (
	"testing"

	"gongshi/data/model"
)

func TestNearest(t *testing.T) {
	if got := model.Nearest("chisui", []string{"jiancao", "chishui"}); got != "chishui" {
		t.Errorf("got %q", got)
	}
	if got := model.Nearest("zzz", []string{"jiancao", "chishui"}); got != "" {
		t.Errorf("got %q, want nothing near", got)
	}
}
