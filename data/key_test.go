package data

import "testing"

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"rural-relief": "rural-relief",
		"JC01":         "jc01-fmbbafbg",
		"":             "odlameec",
		"ROAD-180":     "road-180-iediafji",
		"138号12345678": "ndegoclm",
	} {
		got := Slug(in)
		if got != want {
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
