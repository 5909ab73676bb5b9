package table

import (
	"strconv"
	"strings"

	"gongshi/data/model"
)

// Row is what every record of every table shares. Number is the row's number in
// Excel; Letters gives the Excel column of each of the file's columns, by
// canonical name, and is one map for all rows of the file.
type Row struct {
	At      model.Position    `csv:"-"`
	Number  int               `csv:"-"`
	Letters map[string]string `csv:"-"`

	Source      string     `csv:"source" zh:"出处" is:"prose"`      // the paragraph of the report or document it comes from
	Explanation model.Text `csv:"explanation" zh:"说明" is:"prose"` // the bureau's public remark
	_           private    `csv:"note" zh:"备注"`
}

func (r *Row) row() *Row { return r }

// Cell returns the place of one of the row's cells.
func (r Row) Cell(column string) model.Position { return CellAt(r.At, r.Letters[column], r.Number) }

// CellAt names a cell of a row; without letters the row itself is meant.
func CellAt(row model.Position, letters string, number int) model.Position {
	if letters != "" {
		row.Cell = letters + strconv.Itoa(number)
	}
	return row
}

// List is several values of one cell.
type List []string

// UnmarshalCSV parts a cell at its separators; values are trimmed, and a blank cell has
// none.
func (l *List) UnmarshalCSV(cell string) error {
	*l = nil
	for _, v := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune("；;、", r) }) {
		if v = strings.TrimSpace(v); v != "" {
			*l = append(*l, v)
		}
	}
	return nil
}

// Answer is yes, no or not stated.
type Answer string

// The answers of a 是/否 column.
const (
	Yes       Answer = "yes"
	No        Answer = "no"
	NotStated Answer = ""
)

// sharedNotes are what is said of the column of a name in any table that says nothing
// particular of it.
var sharedNotes = map[string]model.Text{
	"subject": say("所指的目标、项目或区划的编号，或类别名；整张表说的是全县的可留空",
		"the key of the target, project or place that is meant, or the name of a list; blank for the whole county"),
	"as_of": say("读数的截至日期，写到日或月，如 2025-06-30、2025-06",
		"the date of the reading, to the day or the month: 2025-06-30, 2025-06"),
	"stated_rate": say("本单位自己报送的比率；只拿来核对，不用于计算", "the rate that the bureau itself printed: compared, never used"),
	"qualifier":   say("数字是准确数的留空", "blank for an exact number"),
	"unit":        unitNote(),
	"source":      say("这一行出自哪份文件、哪一段", "the document and paragraph that the row comes from"),
	"explanation": say("公开的说明", "the public remark"),
	"document":    say("文号，照原文写", "the document's number, as written there"),
	"place":       say("“区划”表中的代码", "a code of the table places"),
	"phone":       phone,
	"contact":     phone,
}

var phone = say("办公电话；手机号须先写进 gongshi.toml 的 privacy.phones",
	"an office telephone; a mobile number must first stand under privacy.phones in gongshi.toml")

// unitNote says that any word is a unit, and lists those that are known.
func unitNote() model.Text {
	var zh, en []string
	for _, u := range model.Units() {
		zh = append(zh, u.Zh)
		en = append(en, u.Zh+" ("+u.En+")")
	}
	return model.Text{Zh: "一个词，照原文写；有英文名的是：" + strings.Join(zh, "、"),
		En: "a word, as the source has it; those with an English name: " + strings.Join(en, ", ")}
}
