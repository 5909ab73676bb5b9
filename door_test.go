//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// checked runs check over a copy of the example that was changed, and gives the status
// and what was said; it may not take longer than two seconds on any machine, for
// nothing is waited for.
func checked(t *testing.T, change func(dir string)) (int, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "county")
	var said bytes.Buffer
	if status := run(t.Context(), []string{"init", "--example", dir}, &said, &said); status != 0 {
		t.Fatal(said.String())
	}
	change(dir)
	said.Reset()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, []string{"check", dir, "--lang", "en", "--json"}, &said, &said) }()
	select {
	case status := <-ended:
		return status, said.String()
	case <-ctx.Done():
		t.Fatal("a file is waited for")
	}
	return 0, ""
}

// entrances are a file of each sort that people write, by its path in a workspace, and
// how it is named in a problem.
var entrances = map[string]string{"content/about.zh.md": "about.zh.md", "data/targets.csv": "targets.csv",
	"gongshi.toml": "gongshi.toml"}

// placed is where a file of the example stands: its exports stand in data/ or beside it.
func placed(t *testing.T, dir, name string) string {
	t.Helper()
	for _, name := range []string{name, strings.TrimPrefix(name, "data/")} {
		if path := filepath.Join(dir, filepath.FromSlash(name)); os.Remove(path) == nil {
			return path
		}
	}
	t.Fatalf("the example has no %s", name)
	return ""
}

// TestDoor: nothing but a regular file of the workspace is opened, and what is none is
// named, and nothing of it shown.
func TestDoor(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(secret, []byte("# secret\n\nnothing of this\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, make := range map[string]func(to string) error{
		"words-follow-links": func(to string) error { return os.Symlink(secret, to) },
		"link-within":        func(to string) error { return os.Symlink("report.zh.md", to) },
		"link-to-nothing":    func(to string) error { return os.Symlink("/nowhere/at/all", to) },
		"link-to-endless":    func(to string) error { return os.Symlink("/dev/zero", to) },
		"not-a-file":         func(to string) error { return syscall.Mkfifo(to, 0o600) },
		"folder":             func(to string) error { return os.Mkdir(to, 0o700) },
	} {
		for file, named := range entrances {
			t.Run(name+"/"+named, func(t *testing.T) {
				status, said := checked(t, func(dir string) {
					if err := make(placed(t, dir, file)); err != nil {
						t.Fatal(err)
					}
				})
				if status != 1 || !strings.Contains(said, `"rule": "not-a-file"`) || !strings.Contains(said, named) ||
					strings.Contains(said, "nothing of this") {
					t.Errorf("status %d: %s", status, said)
				}
			})
		}
	}
}

// TestFoldersAreNoLinks: nor is a folder of the workspace a link.
func TestFoldersAreNoLinks(t *testing.T) {
	outside := t.TempDir()
	for _, name := range []string{"content", "data"} {
		status, said := checked(t, func(dir string) {
			to := filepath.Join(dir, name)
			if err := os.RemoveAll(to); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(outside, to); err != nil {
				t.Fatal(err)
			}
		})
		if status != 1 || !strings.Contains(said, `"rule": "not-a-file"`) {
			t.Errorf("%s: status %d: %s", name, status, said)
		}
	}
}

// TestEncodings: words and settings are read in whatever encoding exports are.
func TestEncodings(t *testing.T) {
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for _, file := range []string{"content/report.zh.md", "gongshi.toml"} {
		for encoding, encode := range map[string]func([]byte) ([]byte, error){
			"words-gbk": simplifiedchinese.GB18030.NewEncoder().Bytes, "words-utf16": utf16.NewEncoder().Bytes} {
			t.Run(encoding+"/"+filepath.Base(file), func(t *testing.T) {
				status, said := checked(t, func(dir string) {
					path := filepath.Join(dir, file)
					b, err := os.ReadFile(path)
					if err == nil {
						b, err = encode(b)
					}
					if err == nil {
						err = os.WriteFile(path, b, 0o644)
					}
					if err != nil {
						t.Fatal(err)
					}
				})
				if status != 0 || !strings.Contains(said, `"rule": "decoded"`) {
					t.Errorf("status %d: %.2000s", status, said)
				}
			})
		}
	}
}

// TestWordsRefused: what shows one thing and means another, and what no reader of
// Markdown or TOML takes in linear time, is refused with its line.
func TestWordsRefused(t *testing.T) {
	about, settings := "content/about.zh.md", "gongshi.toml"
	deep := ""
	for i := range 600 {
		deep += strings.Repeat("  ", i) + "- x\n"
	}
	for name, c := range map[string]struct{ file, text, rule, at string }{
		"words-control/direction": {about, "# 甲\n\n乙\u202e丙\n", "direction-character", `"line": 3`},
		"words-control/nul":       {about, "# 甲\n\n乙\x00丙\n", "control-character", `"line": 3`},
		"words-control/settings":  {settings, "[site]\ntitle = \"甲\u2066\"\n", "direction-character", `"line": 2`},
		"words-blow-up/references": {about, strings.Repeat("[n]: x\n", 1000) + strings.Repeat("[x]\n", 1000),
			"words-too-deep", `"line": 101`},
		"words-blow-up/links":         {about, "甲\n\n" + strings.Repeat("[a](", 10_000), "words-too-deep", `"line": 3`},
		"words-blow-up/lists":         {about, deep, "words-too-deep", `"line": 22`},
		"words-blow-up/lists-at-once": {about, strings.Repeat("- ", 1500) + "x\n", "words-too-deep", `"line": 1`},
		"words-blow-up/quotations":    {about, strings.Repeat(">", 1500) + "x\n", "words-too-deep", `"line": 1`},
		"words-blow-up/settings": {settings, "[" + strings.Repeat("a.", 50_000) + "a]\n", "settings-too-deep",
			`"line": 1`},
		"words-blow-up/arrays": {settings, "a = " + strings.Repeat("[\n", 50_000), "settings-too-deep", `"line": 11`},
		"words-blow-up/size":   {about, strings.Repeat("甲乙丙丁\n\n", 80_000), "file-too-large", "about.zh.md"},
	} {
		t.Run(name, func(t *testing.T) {
			status, said := checked(t, func(dir string) {
				if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.text), 0o644); err != nil {
					t.Fatal(err)
				}
			})
			if status != 1 || !strings.Contains(said, `"rule": "`+c.rule+`"`) || !strings.Contains(said, c.at) {
				t.Errorf("status %d: %.3000s", status, said)
			}
		})
	}
}

// TestUnicodeText: what Excel saves as Unicode text is read under the name of a table.
func TestUnicodeText(t *testing.T) {
	t.Run("unicode-txt", func(t *testing.T) {
		status, said := checked(t, func(dir string) {
			from := filepath.Join(dir, "data", "targets.csv")
			if _, err := os.Stat(from); err != nil {
				from = filepath.Join(dir, "targets.csv")
			}
			b, err := os.ReadFile(from)
			if err == nil {
				b, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(bytes.ReplaceAll(b, []byte(","),
					[]byte("\t")))
			}
			if err == nil {
				err = os.WriteFile(strings.TrimSuffix(from, ".csv")+".txt", b, 0o644)
			}
			if err == nil {
				err = os.Remove(from)
			}
			if err != nil {
				t.Fatal(err)
			}
		})
		if status != 0 || !strings.Contains(said, "targets.txt") {
			t.Errorf("status %d: %.3000s", status, said)
		}
	})
}
