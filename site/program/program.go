// Package program runs the program as its users do: for tests, which stand here where they
// are of the command alone.
package program

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Build compiles the program into a folder and returns its path.
func Build(dir string) (string, error) {
	gongshi := filepath.Join(dir, "gongshi")
	if out, err := exec.Command("go", "build", "-o", gongshi, "gongshi").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return gongshi, nil
}

// Digest lists the files of a folder, each with the digest of its bytes.
func Digest(dir string) string {
	dir, _ = filepath.EvalSymlinks(dir)
	var all strings.Builder
	fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := os.ReadFile(filepath.Join(dir, name))
		fmt.Fprintf(&all, "%x %s\n", sha256.Sum256(body), name)
		return err
	})
	return all.String()
}
