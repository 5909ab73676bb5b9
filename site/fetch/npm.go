package fetch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gongshi/charts/child"
	"gongshi/data"
)

// Packages installs the npm packages of a manifest, exactly as locked, and
// returns their node_modules folder. No script of a package is run.
func (c *Cache) Packages(ctx context.Context, manifest, lock []byte) (string, error) {
	dir, err := c.once(ctx, "npm-"+digest(manifest, lock), func(ctx context.Context, dir string) error {
		if err := hasNode(ctx); err != nil {
			return err
		}
		c.Log(data.Text{Zh: "首次使用：下载ECharts等程序包……", En: "first use: fetching ECharts and other packages"})
		err := errors.Join(os.WriteFile(filepath.Join(dir, "package.json"), manifest, 0o644),
			os.WriteFile(filepath.Join(dir, "package-lock.json"), lock, 0o644))
		if err != nil {
			return fmt.Errorf("fetch npm packages: %w", err)
		}
		cmd := child.Command(ctx, nil, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier")
		cmd.Env, cmd.Dir = os.Environ(), dir
		if out, err := cmd.CombinedOutput(); err != nil {
			return &child.ToolError{Tool: "npm (with Node 20 or newer)", Doing: "fetch ECharts", Output: string(out), Err: err}
		}
		return nil
	})
	return filepath.Join(dir, "node_modules"), err
}

// oldest is the oldest Node that the packages run under.
const oldest = 20

// hasNode says in plain words what is wanted where Node is absent or old, which
// npm would say in its own.
func hasNode(ctx context.Context) error {
	out, err := child.Command(ctx, nil, "node", "--version").Output()
	var major int
	if err == nil {
		_, err = fmt.Sscanf(string(out), "v%d.", &major)
	}
	if err == nil && major < oldest {
		err = fmt.Errorf("this is Node %s; install version %d or newer", strings.TrimSpace(string(out)), oldest)
	}
	if err != nil {
		return &child.ToolError{Tool: fmt.Sprintf("Node %d or newer", oldest), Doing: "draw the charts", Err: err}
	}
	return nil
}
