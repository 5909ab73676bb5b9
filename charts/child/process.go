package child

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// Process is a running tool that its caller speaks with: In is what it reads, Out
// what it answers. What it says on its other pipe is kept.
type Process struct {
	In    io.WriteCloser
	Out   *bufio.Reader
	tool  Tool
	cmd   *exec.Cmd
	said  *said
	tree  tree
	ctx   context.Context
	end   context.CancelCauseFunc // ends the tool, for a reason
	out   *os.File
	ended chan struct{} // closed when nothing of the tool is left
	err   error         // how it ended by itself
	cause error         // … or why it was ended
}

// Start starts a tool that its caller speaks with. It is ended with the context,
// by Fail, or by its limits; whoever starts it waits for it.
func Start(ctx context.Context, t Tool) (*Process, error) { return start(ctx, t, true) }

func start(ctx context.Context, t Tool, speaks bool) (*Process, error) {
	if err := ctx.Err(); err != nil {
		return nil, t.failed("", context.Cause(ctx))
	}
	p := &Process{tool: t, cmd: t.command(), ended: make(chan struct{})}
	p.ctx, p.end = context.WithCancelCause(ctx)
	p.said = &said{heard: t.Heard, flood: func() { p.end(flooding()) }}
	pipes, err := p.pipes(speaks)
	if err == nil {
		err = p.tree.start(p.cmd)
	}
	for _, f := range append(pipes.theirs, t.Files...) {
		f.Close()
	}
	if err != nil {
		for _, f := range pipes.ours {
			f.Close()
		}
		p.end(nil)
		return nil, t.failed("", err)
	}
	var readers sync.WaitGroup
	for _, f := range pipes.said {
		readers.Go(func() { io.Copy(p.said, f) })
	}
	go p.watch()
	go p.reap(pipes, &readers)
	return p, nil
}

// pipes are the ends of a tool's pipes. The tool's own are closed once it has them.
type pipes struct {
	theirs, ours []*os.File
	said         []*os.File // of ours, what is read at once
}

func (p *Process) pipes(speaks bool) (all pipes, err error) {
	pipe := func() (r, w *os.File) {
		if err == nil {
			r, w, err = os.Pipe()
		}
		return r, w
	}
	keep := func(theirs, ours *os.File) {
		if err == nil {
			all.theirs, all.ours = append(all.theirs, theirs), append(all.ours, ours)
		}
	}
	saidR, saidW := pipe()
	keep(saidW, saidR)
	all.said = []*os.File{saidR}
	p.cmd.Stderr, p.cmd.Stdout = saidW, saidW
	if !speaks {
		return all, err
	}
	outR, outW := pipe()
	keep(outW, outR)
	inR, inW := pipe()
	keep(inR, inW)
	p.cmd.Stdout, p.cmd.Stdin = outW, inR
	p.In, p.out, p.Out = inW, outR, bufio.NewReaderSize(outR, 1<<16)
	return all, err
}

// watch ends the tool when its time is up, when it stands still, or when nobody
// waits for it any longer.
func (p *Process) watch() {
	var total <-chan time.Time
	if p.tool.Total > 0 {
		total = time.After(p.tool.Total)
	}
	pace := p.tool.Still / 10
	var look <-chan time.Time
	if pace > 0 && canSeePulse {
		ticker := time.NewTicker(pace)
		defer ticker.Stop()
		look = ticker.C
	}
	pulse, since := p.tree.pulse(), time.Now()
	for {
		select {
		case <-p.ended:
			return
		case <-p.ctx.Done():
			p.tree.kill()
			return
		case <-total:
			p.end(late(p.tool.Total))
		case <-look:
			if now := p.tree.pulse(); moved(pulse, now) {
				pulse, since = now, time.Now()
			} else if time.Since(since) >= p.tool.Still {
				p.end(still(p.tool.Still))
			}
		}
	}
}

// leastMoved is how much a tool that works reads and writes, in bytes: the runtime of
// one that hangs may yet wake itself now and then.
const leastMoved = 4 << 10

func moved(was, now int64) bool { return now-was >= leastMoved || was-now >= leastMoved }

// lastWords is how long the pipes are read after the tool and all that it started
// have ended.
const lastWords = time.Second

// reap waits for the tool, ends what it left, and reads its last words.
func (p *Process) reap(pipes pipes, readers *sync.WaitGroup) {
	p.err = p.tree.wait()
	read := make(chan struct{})
	go func() { readers.Wait(); close(read) }()
	select {
	case <-read:
	case <-time.After(lastWords):
	}
	for _, f := range pipes.said {
		f.Close()
	}
	<-read
	p.cause = context.Cause(p.ctx)
	p.end(nil)
	close(p.ended)
}

// Within does something with the tool that may take so long and no longer: a tool
// that has not answered by then is ended.
func (p *Process) Within(limit time.Duration, do func() error) error {
	timer := time.AfterFunc(limit, func() { p.end(late(limit)) })
	defer timer.Stop()
	return do()
}

// Wait waits until the tool has ended, and says what was wrong with it.
func (p *Process) Wait() error {
	<-p.ended
	p.close()
	if err := cmp.Or(p.cause, p.err); err != nil {
		return p.tool.failed(p.said.String(), err)
	}
	return nil
}

// close closes what the caller spoke through.
func (p *Process) close() {
	if p.In != nil {
		p.In.Close()
		p.out.Close()
	}
}

// Fail ends a tool that answered wrongly, waits for its end, and says what was wrong.
// A tool that is ending by itself is about to say that better.
func (p *Process) Fail(err error) error {
	if gone(err) {
		select {
		case <-p.ended:
		case <-time.After(lastWords):
		}
	}
	p.end(err)
	<-p.ended
	p.close()
	if p.cause == nil && gone(err) {
		err = cmp.Or(p.err, err)
	}
	return p.tool.failed(p.said.String(), cmp.Or(p.cause, err))
}

// gone reports whether an error only says that the tool is at its end.
func gone(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, syscall.EPIPE) ||
		errors.Is(err, os.ErrClosed)
}

func (t Tool) failed(output string, err error) error {
	return &ToolError{Tool: t.Name, Doing: t.Doing, Output: output, Err: err}
}
