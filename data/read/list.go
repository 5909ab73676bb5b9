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
)

// tables maps each table to its files, in the order of their names. The same part of a
// table in two files would be counted twice, so that is an error.
func tables(fsys fs.FS, settings *model.Settings) (map[string][]string, model.Problems, error) {
	names, _, others, err := list(fsys, settings)
	if errors.Is(err, export.ErrNotRegular) {
		return nil, export.NotRegular("data"), nil
	}
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(names, natural)
	found, parts := map[string][]string{}, map[part]string{}
	var problems model.Problems
	for _, name := range names {
		part, ok := partOf(name, settings)
		first, doubled := parts[part]
		switch {
		case !ok:
			problems = append(problems, unknownFile(name))
		case doubled:
			p := model.At(model.Error, "doubled-table", model.Position{File: path.Base(name)}, "",
				model.Text{Zh: "与" + path.Base(first) + "是同一张表", En: "this is the same table as " + path.Base(first)},
				model.Text{Zh: "只保留一个文件", En: "keep one of the two files"})
			problems = append(problems, p)
		default:
			parts[part] = name
			found[part.table] = append(found[part.table], name)
		}
	}
	return found, append(problems, workbooks(others, parts, settings)...), nil
}

// Annotations are the endings of the copies in which a clerk sees the problems of
// an export (data/annotate). They stand beside the exports and are none.
var Annotations = []string{".问题.csv", ".problems.csv"}

// Annotated lists the annotated copies that stand beside the exports, by their path
// in the workspace.
func Annotated(fsys fs.FS) ([]string, error) {
	_, copies, _, err := list(fsys, &model.Settings{})
	return copies, err
}

// list gives the exports of a workspace, which stand in data/ or beside it, their
// annotated copies, and the other files there.
func list(fsys fs.FS, settings *model.Settings) (exports, copies, others []string, err error) {
	exports, copies, others, err = folder(fsys, "data", settings)
	if err == nil && len(exports) == 0 {
		var more []string
		exports, more, _, err = folder(fsys, ".", settings)
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
func folder(fsys fs.FS, dir string, settings *model.Settings) (names, copies, others []string, err error) {
	entries, err := fs.ReadDir(fsys, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil, nil
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case e.IsDir() && !exported(name, settings):
		case !strings.EqualFold(path.Ext(name), ".csv") && !exported(name, settings):
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
func exported(name string, settings *model.Settings) bool {
	part, known := partOf(name, settings)
	ext := path.Ext(name)
	return known && (strings.EqualFold(ext, ".csv") || strings.EqualFold(ext, ".txt") && part.isNumbered())
}

// workbooks refuses a table that stands in another kind of file alone, such as
// a workbook of Excel: it would be missing, and nobody would know.
func workbooks(others []string, parts map[part]string, settings *model.Settings) model.Problems {
	var problems model.Problems
	for _, name := range others {
		part, ok := partOf(name, settings)
		if _, read := parts[part]; !ok || read || !part.isNumbered() {
			continue
		}
		problems = append(problems, model.At(model.Error, "not-csv", model.Position{File: path.Base(name)}, "",
			model.Text{Zh: "不是CSV文件，未读取", En: "not a CSV file, so it was not read"},
			model.Text{Zh: "在Excel中另存为“CSV UTF-8（逗号分隔）”；不需要的文件请移出 data/",
				En: `in Excel, save it as "CSV UTF-8 (comma delimited)", or move it out of data/`}))
	}
	return problems
}

func unknownFile(name string) model.Problem {
	var known []string
	for _, t := range files() {
		known = append(known, t.Name, t.Zh)
	}
	hint := model.Text{Zh: fmt.Sprintf("若是某张表的一部分，在 gongshi.toml 写 [files.%q]，下一行写表名，如 table = \"funds\"",
		path.Base(name)),
		En: fmt.Sprintf("where it is a part of a table, write [files.%q] in gongshi.toml, and the table below it, as "+
			"table = \"funds\"", path.Base(name))}
	if near := model.Nearest(strings.TrimSuffix(path.Base(name), path.Ext(name)), known); near != "" {
		hint = model.Text{Zh: "最接近的表名是“" + near + ".csv”", En: fmt.Sprintf("the nearest known name is %q", near+".csv")}
	}
	return model.At(model.Note, "unknown-file", model.Position{File: path.Base(name)}, "",
		model.Text{Zh: "不认识的文件名，未读取", En: "an unknown file name, not read"}, hint)
}
