package site

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gongshi/charts/child"
	"gongshi/data/model"
)

// render runs Hugo over a staged project into an empty folder. Hugo gets a
// clean environment, a home of its own and a fixed clock, so that nothing but
// the project decides what it makes; what it warns of is an error. The scripts of
// the theme are built from the packages in modules.
func render(ctx context.Context, hugo, modules, project, dest string, asOf model.Date, limits child.Limits) error {
	home := filepath.Join(project, ".home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		return fmt.Errorf("stage Hugo: %w", err)
	}
	if err := os.Symlink(modules, filepath.Join(project, "node_modules")); err != nil {
		return fmt.Errorf("stage Hugo: %w", err)
	}
	warned := false
	tool := child.Tool{Name: "Hugo", Doing: model.Text{Zh: "生成网站", En: "make the site"}, Path: hugo,
		Args: []string{"build", "--source", project, "--destination", dest, "--noBuildLock", "--panicOnWarning",
			"--printPathWarnings",
			"--clock", asOf.Last().Format(time.RFC3339)},
		Env: []string{"HOME=" + home, "GOMEMLIMIT=" + MemoryLimit(), "HUGO_CACHEDIR=" + home},
		Heard: func(line string) {
			warned = warned || strings.Contains(line, "WARN") || strings.Contains(line, "ERROR")
		},
		Limits: limits}
	said, err := child.Run(ctx, tool)
	said = strings.ReplaceAll(said, project+string(filepath.Separator), "")
	var failed *child.ToolError
	if errors.As(err, &failed) {
		failed.Output = said
	}
	if err == nil && warned {
		err = &child.ToolError{Tool: tool.Name, Doing: tool.Doing, Output: said,
			Err: &child.Stopped{Why: model.Text{Zh: "它有警告", En: "it warned of something"}}}
	}
	if _, missing := os.Stat(filepath.Join(dest, "index.html")); err == nil && missing != nil {
		err = &child.ToolError{Tool: tool.Name, Doing: tool.Doing, Output: said,
			Err: &child.Stopped{Why: model.Text{Zh: "它说已完成，却没有生成index.html", En: "it ended well, but made no index.html"}}}
	}
	return err
}
