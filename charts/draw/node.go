package draw

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"gongshi/charts/child"
)

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

// feed gives the process the jobs of the queue, then ends its input.
func (n *node) feed(ctx context.Context, queue <-chan Line, drawing chan<- Line) error {
	defer close(drawing)
	encoder := json.NewEncoder(n.in)
	encoder.SetEscapeHTML(false) // the option is JSON already
	for line := range queue {
		select {
		case drawing <- line:
		case <-ctx.Done():
			return errors.Join(context.Cause(ctx), n.in.Close())
		}
		if err := encoder.Encode(line); err != nil {
			return errors.Join(err, n.in.Close())
		}
	}
	return n.in.Close()
}

// next is the next picture, in the order of the jobs: a line with "ok" or
// "error" and the number of bytes that follow.
func (n *node) next() ([]byte, error) {
	head, err := n.out.ReadString('\n')
	var word string
	var size int
	if err == nil {
		_, err = fmt.Sscanf(head, "%s %d\n", &word, &size)
	}
	if err != nil {
		return nil, n.failed(errors.Join(err, n.wait()))
	}
	body := make([]byte, size)
	if _, err := io.ReadFull(n.out, body); err != nil {
		return nil, n.failed(errors.Join(err, n.wait()))
	}
	if word != "ok" {
		return nil, n.failed(errors.New(string(body)))
	}
	return body, nil
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
