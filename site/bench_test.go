package site_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path"
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

// round builds once, then runs the two tools bare.
func round(b *testing.B, ours, bare *stopwatch, hugo, modules string) {
	var exports *read.Exports
	var settings *data.Settings
	var set *data.Dataset
	var report *measure.Report
	var drawn []*charts.Chart
	var stills *draw.Result
	p := &site.Publication{Hugo: hugo, Files: map[string][]byte{}}
	ours.time(b, "read", func() (err error) { exports, settings, _, err = read.Read(example.Files); return err })
	ours.time(b, "check", func() error { set, _ = check.Check(exports, settings); return nil })
	ours.time(b, "measure", func() error { report = measure.Measure(set, settings, data.Date{}); return nil })
	ours.time(b, "options", func() (err error) { drawn, err = charts.Draw(report); return err })
	kept := b.TempDir()
	options := draw.Options{Cache: kept, Modules: func(context.Context) (string, error) { return modules, nil }}
	ours.time(b, "draw", func() (err error) { stills, err = draw.Stills(b.Context(), charts.Jobs(drawn), options); return err })
	ours.time(b, "write", func() error {
		words, err := fs.Sub(content.ExampleWords, "words")
		p.Pages, _ = content.Write(report, drawn, words, content.Options{Downloads: open.Downloads(exports)})
		p.AsOf, p.Figures, p.Inputs = report.AsOf, report.Figures, exports.Digests()
		for name, svg := range stills.SVG {
			p.Files[path.Join(open.ChartsDir, name+".svg")] = svg
		}
		if err != nil {
			return err
		}
		return open.Files(p.Files, exports, report, report.Findings)
	})
	// Build holds Hugo and what is ours around it: staging, manifest, Verify.
	ours.time(b, "Hugo and verify", func() error { return p.Build(b.Context(), b.TempDir()) })
	project := b.TempDir()
	if err := p.Stage(project); err != nil {
		b.Fatal(err)
	}
	dest := b.TempDir()
	bare.time(b, "bare Hugo", func() error {
		return exec.Command(hugo, "build", "--source", project, "--destination", dest, "--noBuildLock", "--quiet").Run()
	})
	bare.time(b, "bare Node", func() error { return bareNode(modules, charts.Jobs(drawn)) })
	again := options
	again.Modules = func(context.Context) (string, error) { b.Fatal("unchanged charts start Node"); return "", nil }
	bare.time(b, "unchanged draw", func() error { _, err := draw.Stills(b.Context(), charts.Jobs(drawn), again); return err })
	bare.time(b, "verify alone", func() error { site.Verify(dest, p.Want()); return nil })
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
	whole := time.Duration(0)
	each := func(d time.Duration) float64 { return float64(d.Milliseconds()) / float64(b.N) }
	for _, stage := range ours.stages {
		whole += ours.spent[stage]
		b.Logf("%-16s %8.1f ms", stage, each(ours.spent[stage]))
	}
	for _, stage := range bare.stages {
		b.Logf("%-16s %8.1f ms", stage, each(bare.spent[stage]))
	}
	tools := bare.spent["bare Hugo"] + bare.spent["bare Node"]
	b.Logf("%-16s %8.1f ms: %.2f of bare Hugo; it adds %.2f of its two tools", "whole build", each(whole),
		float64(whole)/float64(bare.spent["bare Hugo"]), float64(whole-tools)/float64(tools))
	b.ReportMetric(each(whole), "build-ms")
	b.ReportMetric(float64(whole)/float64(bare.spent["bare Hugo"]), "x-bare-hugo")
	b.ReportMetric(float64(whole-tools)/float64(tools), "added-share")
}
