// Package dictionary says what the columns of the exports are: their names, what
// may stand in a cell, and an example. It is made of the schema, so the page of
// the site, the file beside a workspace's exports and the samples say the same.
// What it says of a cell are the plain forms; the checks accept more.
package dictionary

import (
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Entry is one column, for people.
type Entry struct {
	table.Column
	Title   model.Text // the header in each language, without a unit
	Public  Publicity
	Cell    model.Text // what may stand in a cell
	Example model.Text // a cell, as the sample has it; zero where there is none
}

// Publicity is who may see a column's cells.
type Publicity string

// Officers are published where gongshi.toml says so; what is private is dropped
// in the reader.
const (
	Public   Publicity = "public"
	IfStated Publicity = "if stated"
	Private  Publicity = "private"
)

// Name is the word for it.
func (p Publicity) Name() model.Text {
	switch p {
	case Public:
		return say("公开", "public")
	case IfStated:
		return say("默认不公开", "private by default")
	}
	return say("不公开", "private")
}

// Of describes the columns of a table in their order.
func Of(of table.Table) []Entry {
	var all []Entry
	for _, c := range of.Columns {
		e := Entry{Column: c, Title: model.Text{Zh: c.Zh, En: c.Name}, Public: publicity(c), Example: example(of, c.Name)}
		e.Cell = cell(c, e.Public)
		all = append(all, e)
	}
	return all
}

func publicity(c table.Column) Publicity {
	switch c.Kind {
	case table.PrivateKind:
		return Private
	case table.OfficerKind:
		return IfStated
	}
	return Public
}

// Need says whether a column may be left out.
func (e Entry) Need() model.Text {
	if e.Required {
		return say("必填", "required")
	}
	return say("选填", "optional")
}

// cell says what may stand in a cell: what is particular to the column, then the
// words or the form of its kind.
func cell(c table.Column, p Publicity) model.Text {
	switch p {
	case Private:
		return say("只供内部，读取时即丢弃", "for the office alone: dropped in the reader")
	case IfStated:
		return say("读取时即丢弃；gongshi.toml 写 privacy.officers = true 才公开",
			"dropped in the reader, unless gongshi.toml says privacy.officers = true")
	}
	form := forms[c.Kind]
	if len(c.Words) > 0 {
		form = words(c.Words)
	}
	return join(c.Note, form)
}

// words lists the words that a column may hold.
func words(all []table.Word) model.Text {
	var zh, en []string
	for _, w := range all {
		chinese, other := w.Ways("zh"), w.Ways("en")
		zh = append(zh, strings.Join(chinese, "或"))
		if written := strings.Join(other, ", "); slices.Equal(chinese, other) {
			en = append(en, written) // in one script alone
		} else {
			en = append(en, written+" ("+strings.Join(chinese, ", ")+")")
		}
	}
	return model.Text{Zh: "只写：" + strings.Join(zh, "、"), En: "one of: " + strings.Join(en, ", ")}
}

func join(a, b model.Text) model.Text {
	if a.IsZero() || b.IsZero() {
		return model.Text{Zh: a.Zh + b.Zh, En: a.En + b.En}
	}
	return model.Text{Zh: a.Zh + "；" + b.Zh, En: a.En + "; " + b.En}
}

// KindName is the word for a kind of column.
func KindName(k table.Kind) model.Text { return kinds[k] }

func say(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }
