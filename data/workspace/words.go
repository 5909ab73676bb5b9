package workspace

import (
	"embed"
	"fmt"

	"gongshi/data/model"
)

//go:embed words/*
var words embed.FS

// explained adds what is written for people: the next steps, how words are
// written, and a page of words to begin with in both languages of the site.
func explained(files map[string][]byte, lang string) error {
	for from, to := range map[string]string{
		"next." + lang + ".txt":  model.Text{Zh: "说明.txt", En: "README.txt"}.Say(lang),
		"words." + lang + ".txt": "content/" + model.Text{Zh: "文字写法.txt", En: "README.txt"}.Say(lang),
		"about.zh.md":            "content/about.zh.md",
		"about.en.md":            "content/about.en.md",
	} {
		b, err := words.ReadFile("words/" + from)
		if err != nil {
			return fmt.Errorf("write the workspace: %w", err)
		}
		files[to] = forNotepad(string(b))
	}
	return nil
}
