package read

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// tables maps each table to its file. A table that stands in two files would be
// counted twice, so that is an error.
func tables(fsys fs.FS) (map[string]string, model.Problems, error) {
	names, _, others, err := list(fsys)
	if errors.Is(err, export.ErrNotRegular) {
		return nil, export.NotRegular("data"), nil
	}
	if err != nil {
		return nil, nil, err
	}
	found := map[string]string{}
	var problems model.Problems
	for _, name := range names {
		table, ok := tableOf(name)
		first, doubled := found[table]
		switch {
		case !ok:
			problems = append(problems, unknownFile(name))
		case doubled:
			p := model.At(model.Error, "doubled-table", model.Position{File: path.Base(name)}, "",
				model.Text{Zh: "与" + path.Base(first) + "是同一张表", En: "this is the same table as " + path.Base(first)},
				model.Text{Zh: "只保留一个文件", En: "keep one of the two files"})
			problems = append(problems, p)
		default:
			found[table] = name
		}
	}
	return found, append(problems, workbooks(others, found)...), nil
}

// Annotations are the endings of the copies in which a clerk sees the problems of
// an export (data/annotate). They stand beside the exports and are none.
var Annotations = []string{".问题.csv", ".problems.csv"}

// Annotated lists the annotated copies that stand beside the exports, by their path
// in the workspace.
func Annotated(fsys fs.FS) ([]string, error) {
	_, copies, _, err := list(fsys)
	return copies, err
}

// list gives the exports of a workspace, which stand in data/ or beside it, their
// annotated copies, and the other files there.
func list(fsys fs.FS) (exports, copies, others []string, err error) {
	exports, copies, others, err = folder(fsys, "data")
	if err == nil && len(exports) == 0 {
		var more []string
		exports, more, _, err = folder(fsys, ".")
		copies = append(copies, more...)
	}
	if err != nil {
		return nil, nil, nil, fmt.Errorf("list exports: %w", err)
	}
	return exports, copies, others, nil
}

// folder lists the exports of a folder, in any case of .csv or, under the name of a table,
// .txt, and its other files.
// A folder that is not there has none.
func folder(fsys fs.FS, dir string) (names, copies, others []string, err error) {
	entries, err := fs.ReadDir(fsys, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil, nil
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case e.IsDir() && !exported(name):
		case !strings.EqualFold(path.Ext(name), ".csv") && !exported(name):
			others = append(others, name)
		case slices.ContainsFunc(Annotations, func(ending string) bool { return strings.HasSuffix(name, ending) }):
			copies = append(copies, name)
		default:
			names = append(names, name)
		}
	}
	return names, copies, others, err
}

// exported reports whether a name is an export's: a table as CSV, or as what Excel
// calls Unicode text.
func exported(name string) bool {
	_, known := tableOf(name)
	ext := path.Ext(name)
	return known && (strings.EqualFold(ext, ".csv") || strings.EqualFold(ext, ".txt"))
}

// workbooks refuses a table that stands in another kind of file alone, such as
// a workbook of Excel: it would be missing, and nobody would know.
func workbooks(others []string, found map[string]string) model.Problems {
	var problems model.Problems
	for _, name := range others {
		table, ok := tableOf(name)
		if _, read := found[table]; !ok || read {
			continue
		}
		problems = append(problems, model.At(model.Error, "not-csv", model.Position{File: path.Base(name)}, "",
			model.Text{Zh: "不是CSV文件，未读取", En: "not a CSV file, so it was not read"},
			model.Text{Zh: "在Excel中另存为“CSV UTF-8（逗号分隔）”；不需要的文件请移出 data/", En: `in Excel, save it as "CSV UTF-8 (comma delimited)", or move it out of data/`}))
	}
	return problems
}

func tableOf(name string) (string, bool) {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	known := append(slices.Clone(table.Tables), table.Households)
	i := slices.IndexFunc(known, func(t table.Table) bool { return strings.EqualFold(base, t.Name) || base == t.Zh })
	if i < 0 {
		return "", false
	}
	return known[i].Name, true
}

func unknownFile(name string) model.Problem {
	var known []string
	for _, t := range append(slices.Clone(table.Tables), table.Households) {
		known = append(known, t.Name, t.Zh)
	}
	hint := model.Text{}
	if near := model.Nearest(strings.TrimSuffix(path.Base(name), path.Ext(name)), known); near != "" {
		hint = model.Text{Zh: "最接近的表名是“" + near + ".csv”", En: fmt.Sprintf("the nearest known name is %q", near+".csv")}
	}
	return model.At(model.Note, "unknown-file", model.Position{File: path.Base(name)}, "",
		model.Text{Zh: "不认识的文件名，未读取", En: "an unknown file name, not read"}, hint)
}
