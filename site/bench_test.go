package site_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"testing"
	"time"

	"gongshi/charts"
	"gongshi/charts/draw"
	"gongshi/content"
	"gongshi/data"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/site"
	"gongshi/site/fetch"
)

// stopwatch adds up the time of each stage over all rounds.
type stopwatch struct {
	stages []string
	spent  map[string]time.Duration
}

func (w *stopwatch) time(b *testing.B, stage string, do func() error) {
	b.Helper()
	start := time.Now()
	if err := do(); err != nil {
		b.Fatalf("%s: %v", stage, err)
	}
	if w.spent == nil {
		w.spent = map[string]time.Duration{}
	}
	if _, seen := w.spent[stage]; !seen {
		w.stages = append(w.stages, stage)
	}
	w.spent[stage] += time.Since(start)
}

// BenchmarkBuild times each stage of a build of the example, with no still in
// the cache, beside its two tools bare: Hugo over the same staged pages, and one
// Node process drawing the same options. It reports milliseconds and ratios.
func BenchmarkBuild(b *testing.B) {
	cache, err := fetch.Open(func(what data.Text) { b.Log(what.En) })
	if err != nil {
		b.Fatal(err)
	}
	hugo, err := cache.Hugo(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	modules, err := cache.Packages(b.Context(), draw.Manifest, draw.Lock)
	if err != nil {
		b.Fatal(err)
	}
	ours, bare := &stopwatch{}, &stopwatch{}
	for b.Loop() {
		round(b, ours, bare, hugo, modules)
	}
	report(b, ours, bare)
}

// round times each stage apart, then the whole as the command runs it (Node
// draws while pages are written and Hugo works), then the two tools bare.
func round(b *testing.B, ours, bare *stopwatch, hugo, modules string) {
	var w work
	w.modules, w.p = modules, &site.Publication{Hugo: hugo}
	ours.time(b, "read", w.read)
	ours.time(b, "check", w.check)
	ours.time(b, "measure", w.measure)
	ours.time(b, "options", w.options)
	w.stills = b.TempDir()
	ours.time(b, "draw", func() error { w.begin(b.Context()); return w.drawn() })
	ours.time(b, "write", w.write)
	dest := b.TempDir()
	ours.time(b, "Hugo", func() error { return w.p.Render(b.Context(), dest) })
	ours.time(b, "verify", func() error { site.Verify(dest, w.p.Want(nil)); return nil })

	w.stills = b.TempDir() // nothing is drawn yet
	ours.time(b, "whole", func() error { return w.whole(b.Context(), b.TempDir()) })
	ours.time(b, "unchanged", func() error { return w.whole(b.Context(), b.TempDir()) })
	if w.fresh > 0 {
		b.Fatal("unchanged charts start Node")
	}

	project := b.TempDir()
	if err := w.p.Stage(project); err != nil {
		b.Fatal(err)
	}
	bare.time(b, "bare Hugo", func() error {
		return exec.Command(hugo, "build", "--source", project, "--destination", b.TempDir(), "--noBuildLock", "--quiet").Run()
	})
	bare.time(b, "bare Node", func() error { return bareNode(modules, charts.Jobs(w.charts)) })
}

// work is a build of the example, stage by stage.
type work struct {
	modules, stills string
	exports         *read.Exports
	settings        *data.Settings
	set             *data.Dataset
	report          *measure.Report
	charts          []*charts.Chart
	drawing         *charts.Drawing
	fresh           int
	p               *site.Publication
}

func (w *work) read() (err error) {
	w.exports, w.settings, _, err = read.Read(example.Files)
	return err
}

func (w *work) check() error {
	w.set, _ = check.Check(w.exports, w.settings)
	return nil
}

func (w *work) measure() error {
	w.report = measure.Measure(w.set, w.settings, data.Date{})
	return nil
}

func (w *work) options() (err error) {
	w.charts, err = charts.Draw(w.report)
	return err
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
	words, err := fs.Sub(content.ExampleWords, "words")
	if err != nil {
		return err
	}
	w.p.Pages, _ = content.Write(w.report, w.charts, words, content.Options{Downloads: open.Downloads(w.exports)})
	w.p.AsOf, w.p.Figures, w.p.Inputs = w.report.AsOf, w.report.Figures, w.exports.Digests()
	w.p.Files = charts.Options(w.charts)
	return open.Files(w.p.Files, w.exports, w.report, w.report.Findings)
}

// whole is everything that a build does, in the order of the command.
func (w *work) whole(ctx context.Context, dest string) error {
	for _, stage := range []func() error{w.read, w.check, w.measure, w.options} {
		if err := stage(); err != nil {
			return err
		}
	}
	w.begin(ctx)
	if err := w.write(); err != nil {
		return err
	}
	w.p.Pictures = func() (map[string][]byte, error) {
		files, fresh, err := w.drawing.Wait()
		w.fresh = fresh
		return files, err
	}
	return w.p.Build(ctx, dest)
}

// bareNode draws the same options in one plain Node process.
func bareNode(modules string, jobs []draw.Job) error {
	var input bytes.Buffer
	encoder := json.NewEncoder(&input)
	for _, job := range jobs {
		if err := encoder.Encode(job); err != nil {
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

func report(b *testing.B, ours, bare *stopwatch) {
	each := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(b.N) }
	for _, w := range []*stopwatch{ours, bare} {
		for _, stage := range w.stages {
			fmt.Printf("%-10s %8.1f ms\n", stage, each(w.spent[stage])) // b.Log keeps ten lines
		}
	}
	hugo, node, whole := bare.spent["bare Hugo"], bare.spent["bare Node"], ours.spent["whole"]
	ratio := func(a, b time.Duration) float64 { return float64(a) / float64(b) }
	fmt.Printf("whole: %.2f of bare Hugo, adds %.2f of its two tools; unchanged: %.2f of bare Hugo\n",
		ratio(whole, hugo), ratio(whole-hugo-node, hugo+node), ratio(ours.spent["unchanged"], hugo))
	b.ReportMetric(each(whole), "build-ms")
	b.ReportMetric(ratio(whole, hugo), "x-bare-hugo")
	b.ReportMetric(ratio(whole-hugo-node, hugo+node), "added-share")
	b.ReportMetric(ratio(ours.spent["unchanged"], hugo), "unchanged-x-hugo")
}
