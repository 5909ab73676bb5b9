package site

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
)

// gcPercent is how much garbage, in percent of what is live, our own process lets
// lie: a sixth of what Go would. A large county's report is held while its pages
// are written, beside Hugo and Node, which need the memory more.
const gcPercent = 16

// ballast is counted as live and never written, so that it takes no memory: with it
// at least 60 MB of garbage may lie, and a small county is not collected every 20.
var ballast []byte

// Frugal makes this process sparing of memory, unless GOGC says how it should be.
func Frugal() {
	if os.Getenv("GOGC") == "" && ballast == nil { // a second would take the place of the first, and be written
		debug.SetGCPercent(gcPercent)
		ballast = make([]byte, 384<<20)
	}
}

// memoryLimit is what Hugo should keep to, as Go writes it: three quarters of the
// machine where Linux tells its size, since 12,000 pages take eight gigabytes and
// under a tighter limit Hugo does little but collect garbage.
func memoryLimit() string {
	b, _ := os.ReadFile("/proc/meminfo")
	for line := range strings.Lines(string(b)) {
		var kb int64
		if n, _ := fmt.Sscanf(line, "MemTotal: %d kB", &kb); n == 1 {
			return fmt.Sprintf("%dKiB", kb/4*3)
		}
	}
	return "4GiB"
}
