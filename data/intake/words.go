package intake

import (
	"errors"
	"io/fs"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/privacy"
)

// written gives the problems of what people wrote, the Markdown files of a folder,
// which need not be there.
func written(words fs.FS, gate *privacy.Scanner) (all model.Problems, err error) {
	_, err = fs.ReadDir(words, ".")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case errors.Is(err, export.ErrNotRegular):
		return export.NotRegular("content"), nil
	case err != nil:
		return nil, err
	}
	names, err := fs.Glob(words, "*.md")
	for _, name := range names {
		from, problems, err := export.Open(words, name, name, "")
		if err != nil {
			return nil, err
		}
		all = append(all, problems...)
		if problems.Count(model.Error) > 0 {
			continue
		}
		all = append(all, gate.WrittenLines(name, from.Text)...)
		if deep := tooDeep(from.Text, name); deep != nil {
			all = append(all, *deep)
		}
	}
	return all, err
}
