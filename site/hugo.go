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
	"gongshi/data"
)

// hugoTime is how long Hugo may take, however large the site.
const hugoTime = 30 * time.Minute

// render runs Hugo over a staged project into an empty folder. Hugo gets a
// clean environment, a home of its own and a fixed clock, so that nothing but
// the project decides what it makes; what it warns of is an error. The scripts of
// the theme are built from the packages in modules.
func render(ctx context.Context, hugo, modules, project, dest string, asOf data.Date) error {
	ctx, cancel := context.WithTimeout(ctx, hugoTime)
	defer cancel()
	home := filepath.Join(project, ".home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		return fmt.Errorf("stage Hugo: %w", err)
	}
	if err := os.Symlink(modules, filepath.Join(project, "node_modules")); err != nil {
		return fmt.Errorf("stage Hugo: %w", err)
	}
	cmd := child.Command(ctx, []string{"HOME=" + home, "GOMEMLIMIT=" + MemoryLimit(), "HUGO_CACHEDIR=" + home}, hugo, "build",
		"--source", project, "--destination", dest, "--noBuildLock", "--panicOnWarning", "--printPathWarnings",
		"--clock", asOf.Last().Format(time.RFC3339))
	out, err := cmd.CombinedOutput()
	said := strings.ReplaceAll(string(out), project+string(filepath.Separator), "")
	if err == nil && (strings.Contains(said, "WARN") || strings.Contains(said, "ERROR")) {
		err = errors.New("it warned of something")
	}
	if err != nil {
		return &child.ToolError{Tool: "Hugo", Doing: "make the site", Output: said, Err: err}
	}
	return nil
}
