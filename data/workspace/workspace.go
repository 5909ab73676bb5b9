// Package workspace makes a bureau's own workspace: its settings with every one
// explained, an export of each table to fill in, filled samples, the dictionary of
// the columns, and words to begin with; or, from exports that the bureau has
// already, the same with those in their places and a proposal of what their
// headers mean. It never writes into a folder that holds something.
package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/data/dictionary"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Write writes files by their paths into a new or empty folder. One that holds
// something already is left alone: the error is then fs.ErrExist.
func Write(dir string, files map[string][]byte) error {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("%s: %w", dir, fs.ErrExist)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(to), 0o755), os.WriteFile(to, files[name], 0o644)); err != nil {
			return fmt.Errorf("write the workspace: %w", err)
		}
	}
	return nil
}

// Files gives a workspace that is to be filled in, by path. The language is that
// of its file names, its headers and what explains them.
func Files(lang string) (map[string][]byte, error) {
	files := map[string][]byte{"gongshi.toml": forNotepad(settings(nil))}
	samples := model.Text{Zh: "样例/", En: "samples/"}.Say(lang)
	for _, of := range table.Tables {
		name := dictionary.FileName(of, lang)
		for path, rows := range map[string][]table.Sample{"data/" + name: nil, samples + name: dictionary.Samples(of)} {
			body, err := dictionary.Export(of, rows, lang)
			if err != nil {
				return nil, err
			}
			files[path] = body
		}
	}
	body, err := dictionary.CSV(lang)
	if err != nil {
		return nil, err
	}
	files[model.Text{Zh: "填表说明.csv", En: "dictionary.csv"}.Say(lang)] = body
	return files, explained(files, lang)
}

// forNotepad ends lines and begins a text as the editors of an old Windows expect
// it: without CRLF they show one line, without a byte order mark wrong characters.
func forNotepad(text string) []byte {
	return []byte("\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"))
}
