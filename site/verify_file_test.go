package site

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestLargeFile: a file that is read block by block has the digest of the whole, and
// what is refused in it stands in its own line, whether the lines are short or one is
// longer than a block.
func TestLargeFile(t *testing.T) {
	const number = "13800138000" // an operator's own
	rows := strings.Repeat("演示村,第一项,100\n", 100_000)
	for name, c := range map[string]struct {
		body string
		line int
	}{
		"short.csv": {rows + "村," + number + "\n" + rows, 100_001},
		"long.json": {"[\n\"" + strings.Repeat("长", 2*blockSize) + "\",\n\"" + number + "\"]", 3},
		"fine.csv":  {rows, 0},
		"empty.csv": {"", 0},
	} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(c.body), 0o644); err != nil {
			t.Fatal(err)
		}
		d := newVerifier(Want{}).look("data/"+name, file)
		if want := fmt.Sprintf("%x", sha256.Sum256([]byte(c.body))); d.digest != want || d.size != len(c.body) {
			t.Errorf("%s: %d bytes with digest %s, not %d with %s", name, d.size, d.digest, len(c.body), want)
		}
		var lines []int
		for _, p := range d.problems {
			if p.Severity == model.Error {
				lines = append(lines, p.At.Line)
			}
		}
		if c.line == 0 && len(lines) > 0 || c.line > 0 && (len(lines) != 1 || lines[0] != c.line) {
			t.Errorf("%s: refused in lines %v, not %d", name, lines, c.line)
		}
	}
}
