//go:build unix

package site_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"gongshi/charts"
	"gongshi/charts/draw"
	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/table"
	"gongshi/site"
	"gongshi/site/fetch"
)

// sizes are the counties of the benchmark. S, M and L have about 120, 1,200 and
// 12,000 pages, most with a chart; N has a page for each of 128,000 places.
// L and N take minutes: GONGSHI_BENCH=S,M,L,N names the sizes to run.
var sizes = map[string]demo.Size{
	"S": {Villages: 4, Projects: 30, Months: 18, Seed: 1},
	"M": {Villages: 20, Projects: 560, Months: 18, Seed: 1},
	"L": {Villages: 200, Projects: 5700, Months: 18, Seed: 1},
	"N": {Villages: 58_000, Projects: 40, Months: 3, Seed: 1},
}

// BenchmarkBuild times each stage of a build, with no still in the cache, beside
// its two tools bare: Hugo over the same staged pages, and one Node process
// drawing the same options. Then the build unchanged, and with one completion
// changed. It reports milliseconds, ratios, and the peak memory of this process.
func BenchmarkBuild(b *testing.B) {
	site.Frugal() // as the command does
	hugo, modules := tools(b)
	for _, name := range named("example", "S", "M") {
		b.Run(name, func(b *testing.B) {
			w := newWork(b, name, hugo, modules)
			ours, bare := &stopwatch{}, &stopwatch{}
			for b.Loop() {
				w.round(b, ours, bare)
			}
			w.report(b, ours, bare)
		})
	}
}

// tools fetches Hugo and the packages of Node.
func tools(b testing.TB) (hugo, modules string) {
	cache, err := fetch.Open(func(what model.Text) { b.Log(what.En) })
	if err == nil {
		hugo, err = cache.Hugo(b.Context())
	}
	if err == nil {
		modules, err = cache.Packages(b.Context(), draw.Manifest, draw.Lock)
	}
	if err != nil {
		b.Fatal(err)
	}
	return hugo, modules
}

// named gives the sizes to run: those that GONGSHI_BENCH names, else these.
func named(sizes ...string) []string {
	if names := os.Getenv("GONGSHI_BENCH"); names != "" {
		return strings.Split(names, ",")
	}
	return sizes
}

// newWork readies the build of a size, or of the example.
func newWork(b *testing.B, name, hugo, modules string) *work {
	w := &work{modules: modules, p: &site.Publication{Hugo: hugo, Modules: modules}, exports: example.Files,
		words: exampleWords(b)}
	if size, ok := sizes[name]; ok {
		w.county(b, size)
	}
	return w
}

func exampleWords(b testing.TB) fs.FS {
	words, err := fs.Sub(content.ExampleWords, "words")
	if err != nil {
		b.Fatal(err)
	}
	return words
}

// work is a build of a county, stage by stage.
type work struct {
	modules, stills string
	dir             string // of a fictitious county
	exports, words  fs.FS
	read            *read.Exports
	files           []read.File
	settings        *model.Settings
	set             *table.Dataset
	measured        *measure.Report
	charts          []*charts.Chart
	drawing         *charts.Drawing
	fresh, pictures int
	curves          bool // a completion more changes a chart
	pages           int
	dest            string // the site that was made last
	p               *site.Publication
}

// county makes the exports of a fictitious county, on the disk as the command finds
// them.
func (w *work) county(b testing.TB, size demo.Size) {
	dir := filepath.Join(b.TempDir(), "county")
	if err := demo.Write(dir, size); err != nil {
		b.Fatal(err)
	}
	w.open(dir)
	w.curves = size.Months > 3
}

func (w *work) open(dir string) {
	w.dir, w.exports, w.words = dir, os.DirFS(dir), os.DirFS(filepath.Join(dir, "content"))
}

// round times the whole as the command runs it (Node draws while pages are
// written and Hugo works), with no still in the cache; then unchanged, when Node
// does nothing and each stage can be timed apart; then with one completion
// changed; then drawing alone, and the two tools bare.
func (w *work) round(b *testing.B, ours, bare *stopwatch) {
	w.stills = b.TempDir() // nothing is drawn yet
	runtime.GC()
	debug.FreeOSMemory() // of the round before
	ours.time(b, "whole", func() error { return w.whole(b) })
	ours.time(b, "unchanged", func() error { return w.staged(b, ours) })
	if w.fresh > 0 {
		b.Fatal("unchanged charts start Node")
	}
	if w.curves {
		w.change(b, ours)
	}
	bare.time(b, "bare Hugo", func() error {
		hugo := exec.Command(w.p.Hugo, "build", "--source", w.p.Stage.Dir, "--destination", b.TempDir(), "--noBuildLock",
			"--quiet")
		// as ours: without one, 128,000 pages take all there is
		hugo.Env = append(os.Environ(), "GOMEMLIMIT="+site.MemoryLimit())
		return hugo.Run()
	})
	for _, stage := range []func() error{w.readExports, w.check, w.tables, w.measure, w.options} {
		if err := stage(); err != nil {
			b.Fatal(err)
		}
	}
	w.stills = b.TempDir()
	ours.time(b, "draw", func() error { w.begin(b.Context()); return w.drawn() })
	bare.time(b, "bare Node", func() error { return bareNode(w.modules, charts.Jobs(w.charts)) })
}

// change times the build with one completion changed.
func (w *work) change(b *testing.B, ours *stopwatch) {
	was := w.exports
	w.exports = raised(b, was)
	ours.time(b, "changed", func() error { return w.whole(b) })
	w.exports = was
	if w.fresh == 0 || w.fresh == 4*w.pictures {
		b.Fatalf("one completion changed: %d pictures drawn of %d", w.fresh, 4*w.pictures)
	}
}

// completion is the last number above zero of the table of completions.
var completion = regexp.MustCompile(`(?s).*\n[^,\n]+,[^,\n]+,[1-9]\d*`)

// raised gives the exports with one digit more in the last completion.
func raised(b *testing.B, exports fs.FS) fs.FS {
	all := fstest.MapFS{}
	err := fs.WalkDir(exports, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := fs.ReadFile(exports, name)
		if path.Base(name) == "completions.csv" {
			body = completion.ReplaceAll(body, []byte("${0}1"))
		}
		all[name] = &fstest.MapFile{Data: body}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return all
}

func (w *work) readExports() (err error) {
	exports, settings, problems, err := read.Read(context.Background(), w.exports)
	w.read, w.settings = exports, settings
	return cmp.Or(err, site.Judge(problems, site.BadData))
}

func (w *work) check() error {
	set, problems := check.Check(w.read, w.settings)
	if err := site.Judge(problems, site.BadData); err != nil {
		return err // else a county of refused cells would be timed
	}
	w.set = set
	w.files = w.read.Files()
	return nil
}

func (w *work) tables() error {
	if w.p.Stage != nil {
		w.p.Stage.Close()
	}
	stage, err := site.NewStage()
	if err != nil {
		return err
	}
	w.p.Stage = stage
	err = open.Tables(stage.File, w.read.Tables, w.settings.Mark().Zh)
	w.read = nil // as the command does
	return err
}

func (w *work) measure() error {
	w.measured = rule.Reconcile(measure.Measure(w.set, w.settings, model.Date{}), nil)
	w.set = nil
	return nil
}

func (w *work) options() error {
	w.charts = charts.Draw(w.measured)
	return nil
}

func (w *work) begin(ctx context.Context) {
	w.drawing = charts.Begin(ctx, w.charts, draw.Options{Cache: w.stills,
		Modules: func(context.Context) (string, error) { return w.modules, nil }})
}

func (w *work) drawn() (err error) {
	_, w.fresh, err = w.drawing.Wait()
	return err
}

func (w *work) write() error {
	stage, report, drawn := w.p.Stage, w.measured, w.charts
	w.measured, w.charts, w.pictures = nil, nil, len(drawn) // let go, as the command does
	w.p.AsOf, w.p.Inputs = report.AsOf, read.Digests(w.files)
	filed := make(chan error, 1)
	go func() { filed <- open.Files(stage.File, w.files, report, report.Findings, "") }()
	_, err := content.Write(report, drawn, w.words,
		content.Options{Downloads: open.Downloads(w.files, report.Dataset.Ledger), File: stage.File}, stage.Page)
	w.pages, w.p.Displays = stage.Pages(), report.Displays()
	return cmp.Or(err, <-filed)
}

// whole is everything that a build does, in the order of the command.
func (w *work) whole(b *testing.B) error { return w.staged(b, &stopwatch{}) }

// staged is the whole, each stage timed.
func (w *work) staged(b *testing.B, watch *stopwatch) error {
	w.stage(b, watch)
	w.p.Pictures = func() (files map[string]string, err error) {
		files, w.fresh, err = w.drawing.Wait()
		return files, err
	}
	w.dest = b.TempDir()
	watch.time(b, "Hugo", func() error { return w.p.Render(b.Context(), w.dest) })
	watch.time(b, "verify", func() error { return w.p.Finish(b.Context(), w.dest) })
	return nil
}

// stage is what comes before Hugo. It begins as the command does: nothing is held of
// the build before, else a large county would make its own garbage dearer.
func (w *work) stage(b *testing.B, watch *stopwatch) {
	w.forget()
	watch.time(b, "read", w.readExports)
	watch.time(b, "check", w.check)
	watch.time(b, "tables", w.tables)
	watch.time(b, "measure", w.measure)
	watch.time(b, "options", w.options)
	w.begin(b.Context())
	watch.time(b, "write", w.write)
}

// forget lets go of all that a build held but the site that it made.
func (w *work) forget() {
	if w.p.Stage != nil {
		w.p.Stage.Close()
	}
	w.p = &site.Publication{Hugo: w.p.Hugo, Modules: w.p.Modules}
	w.read, w.files, w.set, w.measured, w.charts, w.drawing = nil, nil, nil, nil, nil, nil
}

// bareNode draws the same options in one plain Node process.
func bareNode(modules string, jobs []draw.Job) error {
	var input bytes.Buffer
	encoder := json.NewEncoder(&input)
	for _, job := range jobs {
		option, err := job.Option()
		if err != nil {
			return err
		}
		if err := encoder.Encode(draw.Line{Name: job.Name, Width: job.Width, Height: job.Height,
			Option: option}); err != nil {
			return err
		}
	}
	script, err := os.ReadFile("../charts/draw/draw.js")
	if err != nil {
		return err
	}
	cmd := exec.Command("node", "-e", string(script), modules)
	cmd.Stdin = &input
	return cmd.Run()
}

func (w *work) report(b *testing.B, ours, bare *stopwatch) {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	fmt.Printf("%d pages, %d charts, %d figures\n", w.pages, w.pictures, len(w.p.Displays))
	for _, watch := range []*stopwatch{ours, bare} {
		for _, stage := range watch.Stages { // b.Log keeps ten lines
			s := watch.Spent[stage]
			fmt.Printf("%-10s %10.1f ms wall %10.1f ms user %8.3f ms a page", stage, ms(s.Wall), ms(s.User),
				ms(s.Wall)/float64(w.pages))
			if watch == ours {
				fmt.Printf(" %6d MB at most", s.Peak)
			}
			fmt.Println()
		}
	}
	workers := draw.Workers(4 * w.pictures)
	hugo, node := bare.Spent["bare Hugo"].Wall, bare.Spent["bare Node"].Wall
	whole, unchanged, changed := ours.Spent["whole"].Wall, ours.Spent["unchanged"].Wall, ours.Spent["changed"].Wall
	ratio := func(a, b time.Duration) float64 { return float64(a) / float64(b) }
	fmt.Printf("whole: %.2f of bare Hugo, %.2f of both tools; unchanged: %.2f of bare Hugo; ", ratio(whole, hugo),
		ratio(whole, hugo+node), ratio(unchanged, hugo))
	if changed > 0 {
		fmt.Printf("one completion changed: %.2f; ", ratio(changed, hugo))
	}
	fmt.Printf("drawing over bare Node, shared by %d: %.2f; peak memory %d MB\n", workers,
		float64(workers)*ratio(ours.Spent["draw"].Wall, node), ours.Spent["whole"].Peak)
	b.ReportMetric(ms(whole), "build-ms")
	b.ReportMetric(ratio(whole, hugo), "x-bare-hugo")
	b.ReportMetric(ratio(whole-hugo-node, hugo+node), "added-share")
	b.ReportMetric(ratio(unchanged, hugo), "unchanged-x-hugo")
	b.ReportMetric(float64(ours.Spent["whole"].Peak), "peak-MB")
}
