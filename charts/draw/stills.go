// Package draw turns ECharts options into still SVG pictures, by ECharts itself
// under Node (server-side rendering): the same picture then serves a page, a
// feed, a printed sheet and a download. A still is kept in the user's cache
// under the digest of its option and of the drawing tools, so that an unchanged
// chart is never drawn twice and, where all are unchanged, Node never starts.
package draw

import (
	"bufio"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"

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
// pixels.
type Job struct {
	Name   string          `json:"name"`
	Width  int             `json:"width"`
	Height int             `json:"height"`
	Option json.RawMessage `json:"option"`
}

// Options say where stills are kept and where ECharts is. Modules is asked for
// the node_modules folder only when something must be drawn.
type Options struct {
	Cache   string
	Modules func(context.Context) (string, error)
}

// Result holds the pictures by name, and how many had to be drawn.
type Result struct {
	SVG   map[string][]byte
	Drawn int
}

// manyJobs is where a second Node process begins to pay for its start.
const manyJobs = 60

// Stills draws every job that the cache does not hold.
func Stills(ctx context.Context, jobs []Job, o Options) (*Result, error) {
	result := &Result{SVG: map[string][]byte{}}
	var missing []Job
	for _, job := range jobs {
		if svg, err := os.ReadFile(o.still(job)); err == nil {
			result.SVG[job.Name] = svg
			continue
		}
		missing = append(missing, job)
	}
	if len(missing) == 0 {
		return result, nil
	}
	modules, err := o.Modules(ctx)
	if err != nil {
		return nil, err
	}
	workers := 1
	if len(missing) > manyJobs {
		workers = 2
	}
	pool := &pool{options: o, result: result}
	var group sync.WaitGroup
	for i := range workers {
		group.Go(func() { pool.work(ctx, modules, every(missing, i, workers)) })
	}
	group.Wait()
	result.Drawn = len(missing)
	return result, errors.Join(pool.errs...)
}

// every takes each n-th job from the i-th on.
func every(jobs []Job, i, n int) []Job {
	var mine []Job
	for ; i < len(jobs); i += n {
		mine = append(mine, jobs[i])
	}
	return mine
}

// still is the cached file of a job.
func (o Options) still(job Job) string {
	digest := sha256.New()
	for _, part := range [][]byte{script, Lock, []byte(cleaning), []byte(job.Name), job.Option} {
		fmt.Fprintf(digest, "%d:", len(part))
		digest.Write(part)
	}
	fmt.Fprintf(digest, "%dx%d", job.Width, job.Height)
	return filepath.Join(o.Cache, "stills", fmt.Sprintf("%x.svg", digest.Sum(nil)))
}

// pool gathers what its workers draw.
type pool struct {
	options Options

	mu     sync.Mutex
	result *Result
	errs   []error
}

// work draws jobs in one Node process: one goroutine feeds it, so that it draws
// the next picture while the last is cleaned and kept.
func (p *pool) work(ctx context.Context, modules string, jobs []Job) {
	node, err := start(ctx, modules)
	if err != nil {
		p.fail(err)
		return
	}
	fed := make(chan error, 1)
	go func() { fed <- node.feed(jobs) }()
	for _, job := range jobs {
		if err = p.still(node, job); err != nil {
			p.fail(fmt.Errorf("draw chart %s: %w", job.Name, err))
			break
		}
	}
	if err != nil {
		node.kill() // it may still be drawing what nobody will read
	}
	if fault := errors.Join(<-fed, node.wait()); fault != nil && err == nil {
		p.fail(node.failed(fault))
	}
}

// still takes one picture from the process and keeps it.
func (p *pool) still(n *node, job Job) error {
	svg, err := n.next()
	if err != nil {
		return err
	}
	if svg, err = Clean(svg, job.Name); err != nil {
		return err
	}
	if err := keep(p.options.still(job), svg); err != nil {
		return err
	}
	p.drawn(job.Name, svg)
	return nil
}

func (p *pool) drawn(name string, svg []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.result.SVG[name] = svg
}

func (p *pool) fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.errs = append(p.errs, err)
}

// keep writes a still so that no reader ever sees half of one.
func keep(path string, svg []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep still: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".still-")
	if err != nil {
		return fmt.Errorf("keep still: %w", err)
	}
	_, err = f.Write(svg)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("keep still: %w", err), os.Remove(f.Name()))
	}
	return nil
}

// node is a running drawing worker.
type node struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	said *strings.Builder
}

func start(ctx context.Context, modules string) (*node, error) {
	n := &node{said: &strings.Builder{}}
	n.cmd = child.Command(ctx, nil, "node", "--max-old-space-size=1024", "-e", string(script), modules)
	n.cmd.Stderr = n.said
	in, err := n.cmd.StdinPipe()
	if err != nil {
		return nil, n.failed(err)
	}
	out, err := n.cmd.StdoutPipe()
	if err != nil {
		return nil, n.failed(err)
	}
	n.in, n.out = in, bufio.NewReaderSize(out, 1<<16)
	if err := n.cmd.Start(); err != nil {
		return nil, n.failed(err)
	}
	return n, nil
}

// feed gives the process its jobs, then ends its input.
func (n *node) feed(jobs []Job) error {
	encoder := json.NewEncoder(n.in)
	for _, job := range jobs {
		if err := encoder.Encode(job); err != nil {
			return errors.Join(err, n.in.Close())
		}
	}
	return n.in.Close()
}

// next is the next picture, in the order of the jobs.
func (n *node) next() ([]byte, error) {
	line, err := n.out.ReadBytes('\n')
	if err != nil {
		return nil, n.failed(errors.Join(err, n.wait()))
	}
	var answer struct{ SVG, Error string }
	if err := json.Unmarshal(line, &answer); err != nil {
		return nil, n.failed(err)
	}
	if answer.Error != "" {
		return nil, n.failed(errors.New(answer.Error))
	}
	return []byte(answer.SVG), nil
}

func (n *node) kill() {
	if n.cmd.Cancel != nil {
		n.cmd.Cancel()
	}
}

// wait waits for the process to end; a second call does nothing.
func (n *node) wait() error {
	if n.cmd.ProcessState != nil {
		return nil
	}
	return n.cmd.Wait()
}

func (n *node) failed(err error) error {
	return &child.ToolError{Tool: "Node (20 or newer)", Doing: "draw the charts", Output: n.said.String(), Err: err}
}
