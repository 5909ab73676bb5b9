//go:build unix && !linux

package child

import (
	"os/exec"
	"syscall"
)

// tree is a tool and what it started, as far as it stays in the tool's group.
type tree struct{ cmd *exec.Cmd }

const canSeePulse = false

func (t *tree) start(cmd *exec.Cmd) error {
	t.cmd = cmd
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd.Start()
}

func (t *tree) kill() { syscall.Kill(-t.cmd.Process.Pid, syscall.SIGKILL) }

func (t *tree) wait() error {
	err := t.cmd.Wait()
	t.kill()
	return err
}

func (t *tree) pulse() int64 { return 0 }
