package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"

	"gongshi/charts"
	"gongshi/charts/draw"
	"gongshi/content"
	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/table"
	"gongshi/site"
	"gongshi/site/fetch"
	"gongshi/site/publish"
	"gongshi/site/terminal"
)

// work is what the calls of the pipeline hand on.
type work struct {
	*command
	stage *site.Stage

	words    fs.FS
	files    []read.File
	set      *table.Dataset
	settings *model.Settings
	problems model.Problems // of what was read and checked, then of the report too
	report   *measure.Report
	claims   model.Problems // of the words, against the report
	drawn    []*charts.Chart
	drawing  *charts.Drawing
	cache    *fetch.Cache
}

// read reads and checks the workspace; with an error of the data it ends here, and the
// files and problems are there all the same. The cells of the exports are put into the
// publication and let go before anything is measured: a large county is not held twice.
// Without a stage they are not put anywhere.
func (w *work) read(ctx context.Context) error {
	workspace, words, err := content.Open(w.Dir)
	if err != nil {
		return err
	}
	in, err := intake.Take(ctx, workspace, words)
	if err != nil {
		return err
	}
	w.words, w.set, w.settings, w.problems, w.files = words, in.Dataset, in.Settings, in.Problems, in.Exports.Files()
	w.counted("读取", "read", "%s", "%s", terminal.Reading(w.files, in.Problems).Say(w.Lang))
	if err := site.Judge(in.Problems, site.BadData); err != nil || w.stage == nil {
		return err
	}
	return open.Tables(w.stage.File, in.Exports.Tables, in.Settings.FileMark())
}

// measure works the report out, as of the day that is asked for or that the data state,
// and finds what its figures give rise to.
func (w *work) measure(context.Context) error {
	asOf := cmp.Or(w.AsOf, measure.Newest(w.set))
	if asOf.IsZero() {
		w.problems = append(w.problems, measure.Undated())
		return site.Judge(w.problems, site.BadData)
	}
	report := measure.Measure(w.set, w.settings, asOf)
	if err := site.Judge(report.Doubled, site.BadData); err != nil {
		w.problems = report.Doubled
		return err
	}
	w.report = rule.Reconcile(report, w.problems.Of(model.Finding))
	w.problems = append(w.problems.Of(model.Note), report.Findings...)
	return nil
}

// compare says what changed since the last publication, which is the one of --previous
// or else what --out shows, and sets the words against the report. A publication that
// cannot be read is found, and stops nothing; so is what words contradict and what may
// mean another thing.
func (w *work) compare(context.Context) error {
	found, err := w.withPrevious()
	if err != nil {
		return err
	}
	w.claims = content.Claims(w.report, w.words)
	doubts := w.claims.Of(model.Finding)
	rule.Add(w.report, doubts)
	w.problems = append(append(w.problems, found...), doubts...)
	w.found(w.report, w.problems)
	return nil
}

func (w *work) withPrevious() (unreadable model.Problems, err error) {
	previous := cmp.Or(w.Previous, publish.Current(w.published()))
	if previous == "" {
		return nil, nil // the first publication
	}
	if _, err := os.Stat(previous); err != nil {
		return nil, fmt.Errorf("compare with the last publication: %w", err)
	}
	d, unreadable := open.CompareWith(previous, w.report.Figures)
	if rule.Add(w.report, unreadable); len(unreadable) == 0 {
		w.counted("比较", "compared", "与上次发布相比：新增%d个数字，删去%d个，改动%d个",
			"with the last publication: %d new figures, %d removed, %d revised", d.New, d.Removed, d.Revised)
	}
	return unreadable, nil
}

// draw makes the charts, and begins their pictures.
func (w *work) draw(ctx context.Context) (err error) {
	w.cache, err = fetch.Open(func(what model.Text) { fmt.Fprintln(w.stderr, what.Say(w.Lang)) })
	if err != nil {
		return err
	}
	w.cache.Patience = w.patience
	w.drawn = charts.Draw(w.report)
	w.drawing = charts.Begin(ctx, w.drawn, draw.Options{Cache: w.cache.Dir, Modules: packages(w.cache),
		Picture: w.patience.Picture})
	return nil
}

// packages fetches what draws. It holds nothing of the work, which is let go while some
// pictures are still to be drawn.
func packages(cache *fetch.Cache) func(context.Context) (string, error) {
	return func(ctx context.Context) (string, error) { return cache.Packages(ctx, draw.Manifest, draw.Lock) }
}

// write makes the pages and, beside them, the files for download: a file waits for the
// disk, a page for the processor.
func (w *work) write(ctx context.Context) error {
	filed := make(chan error, 1)
	go func() { filed <- open.Files(w.stage.File, w.files, w.report, w.problems, w.BaseURL) }()
	page := func(p content.Page) error { return cmp.Or(ctx.Err(), w.stage.Page(p)) }
	faults, err := content.Write(w.report, w.drawn, w.words, content.Options{BaseURL: w.BaseURL, File: w.stage.File,
		Downloads: open.Downloads(w.files, w.report.Dataset.Ledger), Notes: w.problems.Of(model.Note)}, page)
	err = cmp.Or(err, <-filed, site.Judge(append(faults, w.claims.Of(model.Error)...), site.BadData))
	if err != nil {
		return err
	}
	w.claims.Of(model.Finding).Print(w.stdout, w.listing(w.stdout))
	w.counted("成文", "wrote", "%d页", "%d pages", w.stage.Pages())
	return nil
}

// publication is what is to be published. The report is let go with the work: Hugo
// needs the memory.
func (w *work) publication(ctx context.Context) (*site.Publication, error) {
	hugo, err := w.cache.Hugo(ctx)
	if err != nil {
		return nil, err
	}
	modules, err := packages(w.cache)(ctx)
	if err != nil {
		return nil, err
	}
	c, drawing, count := w.command, w.drawing, len(w.drawn)
	pictures := func() (map[string]string, error) {
		stills, fresh, err := drawing.Wait()
		if err == nil {
			c.counted("绘图", "drew", "%d张图，新画%d张图片", "%d charts, %d new pictures", count, fresh)
		}
		return stills, err
	}
	return &site.Publication{Stage: w.stage, Pictures: pictures, Displays: w.report.Displays(), AsOf: w.report.AsOf,
		BaseURL: w.BaseURL, Phones: w.settings.Privacy.Phones, Inputs: read.Digests(w.files),
		Hugo: hugo, Modules: modules, Patience: w.patience, Mark: w.settings.FileMark(),
		Languages: w.settings.Site.Languages}, nil
}
