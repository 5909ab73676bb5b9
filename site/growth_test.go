//go:build unix

package site_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"gongshi/data/open"
	"gongshi/site"
)

// BenchmarkGrowth compares what each of our stages takes for a page in fictitious
// counties of growing size. They take turns, each in a process of its own as the command
// is, for what a process did before changes when it collects garbage; and the fastest
// round of each counts. In a round a small county is built as often as makes up the pages
// of the largest, and the mean is taken: else it would be measured in its luckiest tenth
// of a second, which is never that of the large one. GONGSHI_BENCH names the sizes, the
// smallest first.
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
				round[turn] = w.turn(b)
			}
			watches[i].mean(round)
		}
	}
	for i := range builds[1:] {
		compare(b, names[i:i+2], builds[i:i+2], watches[i:i+2])
	}
}

// turn is a build that was made once, for a process that makes it again, and the file
// that this writes what it took to.
type turn struct{ County, Stills, Site, Hugo, Modules, Spent string }

const turnVariable = "GONGSHI_BENCH_TURN"

// turn has a process of its own time our stages of the build.
func (w *work) turn(b *testing.B) *stopwatch {
	t := turn{w.dir, w.stills, w.dest, w.p.Hugo, w.modules, filepath.Join(w.stills, "spent.json")}
	of, err := json.Marshal(t)
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^$", "-test.bench=^BenchmarkTurn$", "-test.benchtime=1x")
	cmd.Env = append(os.Environ(), turnVariable+"="+string(of))
	if said, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, said)
	}
	spent, err := os.ReadFile(t.Spent)
	watch := &stopwatch{}
	if err == nil {
		err = json.Unmarshal(spent, watch)
	}
	if err != nil || len(watch.Stages) == 0 {
		b.Fatal("a turn says nothing: ", err)
	}
	return watch
}

// BenchmarkTurn is what the process of a turn does: it times our stages of a build that
// was made once. No chart is drawn, and the site that Hugo made is verified again.
func BenchmarkTurn(b *testing.B) {
	var t turn
	if json.Unmarshal([]byte(os.Getenv(turnVariable)), &t) != nil {
		b.Skip("a part of BenchmarkGrowth")
	}
	site.Frugal() // as the command does
	w, watch := &work{modules: t.Modules, stills: t.Stills, dest: t.Site,
		p: &site.Publication{Hugo: t.Hugo, Modules: t.Modules}}, &stopwatch{}
	w.open(t.County)
	w.stage(b, watch)
	pictures, fresh, err := w.drawing.Wait()
	if err != nil || fresh > 0 {
		b.Fatal(fresh, "charts drawn again:", err)
	}
	watch.time(b, "verify", func() error {
		problems, _ := site.Verify(w.dest, w.p.Want(pictures))
		return site.Judge(problems, site.Rejected)
	})
	spent, err := json.Marshal(watch)
	if err == nil {
		err = os.WriteFile(t.Spent, spent, 0o644)
	}
	if err != nil {
		b.Fatal(err)
	}
	w.forget()
}

// compare prints milliseconds a page of two sizes, and how many times as long the
// larger takes.
func compare(b *testing.B, names []string, builds []*work, watches []*stopwatch) {
	most := 0.0
	for _, stage := range watches[0].Stages {
		var each [2]float64
		for i, w := range watches {
			each[i] = float64(w.Spent[stage].Wall.Microseconds()) / 1000 / float64(builds[i].pages)
		}
		fmt.Printf("%-8s %s %.3f ms a page, %s %.3f: %.2f times; %d MB at most\n", stage, names[0], each[0], names[1],
			each[1], each[1]/each[0], watches[1].Spent[stage].Peak)
		most = max(most, each[1]/each[0])
	}
	b.ReportMetric(most, names[0]+"-"+names[1]+"-growth")
}
