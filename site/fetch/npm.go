package fetch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/charts/child"
	"gongshi/data/model"
)

// Packages installs the npm packages of a manifest, exactly as locked, and
// returns their node_modules folder. No script of a package is run.
func (c *Cache) Packages(ctx context.Context, manifest, lock []byte) (string, error) {
	dir, err := c.once(ctx, tool{name: "npm-" + digest(manifest, lock),
		make: func(ctx context.Context, dir string) error {
			return c.install(ctx, dir, manifest, lock)
		},
		whole: func(_ context.Context, dir string) error { return installed(dir, lock) }})
	return filepath.Join(dir, "node_modules"), err
}

func (c *Cache) install(ctx context.Context, dir string, manifest, lock []byte) error {
	if err := c.hasNode(ctx); err != nil {
		return err
	}
	c.Log(model.Text{Zh: "首次使用：下载ECharts等程序包……", En: "first use: fetching ECharts and other packages"})
	err := errors.Join(os.WriteFile(filepath.Join(dir, "package.json"), manifest, 0o644),
		os.WriteFile(filepath.Join(dir, "package-lock.json"), lock, 0o644))
	if err != nil {
		return fmt.Errorf("fetch npm packages: %w", err)
	}
	_, err = child.Run(ctx, child.Tool{Name: "npm (with Node 20 or newer)",
		Doing: model.Text{Zh: "下载ECharts", En: "fetch ECharts"}, Path: "npm",
		Args:    []string{"ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"},
		Inherit: true, Dir: dir, Limits: c.Patience.Packages})
	return err
}

// oldest is the oldest Node that the packages run under.
const oldest = 20

// hasNode says in plain words what is wanted where Node is absent or old, which
// npm would say in its own.
func (c *Cache) hasNode(ctx context.Context) error {
	tool := child.Tool{Name: fmt.Sprintf("Node %d or newer", oldest), Doing: model.Text{Zh: "画图", En: "draw the charts"},
		Path: "node",
		Args: []string{"--version"}, Limits: c.Patience.Probe}
	said, err := child.Run(ctx, tool)
	if err != nil {
		return err
	}
	var major int
	if _, err = fmt.Sscanf(said, "v%d.", &major); err == nil && major < oldest {
		err = fmt.Errorf("this is Node %s; install version %d or newer", strings.TrimSpace(said), oldest)
	}
	if err != nil {
		return &child.ToolError{Tool: tool.Name, Doing: tool.Doing, Output: said, Err: err}
	}
	return nil
}

// installed holds what npm says that it has done against the lock file: each package
// for every machine stands in its folder.
func installed(dir string, lock []byte) error {
	var locked struct {
		Packages map[string]struct {
			Version  string
			Optional bool
		}
	}
	if err := json.Unmarshal(lock, &locked); err != nil {
		return fmt.Errorf("read the lock file of the npm packages: %w", err)
	}
	for _, folder := range slices.Sorted(maps.Keys(locked.Packages)) {
		want := locked.Packages[folder]
		if folder == "" || want.Optional {
			continue // the manifest itself, and what is for some machines only
		}
		var got struct{ Version string }
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(folder), "package.json"))
		if err == nil {
			err = json.Unmarshal(b, &got)
		}
		if err == nil && got.Version != want.Version {
			err = fmt.Errorf("it is version %q", got.Version)
		}
		if err != nil {
			err = fmt.Errorf("it ended well, but %s %s is not there: %w", folder, want.Version, err)
			return &child.ToolError{Tool: "npm", Doing: model.Text{Zh: "下载ECharts", En: "fetch ECharts"}, Err: err}
		}
	}
	return nil
}
