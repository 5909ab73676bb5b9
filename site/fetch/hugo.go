package fetch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"gongshi/charts/child"
	"gongshi/data"
	"gongshi/site/hugo"
)

// Hugo returns the program of the pinned version: one on PATH, or else one
// compiled into the cache, which takes about two minutes, once.
func (c *Cache) Hugo(ctx context.Context) (string, error) {
	if path, err := exec.LookPath("hugo"); err == nil && isPinned(ctx, path) {
		return filepath.Abs(path)
	}
	name := "hugo"
	if runtime.GOOS == "windows" {
		name = "hugo.exe"
	}
	dir, err := c.once(ctx, "hugo-"+hugo.Version+"-"+digest(hugo.Mod, hugo.Sum), func(ctx context.Context, dir string) error {
		return c.compile(ctx, dir, name)
	})
	return filepath.Join(dir, name), err
}

func isPinned(ctx context.Context, path string) bool {
	out, err := child.Command(ctx, nil, path, "version").Output()
	return err == nil && strings.HasPrefix(string(out), "hugo v"+hugo.Version)
}

// compile builds Hugo in a scratch module. The user's own settings of Go are
// used here, for a proxy may be among them.
func (c *Cache) compile(ctx context.Context, dir, name string) error {
	const doing = "compile Hugo"
	c.Log(data.Text{Zh: "首次使用：编译Hugo " + hugo.Version + "，约需两分钟……", En: "first use: compiling Hugo " + hugo.Version + ", about two minutes"})
	module := filepath.Join(dir, "module")
	err := errors.Join(os.Mkdir(module, 0o755),
		os.WriteFile(filepath.Join(module, "go.mod"), hugo.Mod, 0o644),
		os.WriteFile(filepath.Join(module, "go.sum"), hugo.Sum, 0o644))
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	cmd := child.Command(ctx, nil, "go", "build", "-v", "-trimpath", "-mod=readonly", "-o", filepath.Join(dir, name), "github.com/gohugoio/hugo")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off")
	cmd.Dir = module
	said, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return &child.ToolError{Tool: "Go", Doing: doing, Err: err}
	}
	tail := c.follow(said)
	if err := cmd.Wait(); err != nil {
		return &child.ToolError{Tool: "Go", Doing: doing, Output: tail, Err: err}
	}
	return os.RemoveAll(module)
}

// follow tells how many packages are compiled, and keeps the last lines.
func (c *Cache) follow(said io.Reader) string {
	var tail []string
	packages := 0
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		tail = append(tail[max(0, len(tail)-9):], lines.Text())
		if strings.Contains(lines.Text(), " ") {
			continue // "go: downloading …" and errors
		}
		if packages++; packages%100 == 0 {
			c.Log(data.Text{Zh: fmt.Sprintf("  已编译%d个包……", packages), En: fmt.Sprintf("  %d packages compiled", packages)})
		}
	}
	return strings.Join(tail, "\n")
}
