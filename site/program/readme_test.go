package program_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/site/program"
)

// TestReadmes runs the commands that the READMEs give, in order. What both say of a folder
// is done once; what the scripts try as well, the fictitious county and printing, is with
// CI=1 only.
func TestReadmes(t *testing.T) {
	gongshi, err := program.Build(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]bool{}
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		folders, of := commandsOf(t, name)
		t.Run(name, func(t *testing.T) {
			here := t.TempDir()
			for _, folder := range folders {
				all := strings.Join(of[folder], "\n")
				if done[all] || folder == "fictitious" && !ci {
					continue
				}
				done[all] = true
				for _, args := range of[folder] {
					if strings.HasPrefix(args, "brief") && !(ci && hasBrowser(t)) {
						continue
					}
					if strings.HasPrefix(args, "demo") {
						args += " --villages 10 --projects 12 --months 6" // the default county takes longer
					}
					cmd := exec.Command(gongshi, strings.Fields(args)...)
					cmd.Dir = here
					if said, err := cmd.CombinedOutput(); err != nil {
						t.Errorf("%s: %v\n%s", args, err, said)
					}
				}
			}
		})
	}
}

// commandsOf are the commands that a README gives, by the folder that they are about, and
// the folders in order.
func commandsOf(t *testing.T, name string) (folders []string, of map[string][]string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	of, given := map[string][]string{}, 0
	for line := range strings.Lines(string(b)) {
		args, ok := strings.CutPrefix(strings.TrimSpace(line), "go run .")
		if !ok || strings.Contains(args, "`") {
			continue
		}
		folder := ""
		if words := strings.Fields(args); len(words) > 1 {
			folder = words[1]
			if folder == "--example" {
				folder = words[2]
			}
		}
		if of[folder] == nil {
			folders = append(folders, folder)
		}
		of[folder], given = append(of[folder], strings.TrimSpace(args)), given+1
	}
	if given < 4 {
		t.Errorf("%s gives only %d commands", name, given)
	}
	return folders, of
}
