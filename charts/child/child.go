// Package child runs the tools that Gongshi works with (Node, npm, Hugo, Go,
// Chromium), all in one way. A tool has a deadline and is watched for standing
// still, what it says is read at once on both pipes and kept within a bound, and
// when it ends, in whatever way, nothing that it started is left: it is a process
// group of its own, and on Linux what left the group is found too.
package child

import (
	"context"
	"os"
	"os/exec"
	"time"

	"gongshi/data/model"
)

// Tool is a program to run, and for what.
type Tool struct {
	Name    string     // in messages: "Hugo"
	Doing   model.Text // in messages: "make the site"
	Path    string     // of the program, or its name on PATH
	Args    []string
	Env     []string   // beside PATH; nothing else of the user's changes what the tool makes
	Inherit bool       // … but for a tool that uses the network: a proxy may stand in the user's
	Dir     string     // where it works
	Files   []*os.File // open to it from descriptor 3 on; Start closes them
	Heard   func(line string)
	Limits
}

// Limits are how long a tool may take. Zero is without a limit.
type Limits struct {
	Total time.Duration // from its start to its end
	Still time.Duration // with nothing read and nothing written by it or by what it started (on Linux)
}

// mostSaid is how much a tool may say, in bytes: one that says more is out of order.
const mostSaid = 16 << 20

func (t Tool) command() *exec.Cmd {
	cmd := exec.Command(t.Path, t.Args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TZ=UTC"}
	if t.Inherit {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(cmd.Env, t.Env...)
	cmd.Dir, cmd.ExtraFiles = t.Dir, t.Files
	return cmd
}

// Run runs a tool to its end, and gives the last of what it said on both pipes.
func Run(ctx context.Context, t Tool) (said string, err error) {
	p, err := start(ctx, t, false)
	if err != nil {
		return "", err
	}
	err = p.Wait()
	return p.said.String(), err
}
