package fetch_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/fetch"
	"gongshi/site/hugo"
)

// lock wants one package, which the npm of these tests installs.
const lock = `{"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}`

const npm = `mkdir -p node_modules/a && echo '{"version":"1.0.0"}' > node_modules/a/package.json && echo fine > node_modules/a/a.js`

// compiler is a go that writes a Hugo, as it says.
const compiler = `while [ "$1" != -o ]; do shift; done; printf '#!/bin/sh\necho hugo v` + hugo.Version +
	`\n' > "$2"; chmod 755 "$2"`

// counted is a tool that notes in a file that it ran, before it does its work.
func counted(t *testing.T, name, body string) (runs func() int) {
	t.Helper()
	count := filepath.Join(t.TempDir(), "count")
	tool(t, name, "echo x >> "+count+"\nn=$(wc -l < "+count+")\n"+body)
	return func() int {
		b, _ := os.ReadFile(count)
		return strings.Count(string(b), "x")
	}
}

// again opens the same cache as another build does.
func again(t *testing.T) *fetch.Cache {
	t.Helper()
	c, err := fetch.Open(func(what model.Text) { t.Log(what.En) })
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestNpmThatInstallsNothing: twice in vain is an error; what is there at the second
// try is used.
func TestNpmThatInstallsNothing(t *testing.T) {
	t.Run("dead-ends/npm-empty", func(t *testing.T) {
		c, _ := cache(t)
		runs := counted(t, "npm", "mkdir -p node_modules")
		for build := 1; build <= 2; build++ {
			_, err := c.Packages(t.Context(), []byte("{}"), []byte(lock))
			var failed *child.ToolError
			if !errors.As(err, &failed) || !strings.Contains(err.Error(), "node_modules/a 1.0.0 is not there") ||
				runs() != 2*build {
				t.Errorf("build %d: npm ran %d times: %v", build, runs(), err)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(c.Dir, "npm-*")); len(left) > 0 {
			t.Errorf("kept %v", left)
		}
	})
	t.Run("dead-ends/npm-second-try", func(t *testing.T) {
		c, _ := cache(t)
		runs := counted(t, "npm", "mkdir -p node_modules; [ $n = 1 ] && exit 0\n"+npm)
		if _, err := c.Packages(t.Context(), []byte("{}"), []byte(lock)); err != nil || runs() != 2 {
			t.Errorf("npm ran %d times: %v", runs(), err)
		}
	})
}

// TestDamagedPackages spoils the kept packages in each way; the next build fetches them
// again, once, and they are as they were.
func TestDamagedPackages(t *testing.T) {
	for name, spoil := range map[string]func(modules string) error{
		"untouched": func(string) error { return nil },
		"changed":   func(m string) error { return os.WriteFile(filepath.Join(m, "a", "a.js"), []byte("evil"), 0o644) },
		"added":     func(m string) error { return os.WriteFile(filepath.Join(m, "a", "b.js"), nil, 0o644) },
		"missing":   func(m string) error { return os.Remove(filepath.Join(m, "a", "a.js")) },
		"emptied":   func(m string) error { return os.RemoveAll(filepath.Join(m, "a")) },
		"unsealed":  func(m string) error { return os.Remove(filepath.Join(filepath.Dir(m), "tree.sha256")) },
		"no-seal": func(m string) error {
			return errors.Join(os.Remove(filepath.Join(filepath.Dir(m), "tree.sha256")), os.RemoveAll(filepath.Join(m, "a")))
		},
	} {
		t.Run("still-not-judged/npm-"+name, func(t *testing.T) {
			c, _ := cache(t)
			runs := counted(t, "npm", npm)
			modules, err := c.Packages(t.Context(), []byte("{}"), []byte(lock))
			if err = errors.Join(err, spoil(modules)); err != nil {
				t.Fatal(err)
			}
			want := 2
			if name == "untouched" || name == "unsealed" { // what an earlier version fetched is whole
				want = 1
			}
			for range 2 {
				_, err = again(t).Packages(t.Context(), []byte("{}"), []byte(lock))
				body, _ := os.ReadFile(filepath.Join(modules, "a", "a.js"))
				if err != nil || string(body) != "fine\n" || runs() != want {
					t.Errorf("npm ran %d times, and the package says %q: %v", runs(), body, err)
				}
			}
		})
	}
}

func TestDamagedHugo(t *testing.T) {
	t.Run("dead-ends/hugo-cut", func(t *testing.T) {
		c, _ := cache(t)
		runs := counted(t, "go", compiler)
		path, err := c.Hugo(t.Context())
		if err = errors.Join(err, os.Truncate(path, 12)); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			path, err = again(t).Hugo(t.Context())
			if body, _ := os.ReadFile(path); err != nil || !strings.Contains(string(body), hugo.Version) || runs() != 2 {
				t.Errorf("compiled %d times: %q, %v", runs(), body, err)
			}
		}
	})
	t.Run("dead-ends/hugo-always-cut", func(t *testing.T) {
		c, _ := cache(t)
		runs := counted(t, "go", strings.Replace(compiler, hugo.Version, "0", 1))
		var failed *child.ToolError
		if _, err := c.Hugo(t.Context()); !errors.As(err, &failed) || runs() != 2 {
			t.Errorf("compiled %d times: %v", runs(), err)
		}
	})
}
