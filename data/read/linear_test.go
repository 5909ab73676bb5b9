//go:build unix

package read_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestManyTotals: half a table of totals takes no longer than its rows. Of processor time
// four times the rows take about four times as much, where each total with each row would
// take sixteen.
func TestManyTotals(t *testing.T) {
	for _, word := range []string{"小计", "合计"} {
		few, many := totalsTake(t, word, 2_500), totalsTake(t, word, 10_000)
		for again := 0; many > 8*few && again < 3; again++ { // what else this process did may have taken as long
			few, many = totalsTake(t, word, 2_500), totalsTake(t, word, 10_000)
		}
		if many > 8*few {
			t.Errorf("%s: %v for four times the rows of %v", word, many, few)
		}
	}
}

// totalsTake is the processor time of reading so many rows with two totals each.
func totalsTake(t *testing.T, word string, rows int) time.Duration {
	var b strings.Builder
	b.WriteString("subject,category,stage,amount（万元）\n")
	for i := range rows {
		fmt.Fprintf(&b, "w%d,a,下达,100\nw%d,%s,下达,100\n,%s,下达,100\n", i/3, i/3, word, word)
	}
	before := processor(t)
	if n := len(said(t, "funds.csv", b.String())); n != 2*rows {
		t.Errorf("%d total rows", n)
	}
	return processor(t) - before
}

// processor is the processor time that this process has used.
func processor(t *testing.T) time.Duration {
	t.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Skip("no processor time is told here:", err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
