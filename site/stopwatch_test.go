//go:build unix

package site_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// spent is what a stage took in the fastest round, and the most memory that this
// process held within it in any, in MB.
type spent struct {
	Wall, User time.Duration
	Peak       int
}

// stopwatch keeps what each stage takes: wall time, and user time of this process and
// of the tools that ended in it. The fastest round counts, since the speed of a machine
// that is shared changes by a third from one minute to the next.
type stopwatch struct {
	Stages []string
	Spent  map[string]spent
}

func (w *stopwatch) time(b *testing.B, stage string, do func() error) {
	b.Helper()
	outer := max(highest, peak())
	highest = 0
	restartPeak()
	start, user := time.Now(), userTime()
	if err := do(); err != nil {
		b.Fatalf("%s: %v", stage, err)
	}
	highest = max(highest, peak())
	w.note(stage, spent{time.Since(start), userTime() - user, highest})
	highest = max(outer, highest)
}

// note keeps what a stage took, if it was the fastest.
func (w *stopwatch) note(stage string, now spent) {
	if w.Spent == nil {
		w.Spent = map[string]spent{}
	}
	was, seen := w.Spent[stage]
	if !seen {
		w.Stages = append(w.Stages, stage)
	}
	now.Peak = max(was.Peak, now.Peak)
	if seen && was.Wall < now.Wall {
		now.Wall, now.User = was.Wall, was.User
	}
	w.Spent[stage] = now
}

// mean keeps what the stages took in several builds on the average.
func (w *stopwatch) mean(builds []*stopwatch) {
	for _, stage := range builds[0].Stages {
		var sum spent
		for _, one := range builds {
			s := one.Spent[stage]
			sum = spent{sum.Wall + s.Wall, sum.User + s.User, max(sum.Peak, s.Peak)}
		}
		n := time.Duration(len(builds))
		w.note(stage, spent{sum.Wall / n, sum.User / n, sum.Peak})
	}
}

// highest is the peak within the stage that is timed, of those that ended in it.
var highest int

// userTime is the processor time of this process and of its ended children.
func userTime() time.Duration {
	var sum time.Duration
	for _, who := range []int{unix.RUSAGE_SELF, unix.RUSAGE_CHILDREN} {
		var r unix.Rusage
		if unix.Getrusage(who, &r) == nil {
			sum += time.Duration(r.Utime.Nano() + r.Stime.Nano())
		}
	}
	return sum
}

// restartPeak and peak measure the most memory that this process held, in MB, as
// Linux counts it; elsewhere they give nothing.
func restartPeak() {
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

func peak() int {
	b, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kb / 1024
		}
	}
	return 0
}
