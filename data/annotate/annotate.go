// Package annotate gives a clerk the faulty exports back: a copy beside each, the
// same rows and columns, with a column 问题 that says what is wrong in the row and
// what to write instead. A copy holds every column of its export, private ones
// too: it stays in the workspace, is read by nothing and published by nothing.
package annotate

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
)

// ErrNotWritten is a copy that could not be written or removed, as when it stands
// open in Excel.
var ErrNotWritten = errors.New("annotated copy")

// Write writes the copies of the exports with errors into a workspace, in a
// language, and removes those of an earlier run, which are out of date.
func Write(ctx context.Context, dir string, problems model.Problems, lang string) (Result, error) {
	var done Result
	if err := remove(dir); err != nil {
		return done, err
	}
	if problems.Count(model.Error) == 0 {
		return done, nil
	}
	grids, err := read.Grids(ctx, export.Folder(dir))
	if err != nil {
		return done, err
	}
	for _, name := range slices.Sorted(maps.Keys(grids)) {
		grid, of := grids[name], told(problems, name)
		switch {
		case of.Count(model.Error) == 0:
		case grid == nil:
			done.None = append(done.None, name)
		default:
			to := strings.TrimSuffix(grid.Path, path.Ext(grid.Path)) +
				model.Text{Zh: read.Annotations[0], En: read.Annotations[1]}.Say(lang)
			if err := write(filepath.Join(dir, filepath.FromSlash(to)), grid, of, lang); err != nil {
				return done, fmt.Errorf("%w: %w", ErrNotWritten, err)
			}
			done.Written = append(done.Written, to)
		}
	}
	return done, nil
}

// remove takes away the copies of the last run.
func remove(dir string) error {
	old, err := read.Annotated(export.Folder(dir))
	if err != nil {
		return err
	}
	for _, name := range old {
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			return fmt.Errorf("%w: %w", ErrNotWritten, err)
		}
	}
	return nil
}

// told are the problems that the copy of a file tells of: its errors, and the notes
// that say something of it. Cells that were repaired need nothing from the clerk.
func told(problems model.Problems, name string) model.Problems {
	var of model.Problems
	for _, p := range problems {
		if p.At.File == name && p.Severity != model.Finding && p.Became == "" {
			of = append(of, p)
		}
	}
	of.Sort()
	return of
}

func write(to string, grid *read.Grid, of model.Problems, lang string) error {
	f, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) // it holds private columns
	if err != nil {
		return err
	}
	return errors.Join(sheet(f, grid, of, lang), f.Close())
}

// sheet writes the copy as Excel reads it: UTF-8 with a byte order mark, CRLF, no
// live formula. All rows are as wide as the widest, so that the column of problems
// is one.
func sheet(w io.Writer, grid *read.Grid, of model.Problems, lang string) error {
	problems := make([]model.Problems, len(grid.Rows))
	for _, p := range of {
		row := grid.Row(p.At)
		problems[row] = append(problems[row], p)
	}
	width := 0
	for _, cells := range grid.Rows {
		width = max(width, len(cells))
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for i, cells := range grid.Rows {
		row := make([]string, width+1)
		copy(row, cells)
		row[width] = words(problems[i], lang)
		if i == 0 {
			row[width] = headed(row[width], lang)
		}
		for j := range row {
			row[j] = open.Inert(row[j])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
