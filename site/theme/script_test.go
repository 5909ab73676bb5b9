package theme_test

import (
	"io/fs"
	"regexp"
	"testing"

	"gongshi/site/theme"
)

// later are what browsers learnt after Chrome 70 and esbuild does not make up for: it
// lowers how a script is written, not what it calls.
var later = regexp.MustCompile(`\.(replaceChildren|replaceAll|matchAll|at|findLast|findLastIndex|toSorted|toReversed|hasOwn|randomUUID)\(|` +
	`\b(globalThis|structuredClone|queueMicrotask|ResizeObserver|WeakRef)\b|Object\.(fromEntries|groupBy)|Promise\.(allSettled|any)|\bstatic \{`)

// TestScriptsForOldPhones: no script of ours calls what Chrome 70 does not know.
func TestScriptsForOldPhones(t *testing.T) {
	scripts, err := fs.Glob(theme.Files, "assets/js/*.js")
	if err != nil || len(scripts) < 5 {
		t.Fatal(scripts, err)
	}
	for _, name := range scripts {
		b, err := fs.ReadFile(theme.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range later.FindAllString(string(b), -1) {
			t.Errorf("%s calls %s", name, found)
		}
	}
	for _, planted := range []string{"list.replaceChildren(a)", "text.replaceAll('a', 'b')", "Object.fromEntries(all)",
		"Promise.allSettled(all)"} {
		if !later.MatchString(planted) {
			t.Errorf("%s was not found", planted)
		}
	}
}
