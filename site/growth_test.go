//go:build unix

package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"gongshi/data/open"
	"gongshi/site"
)

// BenchmarkGrowth compares what each of our stages takes for a page in counties of
// growing size. They take turns, and the fastest round of each counts. In a round a
// small county is built as often as makes up the pages of the largest, and the mean is
// taken: else it would be measured in its luckiest tenth of a second, which is never
// that of the large one. GONGSHI_BENCH names the sizes, the smallest first.
func BenchmarkGrowth(b *testing.B) {
	site.Frugal() // as the command does
	hugo, modules := tools(b)
	names := named("S", "M")
	builds, watches := make([]*work, len(names)), make([]*stopwatch, len(names))
	for i, name := range names {
		builds[i], watches[i] = newWork(b, name, hugo, modules), &stopwatch{}
		builds[i].stills = b.TempDir()
		err := builds[i].whole(b)
		if err == nil {
			err = os.Remove(filepath.Join(builds[i].dest, open.ManifestPath)) // which is written after Verify
		}
		if err != nil {
			b.Fatal(err)
		}
		builds[i].forget()
	}
	for b.Loop() {
		for i, w := range builds {
			round := make([]*stopwatch, builds[len(builds)-1].pages/w.pages)
			for turn := range round {
				round[turn] = &stopwatch{}
				w.again(b, round[turn])
			}
			watches[i].mean(round)
		}
	}
	for i := range builds[1:] {
		compare(b, names[i:i+2], builds[i:i+2], watches[i:i+2])
	}
}

// again times our stages of a build that was made once: no chart is drawn, and the
// site that Hugo made is verified again. Memory is not given back between builds: a
// shared machine lends it anew at its own price, which is not ours to measure.
func (w *work) again(b *testing.B, watch *stopwatch) {
	runtime.GC()
	w.stage(b, watch)
	pictures, fresh, err := w.drawing.Wait()
	if err != nil || fresh > 0 {
		b.Fatal(fresh, "charts drawn again:", err)
	}
	watch.time(b, "verify", func() error {
		problems, _ := site.Verify(w.dest, w.p.Want(pictures))
		return site.Judge(problems, site.Rejected)
	})
	w.forget()
}

// compare prints milliseconds a page of two sizes, and how many times as long the
// larger takes.
func compare(b *testing.B, names []string, builds []*work, watches []*stopwatch) {
	most := 0.0
	for _, stage := range watches[0].stages {
		var each [2]float64
		for i, w := range watches {
			each[i] = float64(w.spent[stage].wall.Microseconds()) / 1000 / float64(builds[i].pages)
		}
		fmt.Printf("%-8s %s %.3f ms a page, %s %.3f: %.2f times; %d MB at most\n", stage, names[0], each[0], names[1], each[1], each[1]/each[0], watches[1].spent[stage].peak)
		most = max(most, each[1]/each[0])
	}
	b.ReportMetric(most, names[0]+"-"+names[1]+"-growth")
}
