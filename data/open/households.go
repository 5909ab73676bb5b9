package open

import (
	"fmt"
	"io"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

var householdColumns = []field{
	{Name: "place", Title: "区划", Type: "string"}, {Name: "place_name", Title: "名称", Type: "string"},
	{Name: "place_name_en", Title: "名称英文", Type: "string"},
	{Name: "breakdown", Title: "分类", Type: "string"}, {Name: "category", Title: "类别", Type: "string"},
	{Name: "category_en", Title: "类别英文", Type: "string"},
	{Name: "households", Title: "户数", Type: "string"}, {Name: "persons", Title: "人口", Type: "string"},
	{Name: "share", Title: "占比", Type: "string"},
	{Name: "reason", Title: "不公布的缘由", Type: "string"}, {Name: "reason_en", Title: "不公布的缘由英文", Type: "string"},
	{Name: "source_file", Title: "来源文件", Type: "string"},
}

// Households writes the counts of the household ledger: a row for each place, and
// for each category at it. A count is a number, or the word for why it is withheld.
// The columns of numbers are text for that reason; source_line is left out, since a
// row is a household.
func Households(w io.Writer, r *measure.Report, mark string) error {
	l := r.Dataset.Ledger
	var head []string
	for _, column := range householdColumns {
		head = append(head, column.Name)
	}
	return listed(w, head, mark, func(row func([]string) error) error {
		for _, lp := range l.Places {
			line := func(breakdown string, category model.Text, c table.HouseholdCount) error {
				households, persons := householdCells(l, c, r.Dataset.Lang)
				share := ""
				if f := r.Of(measure.LedgerSubject(lp.Place, breakdown, category), measure.LedgerShare); f != nil {
					share = f.Display.Say(r.Dataset.Lang)
				}
				return row([]string{lp.Place.Code, lp.Place.Name.Zh, lp.Place.Name.En, breakdown, category.Zh, category.En,
					households, persons, share,
					l.Reason(c.Shown).Zh, l.Reason(c.Shown).En, l.File})
			}
			if err := line("", model.Text{}, lp.All); err != nil {
				return err
			}
			for b, by := range lp.By {
				for c, count := range by {
					if err := line(l.Breakdowns[b].ID, l.Breakdowns[b].Categories[c], count); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}

// householdCells writes a count and its persons, or in a language the word for why they are
// withheld.
func householdCells(l *table.Ledger, c table.HouseholdCount, lang string) (households, persons string) {
	if c.Shown != table.Published {
		households, persons = l.Word(c.Shown).Say(lang), l.Word(table.Withheld).Say(lang)
	} else {
		households, persons = fmt.Sprint(c.Households), fmt.Sprint(c.Persons)
	}
	if !l.Persons {
		persons = ""
	}
	return households, persons
}

func householdsResource(l *table.Ledger) resource {
	r := resource{Name: table.Households.Name, Title: table.Households.Zh + "计数", Path: table.Households.Name + ".csv",
		Format: "csv", Encoding: "utf-8",
		Schema: schema{MissingValues: []string{""}}}
	r.Schema.Fields = append(r.Schema.Fields, householdColumns...)
	return r
}
