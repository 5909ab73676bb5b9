package child

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// tree is a tool and all that it started. What leaves the tool's process group, and
// loses its parent, becomes a child of this process (PR_SET_CHILD_SUBREAPER, Linux
// 3.4) and is known by a variable of its environment, or by being nobody else's.
type tree struct {
	cmd  *exec.Cmd
	pid  int
	mark string // stands in the environment of the tool and of what it starts
	born uint64 // when the tool started, in ticks of the system
}

// running are the tools that were started and not yet waited for, by their process.
var running struct {
	sync.Mutex
	marks map[int]string
	count int
}

const canSeePulse = true

func (t *tree) start(cmd *exec.Cmd) error {
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("take in what a tool leaves: %w", err)
	}
	running.Lock()
	defer running.Unlock()
	running.count++
	t.cmd, t.mark = cmd, fmt.Sprintf("GONGSHI_TOOL=%d-%d", os.Getpid(), running.count)
	cmd.Env = append(cmd.Env, t.mark)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return err
	}
	t.pid = cmd.Process.Pid
	if running.marks == nil {
		running.marks = map[int]string{}
	}
	running.marks[t.pid] = t.mark
	if p, ok := look(t.pid); ok {
		t.born = p.born
	}
	return nil
}

// kill ends the tool and its group, unless it was waited for, when its number may be
// another's; wait ends the rest.
func (t *tree) kill() {
	running.Lock()
	defer running.Unlock()
	if _, known := running.marks[t.pid]; known {
		syscall.Kill(-t.pid, syscall.SIGKILL)
	}
}

// wait waits for the tool and ends what it left behind.
func (t *tree) wait() error {
	for {
		err := unix.Waitid(unix.P_PID, t.pid, nil, unix.WEXITED|unix.WNOWAIT, nil)
		if !errors.Is(err, unix.EINTR) {
			break
		}
	}
	t.kill()
	t.clear()
	err := t.cmd.Wait()
	running.Lock()
	delete(running.marks, t.pid)
	running.Unlock()
	return err
}

// clear kills what the tool left until nothing of it is seen. What a killed process
// had started becomes ours in its turn.
func (t *tree) clear() {
	for range 200 {
		left := 0
		for _, p := range processes() {
			if !t.holds(p) {
				continue
			}
			left++
			if p.state != 'Z' {
				syscall.Kill(p.pid, syscall.SIGKILL)
			}
			if p.parent == os.Getpid() {
				syscall.Wait4(p.pid, nil, syscall.WNOHANG, nil)
			}
		}
		if left == 0 {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// holds reports whether a process is one that the tool left.
func (t *tree) holds(p process) bool {
	if p.pid == t.pid || p.pid == os.Getpid() || p.born < t.born {
		return false
	}
	running.Lock()
	_, tool := running.marks[p.pid]
	running.Unlock()
	if tool {
		return false
	}
	if p.group == t.pid || p.marked(t.mark) {
		return true
	}
	// What cleaned its environment and left the group is nobody's but this tool's,
	// unless another runs that it may be of. What our own program starts by other
	// means stays in our own group.
	return p.parent == os.Getpid() && p.group != syscall.Getpgrp() && !p.anothers(t.mark)
}

// anothers reports whether a process bears the mark of another running tool.
func (p process) anothers(mark string) bool {
	running.Lock()
	defer running.Unlock()
	for pid, other := range running.marks {
		if other != mark && (p.group == pid || p.marked(other)) {
			return true
		}
	}
	return false
}

// pulse counts what the tool and what it started have read and written, in bytes.
func (t *tree) pulse() (bytes int64) {
	for _, p := range processes() {
		if p.group != t.pid && !p.marked(t.mark) {
			continue
		}
		b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/io", p.pid))
		for line := range strings.Lines(string(b)) {
			name, number, _ := strings.Cut(strings.TrimSpace(line), ": ")
			if name == "rchar" || name == "wchar" {
				n, _ := strconv.ParseInt(number, 10, 64)
				bytes += n
			}
		}
	}
	return bytes
}

// process is what /proc says of a process.
type process struct {
	pid, parent, group int
	state              byte
	born               uint64 // ticks since the system started
}

func processes() []process {
	names, _ := filepath.Glob("/proc/[0-9]*")
	all := make([]process, 0, len(names))
	for _, name := range names {
		pid, err := strconv.Atoi(filepath.Base(name))
		if err != nil {
			continue
		}
		if p, ok := look(pid); ok {
			all = append(all, p)
		}
	}
	return all
}

// look reads /proc/<pid>/stat: the name of a program, in brackets, may itself hold
// brackets and spaces, so the fields are those after the last.
func look(pid int) (p process, ok bool) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return p, false
	}
	fields := bytes.Fields(b[bytes.LastIndexByte(b, ')')+1:])
	if len(fields) < 20 {
		return p, false
	}
	p.pid, p.state = pid, fields[0][0]
	p.parent, _ = strconv.Atoi(string(fields[1]))
	p.group, _ = strconv.Atoi(string(fields[2]))
	p.born, _ = strconv.ParseUint(string(fields[19]), 10, 64)
	return p, true
}

// marked reports whether a mark stands in the environment that a process began with.
func (p process) marked(mark string) bool {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", p.pid))
	return err == nil && bytes.Contains(append([]byte{0}, b...), append(append([]byte{0}, mark...), 0))
}
