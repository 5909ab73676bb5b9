package model

import (
	"strings"
	"testing"
)

// TestReservedKeys: no page of a key is a device of Windows, or the page of its folder.
func TestReservedKeys(t *testing.T) {
	t.Run("reserved-keys", func(t *testing.T) {
		for _, key := range []string{"con", "CON", "prn", "aux", "nul", "com1", "lpt9", "index", "Index"} {
			if got := Slug(key); !strings.HasPrefix(got, strings.ToLower(key)+"-") {
				t.Errorf("Slug(%q) = %q has no suffix", key, got)
			}
		}
		for _, key := range []string{"icon", "console", "com12", "index-2", "nul-a"} {
			if got := Slug(key); got != key {
				t.Errorf("Slug(%q) = %q", key, got)
			}
		}
	})
}

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
