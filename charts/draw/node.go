package draw

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"gongshi/charts/child"
	"gongshi/data/model"
)

// node is a running drawing worker.
type node struct {
	*child.Process
	patience time.Duration // from one picture to the next
}

func start(ctx context.Context, modules string, patience time.Duration) (*node, error) {
	p, err := child.Start(ctx, child.Tool{Name: "Node (20 or newer)", Doing: model.Text{Zh: "画图", En: "draw the charts"},
		Path: "node",
		Args: []string{"--max-old-space-size=1024", "-e", string(script), modules}})
	return &node{p, patience}, err
}

// feed gives the process the jobs of the queue, then ends its input.
func (n *node) feed(ctx context.Context, queue <-chan Line, drawing chan<- Line) error {
	defer close(drawing)
	encoder := json.NewEncoder(n.In)
	encoder.SetEscapeHTML(false) // the option is JSON already
	for line := range queue {
		select {
		case drawing <- line:
		case <-ctx.Done():
			return errors.Join(context.Cause(ctx), n.In.Close())
		}
		if err := encoder.Encode(line); err != nil {
			return errors.Join(err, n.In.Close())
		}
	}
	return n.In.Close()
}

// largest is the most that a picture may be, in bytes; those of the example have 20,000.
const largest = 32 << 20

// next is the next picture, in the order of the jobs: a line with "ok" or
// "error" and the number of bytes that follow.
func (n *node) next() (body []byte, err error) {
	err = n.Within(n.patience, func() error {
		head, err := n.Out.ReadSlice('\n')
		if err != nil {
			return err
		}
		var word, rest string
		var size int
		if k, _ := fmt.Sscanf(string(head), "%s %d\n%s", &word, &size, &rest); k != 2 || size < 0 || size > largest ||
			word != "ok" && word != "error" {
			return &child.Stopped{Why: model.Text{Zh: fmt.Sprintf("要的是图片，它回答的是%.60q", head),
				En: fmt.Sprintf("it answered %.60q where a picture was asked for", head)}}
		}
		body = make([]byte, size)
		if _, err = io.ReadFull(n.Out, body); err == nil && word == "error" {
			err = errors.New(string(body[:min(size, 2000)]))
		}
		return err
	})
	if err != nil {
		return nil, n.Fail(err)
	}
	return body, nil
}

// finish waits for the end of a process that has drawn everything.
func (n *node) finish() error {
	err := n.Within(n.patience, func() error {
		if more, err := n.Out.Peek(1); err == nil {
			return &child.Stopped{Why: model.Text{Zh: fmt.Sprintf("图都画完了，它还在说%q", more),
				En: fmt.Sprintf("it went on to say %q when all was drawn", more)}}
		}
		return n.Wait()
	})
	if err != nil {
		return n.Fail(err)
	}
	return nil
}
