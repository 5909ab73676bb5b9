//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSettingsName: settings under an ending that Windows hides are no settings.
func TestSettingsName(t *testing.T) {
	t.Run("settings-missing", func(t *testing.T) {
		status, said := checked(t, func(dir string) {
			if err := os.Rename(filepath.Join(dir, "gongshi.toml"), filepath.Join(dir, "gongshi.toml.txt")); err != nil {
				t.Fatal(err)
			}
		})
		if status != 1 || !strings.Contains(said, `"rule": "settings-name"`) || !strings.Contains(said, "gongshi.toml.txt") {
			t.Errorf("status %d: %.3000s", status, said)
		}
	})
}

// TestSettingsMissing: a site without a title, or without anyone who publishes it, is
// refused; the message says what to write, and what it says is enough.
func TestSettingsMissing(t *testing.T) {
	const title, county, sponsor = "title = \"清河县惠民项目公示\"", "county = \"清河县\"", "sponsor = \"清河县农业农村局\""
	for name, c := range map[string]struct {
		settings string // of gongshi.toml; "none" where there is no such file
		says     []string
		wrong    int
	}{
		"none at all":   {"none", []string{"there is no such file", "没有这个文件", "[site]", title, county}, 1},
		"an empty file": {"", []string{"the site has no title", "nobody is named", title, county, sponsor}, 2},
		"no title":      {"[site]\n" + county, []string{"the site has no title", "没有写网站名称", title}, 1},
		"a blank title": {"[site]\ntitle = \"　\"\n" + county, []string{"the site has no title", title}, 1},
		"no office":     {"[site]\n" + title, []string{"nobody is named", "没有写由谁公开", county, sponsor}, 1},
		"the template's": {"[site]\nexample = false\ncounty = \"某县\"\n" + title, []string{"nobody is named", county},
			1},
		"the template's trial": {"[site]\nexample = true\ncounty = \"某县\"\n" + title, nil, 0},
		"a county":             {"[site]\n" + title + "\n" + county, nil, 0},
		"a sponsor":            {"[site]\n" + title + "\n[government]\n" + sponsor, nil, 0},
		"malformed":            {"[site]\ntitle = 清河县\n", []string{"malformed-settings"}, 0},
	} {
		t.Run("settings-missing/"+name, func(t *testing.T) {
			status, said := checked(t, func(dir string) {
				path := filepath.Join(dir, "gongshi.toml")
				err := os.Remove(path)
				if err == nil && c.settings != "none" {
					err = os.WriteFile(path, []byte(c.settings), 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
			})
			said = strings.ReplaceAll(said, `\"`, `"`)
			if wrong := strings.Count(said, `"rule": "settings-missing"`); wrong != c.wrong ||
				(status == 0) != (c.says == nil) || status > 1 {
				t.Errorf("status %d, %d are missing, want %d: %.3000s", status, wrong, c.wrong, said)
			}
			for _, words := range c.says {
				if !strings.Contains(said, words) {
					t.Errorf("%q is not said: %.3000s", words, said)
				}
			}
		})
	}
}
