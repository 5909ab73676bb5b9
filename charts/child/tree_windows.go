package child

import "os/exec"

// tree is the tool alone.
type tree struct{ cmd *exec.Cmd }

const canSeePulse = false

func (t *tree) start(cmd *exec.Cmd) error {
	t.cmd = cmd
	return cmd.Start()
}

func (t *tree) kill() { t.cmd.Process.Kill() }

func (t *tree) wait() error { return t.cmd.Wait() }

func (t *tree) pulse() int64 { return 0 }
