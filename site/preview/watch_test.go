package preview

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestWatch does what programs do when they save, and what is none of ours.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	export, settings := at("data/targets.csv"), at("gongshi.toml")
	write(t, export, "one")
	write(t, settings, "")
	write(t, at("public.gen/index.html"), "")
	changes, err := watch(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	rename := func(from, to string) {
		if err := os.Rename(at(from), at(to)); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		what string
		do   func()
		want bool
	}{
		{"an export written over", func() { write(t, export, "two") }, true},
		{"the mark of Excel that it is open", func() { write(t, at("data/~$targets.csv"), "me") }, false},
		{"the mark of LibreOffice", func() { write(t, at("data/.~lock.targets.csv#"), "me") }, false},
		{"a half-written file beside it", func() { write(t, at("data/1A2B.tmp"), "three") }, false},
		{"which is renamed over it", func() { rename("data/1A2B.tmp", "data/targets.csv") }, true},
		{"an annotated copy", func() { write(t, at("data/targets.问题.csv"), "x") }, false},
		{"and in English", func() { write(t, at("data/targets.problems.csv"), "x") }, false},
		{"the date alone", func() { os.Chtimes(export, time.Unix(1, 0), time.Unix(1, 0)) }, false},
		{"a setting", func() { write(t, settings, "x") }, true},
		{"a profile", func() { write(t, at("profile.toml"), "x") }, true},
		{"a publication", func() { write(t, at("public.new"), "x"); rename("public.new", "public") }, false},
		{"a folder of words", func() { os.Mkdir(at("content"), 0o755) }, true},
		{"a word in it", func() { write(t, at("content/report.zh.md"), "x") }, true},
		{"the exports moved away", func() { rename("data", "elsewhere") }, true},
		{"and back", func() { rename("elsewhere", "data") }, true},
		{"an export after that", func() { write(t, export, "four") }, true},
		{"an export removed", func() { os.Remove(export) }, true},
		{"an export beside the folder", func() { write(t, at("目标任务.csv"), "x") }, true},
	} {
		step.do()
		told := false
		select {
		case <-changes:
			told = true
		case <-time.After(map[bool]time.Duration{true: limit, false: 3 * quiet}[step.want]):
		}
		if told != step.want {
			t.Errorf("%s: told of a change: %v", step.what, told)
		}
	}
	if _, err := watch(t.Context(), at("nowhere")); err == nil {
		t.Error("a folder that is not there is watched")
	}
	if changes, err := watch(context.Background(), ""); err != nil || len(changes) > 0 {
		t.Error("the example changes")
	}
}
