package terminal

import (
	"fmt"
	"io"
	"path"
	"slices"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/site"
)

// Reading says what was read, and how many of the tables are in order.
func Reading(files []read.File, problems model.Problems) model.Text {
	faulty := map[string]bool{}
	for _, p := range problems.Of(model.Error) {
		faulty[p.At.File] = true
	}
	rows, sound, tables := 0, 0, read.ByTable(files)
	for _, of := range tables {
		if !slices.ContainsFunc(of, func(f read.File) bool { return faulty[f.Name] }) {
			sound++
		}
	}
	for _, f := range files {
		rows += f.Count
	}
	said := model.Text{Zh: fmt.Sprintf("%d张表，%d行", len(tables), rows), En: model.Many(len(tables), "table") + ", " +
		model.Many(rows, "row")}
	if len(files) > len(tables) {
		said.Zh += fmt.Sprintf("，分在%d个文件里", len(files))
		said.En += " in " + model.Many(len(files), "file")
	}
	if len(faulty) > 0 {
		said.Zh += fmt.Sprintf("；没有差错的表%d张", sound)
		said.En += fmt.Sprintf("; %s without an error", model.Many(sound, "table"))
	}
	return said
}

// Refused lists what ended a build, and says what to do next: again is the command
// to run once it is mended, annotate the one that writes the faulty exports back,
// empty where that was done.
func Refused(w io.Writer, r *site.Refused, how model.Listing, again, annotate string) {
	r.Problems.Print(w, how)
	say := func(zh, en string) { fmt.Fprintln(w, model.Text{Zh: zh, En: en}.Say(how.Lang)) }
	errs := r.Problems.Of(model.Error)
	fmt.Fprintln(w)
	say(fmt.Sprintf("共%d处差错。没有发布任何内容，已发布的网站未变", len(errs)),
		model.Many(len(errs), "error")+". Nothing was published, and the published site is as it was")
	if r.Status == site.Rejected {
		return // the clerk can do nothing about a site that we made badly
	}
	if hint := site.Hint(r); !hint.IsZero() {
		say(hint.Zh, hint.En)
	}
	say("下一步：改好后保存，再运行 "+again, "Next: mend them, save, and run "+again)
	if annotate != "" && anyExport(errs) {
		say("　　　　想在Excel里逐行对照，运行 "+annotate, "      to see them beside their rows in Excel, run "+annotate)
	}
}

// anyExport reports whether any of the problems is about an export.
func anyExport(problems model.Problems) bool {
	for _, p := range problems {
		if path.Ext(p.At.File) == ".csv" {
			return true
		}
	}
	return false
}
