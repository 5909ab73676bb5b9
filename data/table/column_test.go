package table

import (
	"slices"
	"testing"
)

// TestWays: each language has its own ways of writing a word; a word of one alone has
// those in both.
func TestWays(t *testing.T) {
	for _, test := range []struct {
		word   Word
		zh, en []string
	}{
		{Word{"more than", "余", "多"}, []string{"余", "多"}, []string{"more than"}},
		{Word{"公示", "public notice"}, []string{"公示"}, []string{"public notice"}},
		{Word{"公示"}, []string{"公示"}, []string{"公示"}},
		{Word{"CNY"}, []string{"CNY"}, []string{"CNY"}},
	} {
		if zh, en := test.word.Ways("zh"), test.word.Ways("en"); !slices.Equal(zh, test.zh) || !slices.Equal(en, test.en) {
			t.Errorf("%q: %q and %q", test.word, zh, en)
		}
	}
	kind, _ := notices.Column("kind")
	for _, w := range kind.Words {
		if slices.Equal(w.Ways("zh"), w.Ways("en")) {
			t.Errorf("a notice has no kind in the other language for %q", w)
		}
	}
}
