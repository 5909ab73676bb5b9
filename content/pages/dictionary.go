package pages

import (
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/dictionary"
	"gongshi/data/model"
	"gongshi/data/table"
)

// dictionaryPage is what the columns of the published tables mean.
func dictionaryPage(*Book) []Outline {
	return one(Outline{id: "dictionary", title: says("数据字典", "Data dictionary"), parent: "downloads",
		write: writeDictionary})
}

// writeDictionary says what every column of every export is, from the schema: for
// those who read the open data, and those who fill the exports in.
func writeDictionary(d *Draft) {
	twin := twinNotes[d.Languages.Other(d.Languages.First())]
	d.Note("一张表一节，一列一行。不公开的列读取时即丢弃，不进入任何页面和文件。"+twin.Zh+"这里写的是最简单的填法。",
		"A section for each table, a line for each column. Private columns are dropped in the reader "+
			"and reach no page and no file. "+twin.En+"What is said of a cell is its plain form.")
	for _, table := range dictionary.Listed(d.Profile, d.Dataset) {
		d.Heading(table.Zh+"（"+table.Name+".csv）", table.Name+".csv"+d.Gloss(table.Zh))
		d.Table("dictionary-"+table.Name, columnsOf(d, table))
	}
}

// twinNotes say where a text is given in the other language of a site.
var twinNotes = map[string]model.Text{
	model.English: {Zh: "文字列可另加一列英文，列名后写“英文”。",
		En: "A text may have an English twin, in a column of the same name with _en. "},
	model.Chinese: {Zh: "文字列可另加一列中文，列名后写“中文”。",
		En: "A text may have a Chinese twin, in a column of the same name with _zh. "},
}

func columnsOf(d *Draft, of table.Table) kit.Table {
	t := d.Columns("列名", "Column", "类型", "Kind", "必填", "Required", "公开", "Public", "怎样填写", "What may stand in a cell",
		"例", "Example")
	for _, e := range dictionary.In(d.Settings.Money.Currency, of) {
		name, cell := d.Run(e.Title), d.Run(e.Cell)
		also := slices.Clone(e.Synonyms)
		if d.Languages.Have(model.Chinese) {
			name.Below = []run{d.Word(model.Text{Zh: e.Name, En: e.Zh}.Say(d.Lang))}
		} else {
			also = slices.DeleteFunc(also, model.HasHan)
		}
		if len(also) > 0 {
			name.Below = append(name.Below, d.Word(d.Say("也可写作：", "also: ")+strings.Join(also, "、")))
		}
		t.Add(name, d.Run(dictionary.KindName(e.Kind)), d.Run(e.Need()), d.Run(e.Public.Name()), orDash(d, cell),
			orDash(d, d.Run(e.Example)))
	}
	return t
}

// orDash shows a dash for what is left blank.
func orDash(d *Draft, r run) run {
	if len(r.Parts) == 0 {
		return d.Own("—")
	}
	return r
}
