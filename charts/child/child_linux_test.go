package child_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gongshi/charts/child"
	"gongshi/data/model"
)

// shell is a tool that runs a script; its mark stands in the command line of what the
// script starts.
func shell(script string, limits child.Limits) child.Tool {
	return child.Tool{Name: "Shell", Doing: model.Text{Zh: "做事", En: "do it"}, Path: "/bin/sh",
		Args: []string{"-c", script}, Limits: limits}
}

// left counts the processes that sleep for so long.
func left(seconds string) (n int) {
	all, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, name := range all {
		if line, err := os.ReadFile(name); err == nil && string(line) == "sleep\x00"+seconds+"\x00" {
			n++
		}
	}
	return n
}

// TestNothingIsLeft runs tools that start others and end in each way that there is.
func TestNothingIsLeft(t *testing.T) {
	leaves := map[string]string{
		"a child":       "sleep SECONDS & ",
		"its own group": "setsid sleep SECONDS & ",
		"a daemon":      "(setsid sh -c 'sleep SECONDS & exit' &) ; ",
		"no mark":       "(setsid env -i /usr/bin/env sh -c 'sleep SECONDS & exit' &) ; ",
		"no pipes":      "setsid sleep SECONDS >/dev/null 2>&1 </dev/null & ",
	}
	ends := map[string]struct{ script, want string }{
		"well":    {"sleep 0.2", ""},
		"badly":   {"sleep 0.2; echo why >&2; exit 3", "why"},
		"never":   {"sleep SECONDS", "not done after 600ms"},
		"killed":  {"sleep 0.2; kill -9 $$", "killed"},
		"in time": {"exit 0", ""},
	}
	tests := 0
	for what, leave := range leaves {
		for how, end := range ends {
			tests++
			seconds := fmt.Sprintf("98765.%d%d", os.Getpid(), tests) // tells these from any other's
			t.Run(how+" leaving "+what, func(t *testing.T) {
				t.Parallel()
				script := strings.ReplaceAll(leave+end.script, "SECONDS", seconds)
				_, err := child.Run(t.Context(), shell(script, child.Limits{Total: 600 * time.Millisecond}))
				if n := left(seconds); n > 0 {
					t.Errorf("%d processes are left", n)
				}
				if err == nil && end.want != "" || err != nil && (end.want == "" || !strings.Contains(err.Error(), end.want)) {
					if err == nil || !strings.Contains(err.Error(), "not done") { // on a busy machine
						t.Errorf("got %v, want %q", err, end.want)
					}
				}
			})
		}
	}
}

// What another tool has left stays until that one ends.
func TestToolsBesideEachOther(t *testing.T) {
	const seconds = "98765.1234"
	ctx, cancel := context.WithCancel(t.Context())
	other, err := child.Start(ctx, shell("(setsid sleep "+seconds+" &); sleep 60", child.Limits{}))
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if left(seconds) == 1 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if _, err := child.Run(t.Context(), shell("exit 0", child.Patient().Probe)); err != nil || left(seconds) != 1 {
		t.Errorf("%v, and %d of the other tool's are left, want 1", err, left(seconds))
	}
	cancel()
	if err := other.Wait(); !errors.Is(err, context.Canceled) || left(seconds) != 0 {
		t.Errorf("%v, and %d are left", err, left(seconds))
	}
}

// A tool that stands still is ended; one that reads and writes is not.
func TestStandingStill(t *testing.T) {
	limits := child.Limits{Still: time.Second}
	if _, err := child.Run(t.Context(), shell("echo begun; sleep 60", limits)); err == nil ||
		!strings.Contains(err.Error(), "neither read nor wrote") || !strings.HasSuffix(err.Error(), "begun") {
		t.Errorf("got %v", err)
	}
	works := "for i in 1 2 3 4 5 6; do sleep 0.4; printf %5000s x; done"
	if _, err := child.Run(t.Context(), shell(works, limits)); err != nil {
		t.Errorf("a tool that writes was ended: %v", err)
	}
}

// What floods is ended early, on either pipe, with lines or without, and takes no memory.
func TestFlood(t *testing.T) {
	for _, script := range []string{"yes", "yes >&2", "cat /dev/zero", "cat /dev/zero >&2", "yes & yes >&2"} {
		heard := 0
		tool := shell(script, child.Limits{Total: 20 * time.Second})
		tool.Heard = func(line string) { heard = max(heard, len(line)) }
		said, err := child.Run(t.Context(), tool)
		if err == nil || !strings.Contains(err.Error(), "said more than 16 MB") || len(said) > 16<<10 || heard > 8<<10 {
			t.Errorf("%s: %d bytes, a line of %d, %.80v", script, len(said), heard, err)
		}
	}
}

func TestLastWords(t *testing.T) {
	said, err := child.Run(t.Context(), shell("for i in $(seq 5000); do echo line $i; done; exit 1",
		child.Patient().Probe))
	var failed *child.ToolError
	if !errors.As(err, &failed) || !strings.HasSuffix(said, "line 5000\n") || !strings.HasPrefix(said, "line ") {
		t.Errorf("got %.40q … %v", said, err)
	}
	if zh := failed.Say("zh"); !strings.HasPrefix(zh, "Shell没能做事：exit status 1") {
		t.Errorf("said %.80q", zh)
	}
	if _, err := child.Run(t.Context(), child.Tool{Name: "Nothing", Doing: model.Text{En: "do it"},
		Path: "no-such-tool"}); err == nil ||
		err.Error() != "Nothing is wanted to do it and is not installed" {
		t.Errorf("got %v", err)
	}
}

// A tool that answers nothing, or wrongly, while its caller speaks with it.
func TestSpeaking(t *testing.T) {
	p, err := child.Start(t.Context(), shell("read line; echo got $line; read line; sleep 60", child.Limits{}))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(p.In, "one")
	if line, err := p.Out.ReadString('\n'); err != nil || line != "got one\n" {
		t.Errorf("got %q, %v", line, err)
	}
	fmt.Fprintln(p.In, "two")
	err = p.Within(300*time.Millisecond, func() error { _, err := p.Out.ReadString('\n'); return err })
	if err = p.Fail(err); err == nil || !strings.Contains(err.Error(), "not done after 300ms") {
		t.Errorf("got %v", err)
	}
	p, err = child.Start(t.Context(), shell("echo no memory >&2; exit 7", child.Limits{}))
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.Out.ReadString('\n')
	if err = p.Fail(err); err == nil || !strings.Contains(err.Error(), "exit status 7\nno memory") {
		t.Errorf("got %v", err)
	}
}
