// Package draw turns ECharts options into still SVG pictures, by ECharts itself
// under Node (server-side rendering): the same picture then serves a page, a
// feed, a printed sheet and a download. A still is kept in the user's cache
// under the digest of its option and of all that draws it, beside the digest of its
// bytes, so that an unchanged chart is never drawn twice, a damaged one is drawn
// again and, where all are as they were, Node never starts. Each is judged against its
// option, whether Node or the cache gives it.
package draw

import (
	"cmp"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"gongshi/charts/child"
)

// The drawing tools. Manifest and Lock are for whoever fetches ECharts.
var (
	//go:embed draw.js
	script []byte
	//go:embed package.json
	Manifest []byte
	//go:embed package-lock.json
	Lock []byte
)

// Job is a picture to draw. Name is its file name without ".svg"; sizes are CSS
// pixels; Option makes its ECharts option when it is wanted. Beside, where there is
// one, is a file that is kept with the picture.
type Job struct {
	Name          string
	Width, Height int
	Option        func() ([]byte, error)
	Beside        *Beside
}

// Beside is a file by its name and what makes it, which is asked after the
// options of its job and of those before it.
type Beside struct {
	Name string
	Body func() ([]byte, error)
}

// Line is a job as Node reads it.
type Line struct {
	Name   string          `json:"name"`
	Width  int             `json:"width"`
	Height int             `json:"height"`
	Option json.RawMessage `json:"option"`
}

// Options say where stills are kept and where ECharts is: Modules gives its
// node_modules folder.
type Options struct {
	Cache   string
	Modules func(context.Context) (string, error)
	Picture time.Duration // how long Node may take for one; 0 is what it may in a build
}

// Result names the cached file of each picture ("<name>.svg") and of each file
// beside one, and says how many pictures had to be drawn.
type Result struct {
	Files map[string]string
	Drawn int
}

// manyJobs is from how many pictures on a further Node process pays for its start: the
// first thousand that it draws take it twice as long as any later.
const manyJobs = 600

// Workers is how many Node processes draw that many pictures. One processor is left to
// what goes on meanwhile: options are made, pages written, and Hugo works.
func Workers(drawn int) int { return min(1+drawn/manyJobs, max(1, runtime.GOMAXPROCS(0)-1)) }

// Stills draws every job that the cache does not hold. Options are made and
// looked up one by one, and wait for Node in a short queue: memory does not grow
// with the number of pictures.
func Stills(ctx context.Context, jobs []Job, o Options) (*Result, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	p, err := newPool(ctx, cancel, o)
	if err != nil {
		return nil, err
	}
	result := &Result{Files: make(map[string]string, len(jobs))}
	for _, job := range jobs {
		option, err := job.Option()
		if err != nil {
			cancel(err)
			break
		}
		line := Line{job.Name, job.Width, job.Height, option}
		still := p.still(line)
		result.Files[job.Name+".svg"] = still + ".svg"
		if job.Beside != nil {
			if result.Files[job.Beside.Name], err = o.beside(job.Beside); err != nil {
				cancel(err)
				break
			}
		}
		if kept(still, line) {
			continue
		}
		if result.Drawn++; p.workers < Workers(result.Drawn) {
			p.start(ctx)
		}
		select {
		case p.queue <- line:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
	}
	close(p.queue)
	p.group.Wait()
	return result, context.Cause(ctx)
}

// pool is the Node processes and the queue that they draw from. The first error
// ends them all.
type pool struct {
	options Options
	cancel  context.CancelCauseFunc
	queue   chan Line
	group   sync.WaitGroup
	workers int
	modules string
	library [sha256.Size]byte // the digest of ECharts: a still that another drew is stale
}

func newPool(ctx context.Context, cancel context.CancelCauseFunc, o Options) (*pool, error) {
	modules, err := o.Modules(ctx)
	if err != nil {
		return nil, err
	}
	echarts, err := os.ReadFile(filepath.Join(modules, library))
	if err != nil {
		echarts = nil // Node says so, when something has to be drawn
	}
	return &pool{options: o, cancel: cancel, queue: make(chan Line, 32), modules: modules,
		library: sha256.Sum256(echarts)}, nil
}

// library is all that the script loads of the packages.
const library = "echarts/dist/echarts.min.js"

// start adds a process.
func (p *pool) start(ctx context.Context) {
	p.workers++
	p.group.Go(func() {
		if err := p.work(ctx); err != nil {
			p.cancel(err)
		}
	})
}

// ahead is how many jobs a process has before it while one is cleaned and kept.
const ahead = 4

// work draws from the queue in one Node process: one goroutine feeds it, so that
// it draws the next picture while the last is cleaned and kept.
func (p *pool) work(ctx context.Context) error {
	node, err := start(ctx, p.modules, cmp.Or(p.options.Picture, child.Patient().Picture))
	if err != nil {
		return err
	}
	drawing := make(chan Line, ahead)
	fed := make(chan error, 1)
	go func() { fed <- node.feed(ctx, p.queue, drawing) }()
	for line := range drawing {
		if err = p.draw(node, line); err != nil {
			err = fmt.Errorf("draw chart %s: %w", line.Name, err)
			break
		}
	}
	if err != nil {
		p.cancel(err)
		node.Fail(err) // it may still be drawing what nobody will read
		for range drawing {
		}
		<-fed
		return err
	}
	if err = <-fed; err != nil {
		return node.Fail(err)
	}
	return node.finish()
}
