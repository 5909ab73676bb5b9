package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// templates are the settings, the words and the README of a fictitious county;
// YEAR and the list of PLANTED cases are put in.
//
//go:embed words/*
var templates embed.FS

// words fills the templates.
func (c *county) words() (map[string][]byte, error) {
	var zh, en strings.Builder
	for _, p := range c.planted {
		fmt.Fprintf(&zh, "| `%s.%s` | %s |\n", p.rule, p.subject, p.zh)
		fmt.Fprintf(&en, "| `%s.%s` | %s |\n", p.rule, p.subject, p.en)
	}
	fill := strings.NewReplacer("YEAR", fmt.Sprint(c.end.Year()), "PLANTED-ZH\n", zh.String(), "PLANTED-EN\n", en.String(),
		"SIZES", fmt.Sprintf("--villages %d --projects %d --months %d --seed %d", c.Villages, c.Projects, c.Months, c.Seed))
	files := map[string][]byte{}
	err := fs.WalkDir(templates, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := templates.ReadFile(name)
		to := path.Base(name)
		if strings.Count(to, ".") == 2 { // report.zh.md
			to = "content/" + to
		}
		files[to] = []byte(fill.Replace(string(b)))
		return err
	})
	return files, err
}
