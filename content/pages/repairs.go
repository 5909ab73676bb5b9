package pages

import (
	"fmt"
	"strconv"

	"gongshi/data/model"
	"gongshi/data/open"
)

// perKind is how many repairs of one kind in one file the page shows; all of them
// stand in checks.json.
const perKind = 20

// repairs tells what was done to the exports while they were read: how often, by
// file and kind, and the first of each kind as written and as read.
func repairs(d *Draft) {
	notes := append(model.Problems{}, d.opts.Notes...)
	notes.Sort()
	counts := d.Columns("文件", "File", "怎样处理", "What was done", "处数", "How often")
	listed := d.Columns("出处", "Rows", "怎样处理", "What was done", "原来写的", "As written", "读成", "As read")
	for _, of := range notes.ByFile() {
		for _, kind := range of.Kinds() {
			often := d.Own(strconv.Itoa(len(kind)))
			often.Class = "number"
			counts.Add(d.Own(of[0].At.File), d.Run(kind.Title()), often)
			for _, p := range kind[:min(len(kind), perKind, perLeaf-len(listed.Rows))] {
				listed.Add(d.Rows(places(p)), d.Run(p.Message), d.Word(p.Written), d.Word(p.Became))
			}
		}
	}
	if len(notes) == 0 {
		return
	}
	counts.Class = "lines"
	d.Heading("修补", "Repairs")
	d.Note("导出表有些地方不合规范而意思确定，读取时按下面的办法处理，原文件没有改动。",
		"Where an export is out of form and its meaning is certain, it was read as follows; the files themselves are as "+
			"they were.")
	d.Table("repairs", counts)
	d.Table("repaired", listed)
	if rest := len(notes) - len(listed.Rows); rest > 0 {
		r := d.Own(d.Say(fmt.Sprintf("另有%d处没有列在这里；逐处的全部清单：", rest),
			fmt.Sprintf("%d more are not listed here; all of them, one by one: ", rest)))
		r.Parts = append(r.Parts, part{Text: open.ChecksPath, Href: "/" + open.ChecksPath})
		d.Text("repairs-rest", r)
	}
}
