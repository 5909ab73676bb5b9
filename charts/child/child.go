// Package child starts the tools that Gongshi works with (Node, Hugo) so that
// none outlives it: each is a process group of its own, killed whole when its
// context ends and, on Linux, when Gongshi itself is killed.
package child

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Command prepares a tool. Its environment is clean but for PATH and the given
// variables, so that no setting of the user changes what it makes.
func Command(ctx context.Context, env []string, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TZ=UTC"}, env...)
	cmd.WaitDelay = 5 * time.Second
	group(cmd)
	return cmd
}

// ToolError is a tool that failed; gongshi then ends with exit status 4.
type ToolError struct {
	Tool   string // "Node", "Hugo", "npm" …
	Doing  string // "draw the charts"
	Output string // what the tool said last
	Err    error
}

// Error says which tool failed at what, and what it said.
func (e *ToolError) Error() string {
	s := fmt.Sprintf("%s could not %s: %v", e.Tool, e.Doing, e.Err)
	if errors.Is(e.Err, exec.ErrNotFound) {
		s = fmt.Sprintf("%s is wanted to %s and is not installed", e.Tool, e.Doing)
	}
	if out := strings.TrimSpace(e.Output); out != "" {
		s += "\n" + out
	}
	return s
}

// Unwrap gives the cause.
func (e *ToolError) Unwrap() error { return e.Err }
