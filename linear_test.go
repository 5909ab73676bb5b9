//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hostile are words that readers of Markdown or of prose may take more than linear time
// for: of a piece, which is repeated, and in paragraphs that the limits let pass.
var hostile = map[string]struct{ file, before, piece string }{
	"links":       {"content/about.zh.md", "", "[a]("},
	"references":  {"content/about.zh.md", "", "[n]: x\n[x]\n"},
	"stars":       {"content/about.zh.md", "", "*a **a "},
	"backticks":   {"content/about.zh.md", "", "`a ``b ```c "},
	"quotations":  {"content/about.zh.md", "", "> "},
	"lists":       {"content/about.zh.md", "", "- "},
	"paragraphs":  {"content/about.zh.md", "", strings.Repeat("*a **a ", 150) + "\n\n"},
	"brackets":    {"content/about.zh.md", "", strings.Repeat("[a](b) ", 300) + "\n\n"},
	"table":       {"content/about.zh.md", "| a | b |\n| - | - |\n", "| 完成 | 7 |\n"},
	"numbers":     {"content/about.zh.md", "", strings.Repeat("已完成7600人", 100) + "\n\n"},
	"clauses":     {"content/about.zh.md", "", strings.Repeat("农村扶贫解困已完成7500人，", 100) + "\n\n"},
	"digits":      {"content/about.zh.md", "", "1234567890"},
	"toml":        {"gongshi.toml", "", "[a.a.a]\n"},
	"toml-deep":   {"gongshi.toml", "[", "a."},
	"toml-keys":   {"gongshi.toml", "", "aaaa"},
	"toml-nested": {"gongshi.toml", "a = ", "[\n"},
}

// TestHostileWords: check takes at most 2.3 times the processor's time for twice the words, from
// 12 KB to 1 MB (128 KB here).
func TestHostileWords(t *testing.T) {
	sizes := []int{12 << 10, 64 << 10, 128 << 10}
	if os.Getenv("CI") != "" {
		sizes = []int{12 << 10, 250 << 10, 500 << 10, 1000 << 10}
	}
	for name, h := range hostile {
		t.Run("words-blow-up/"+name, func(t *testing.T) {
			var took []time.Duration
			for _, size := range sizes {
				least := time.Hour
				for range 2 {
					begin := processor(t)
					checked(t, func(dir string) {
						text := h.before + strings.Repeat(h.piece, size/len(h.piece))
						if err := os.WriteFile(filepath.Join(dir, h.file), []byte(text), 0o644); err != nil {
							t.Fatal(err)
						}
						begin = processor(t)
					})
					least = min(least, processor(t)-begin)
				}
				took = append(took, least)
			}
			t.Log(took)
			for i := 2; i < len(sizes); i++ {
				if took[i] > took[i-1]*23/10+100*time.Millisecond {
					t.Errorf("%d KB in %v, %d KB in %v", sizes[i-1]>>10, took[i-1], sizes[i]>>10, took[i])
				}
			}
		})
	}
}

// processor is the time that the processors gave to this process.
func processor(t *testing.T) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
