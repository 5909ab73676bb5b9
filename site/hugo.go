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
// the project decides what it makes; what it warns of is an error.
func render(ctx context.Context, hugo, project, dest string, asOf data.Date) error {
	ctx, cancel := context.WithTimeout(ctx, hugoTime)
	defer cancel()
	home := filepath.Join(project, ".home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		return fmt.Errorf("stage Hugo: %w", err)
	}
	cmd := child.Command(ctx, []string{"HOME=" + home, "GOMEMLIMIT=" + memoryLimit(), "HUGO_CACHEDIR=" + home}, hugo, "build",
		"--source", project, "--destination", dest, "--noBuildLock", "--panicOnWarning", "--printPathWarnings",
		"--clock", asOf.Last.Format(time.RFC3339))
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

// memoryLimit is what Hugo should keep to, as Go writes it: three quarters of the
// machine where Linux tells its size, since 12,000 pages take eight gigabytes and
// under a tighter limit Hugo does little but collect garbage.
func memoryLimit() string {
	b, _ := os.ReadFile("/proc/meminfo")
	for line := range strings.Lines(string(b)) {
		var kb int64
		if n, _ := fmt.Sscanf(line, "MemTotal: %d kB", &kb); n == 1 {
			return fmt.Sprintf("%dKiB", kb/4*3)
		}
	}
	return "4GiB"
}
