package fetch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/hugo"
)

// Hugo returns the program of the pinned version: one on PATH, or else one
// compiled into the cache, which takes about two minutes, once.
func (c *Cache) Hugo(ctx context.Context) (string, error) {
	if path, err := exec.LookPath("hugo"); err == nil {
		pinned, err := c.isPinned(ctx, path)
		if err != nil {
			return "", err
		}
		if pinned {
			return filepath.Abs(path)
		}
	}
	name := "hugo"
	if runtime.GOOS == "windows" {
		name = "hugo.exe"
	}
	dir, err := c.once(ctx, tool{name: "hugo-" + hugo.Version + "-" + digest(hugo.Mod, hugo.Sum),
		make: func(ctx context.Context, dir string) error { return c.compile(ctx, dir, name) },
		whole: func(ctx context.Context, dir string) error {
			if pinned, err := c.isPinned(ctx, filepath.Join(dir, name)); pinned || err != nil {
				return err
			}
			return &child.ToolError{Tool: "Hugo", Doing: model.Text{Zh: "说出版本", En: "say its version"},
				Err: errors.New("it does not say that it is " + hugo.Version)}
		}})
	return filepath.Join(dir, name), err
}

// isPinned asks a Hugo for its version. One that fails to say it is not used; one that
// has to be stopped is an error, since every build would wait for it.
func (c *Cache) isPinned(ctx context.Context, path string) (bool, error) {
	said, err := child.Run(ctx, child.Tool{Name: path, Doing: model.Text{Zh: "说出版本", En: "say its version"}, Path: path,
		Args: []string{"version"}, Limits: c.Patience.Probe})
	var stopped *child.Stopped
	if errors.As(err, &stopped) || ctx.Err() != nil {
		return false, err
	}
	return err == nil && strings.HasPrefix(said, "hugo v"+hugo.Version), nil
}

// compile builds Hugo in a scratch module. The user's own settings of Go are
// used here, for a proxy may be among them.
func (c *Cache) compile(ctx context.Context, dir, name string) error {
	const doing = "compile Hugo"
	c.Log(model.Text{Zh: "首次使用：编译Hugo " + hugo.Version + "，约需两分钟……", En: "first use: compiling Hugo " + hugo.Version +
		", about two minutes"})
	module := filepath.Join(dir, "module")
	err := errors.Join(os.Mkdir(module, 0o755),
		os.WriteFile(filepath.Join(module, "go.mod"), hugo.Mod, 0o644),
		os.WriteFile(filepath.Join(module, "go.sum"), hugo.Sum, 0o644))
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	_, err = child.Run(ctx, child.Tool{Name: "Go", Doing: model.Text{Zh: "编译Hugo", En: doing}, Path: "go",
		Args: []string{"build", "-v", "-trimpath", "-mod=readonly", "-o", filepath.Join(dir, name),
			"github.com/gohugoio/hugo"},
		Inherit: true, Env: []string{"CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off"}, Dir: module, Heard: c.follow(),
		Limits: c.Patience.Compile})
	if err != nil {
		return err
	}
	return os.RemoveAll(module)
}

// follow tells how many packages are compiled.
func (c *Cache) follow() func(line string) {
	packages := 0
	return func(line string) {
		if strings.Contains(line, " ") {
			return // "go: downloading …" and errors
		}
		if packages++; packages%100 == 0 {
			c.Log(model.Text{Zh: fmt.Sprintf("  已编译%d个包……", packages), En: fmt.Sprintf("  %d packages compiled", packages)})
		}
	}
}
