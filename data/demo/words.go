package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"
)

// templates are the settings, the words and the README of a fictitious county;
// YEAR, the list of PLANTED cases and what the roads still NEED are put in.
//
//go:embed words/*
var templates embed.FS

// words fills the templates.
func (c *county) words() (map[string][]byte, error) {
	var zh, en strings.Builder
	for _, p := range c.planted {
		fmt.Fprintf(&zh, "| `%s` | %s |\n", p.rule.Of(p.subject), p.zh)
		fmt.Fprintf(&en, "| `%s` | %s |\n", p.rule.Of(p.subject), p.en)
	}
	needZh, needEn := "", ""
	if c.end.Month() != time.December { // then no month is left to need anything of
		need := fmt.Sprintf(`{{< value "roads-%d.pace-needed" >}}`, c.end.Year())
		needZh, needEn = "，每月还需"+need, ", and need "+need
	}
	fill := strings.NewReplacer("NEED-ZH", needZh, "NEED-EN", needEn,
		"YEAR", fmt.Sprint(c.end.Year()), "PLANTED-ZH\n", zh.String(), "PLANTED-EN\n", en.String(),
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
