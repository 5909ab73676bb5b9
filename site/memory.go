package site

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
)

// How much garbage our own process lets lie before it is collected. A large county's
// report is held while its pages are written, beside Hugo and Node, which need the
// memory more: in all it should stay under 600 MB with 12,000 pages.
const (
	leastGarbage = 60 << 20  // bytes: a small county is hardly collected at all …
	morePercent  = 16        // … and of what is live, this much more
	fullHeap     = 505 << 20 // bytes, garbage included: up to here twice of what is live may lie
	mostMemory   = 550 << 20 // bytes of the runtime in all, where a report leaves room for its garbage
)

// Frugal makes this process sparing of memory, unless the environment says how it
// should be.
func Frugal() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		collected(nil)
	}
}

// collected sets how much garbage may lie until the next collection, and is called
// after each, when the runtime finalizes what nothing refers to. Smaller than 16 bytes,
// that would share its place with what lives. It may be called late, when more is live
// than it was told: meanwhile the limit holds.
func collected(*[16]byte) {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	live := sample[0].Value.Uint64()
	debug.SetGCPercent(garbagePercent(live))
	debug.SetMemoryLimit(memoryLimit(live))
	runtime.SetFinalizer(new([16]byte), collected)
}

// memoryLimit is where the runtime collects before the garbage is as much as it may
// be, in bytes. Close above what is live it would collect all the time.
func memoryLimit(live uint64) int64 { return int64(max(mostMemory, live*4/3+2*leastGarbage)) }

// leastHeap is what the runtime takes as live where less is, in bytes: it multiplies
// these four megabytes by the percentage (GOGC, in the documentation of package runtime).
const leastHeap = 4 << 20

// garbagePercent is how much garbage may lie, in percent of what is live, in bytes.
func garbagePercent(live uint64) int {
	live = max(live, leastHeap)
	garbage := leastGarbage + live*morePercent/100
	if live+garbage < fullHeap {
		garbage = max(garbage, min(2*live, fullHeap-live))
	}
	return int(math.Ceil(float64(garbage) * 100 / float64(live)))
}

// MemoryLimit is what Hugo should keep to, as Go writes it: three quarters of the
// machine where Linux tells its size, since 12,000 pages take eight gigabytes and
// under a tighter limit Hugo does little but collect garbage.
func MemoryLimit() string {
	b, _ := os.ReadFile("/proc/meminfo")
	for line := range strings.Lines(string(b)) {
		var kb int64
		if n, _ := fmt.Sscanf(line, "MemTotal: %d kB", &kb); n == 1 {
			return fmt.Sprintf("%dKiB", kb/4*3)
		}
	}
	return "4GiB"
}
