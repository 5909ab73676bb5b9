package pages

import (
	"fmt"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// householdsAt shows what the household ledger counts at a place, and in its parts.
func householdsAt(d *Draft, p *table.Place) {
	lp := d.index.households[p]
	if !counted(lp) {
		return
	}
	d.Heading("台账计数", "Households of the ledger")
	householdsNote(d)
	d.Table("households", households(d, lp))
	t := d.Columns("所辖", "Part", "户数", "Households", "人口", "Persons")
	t.Class = "lines"
	for _, part := range d.index.parts[p] {
		if in := d.index.households[part]; counted(in) {
			t.Add(append([]run{placeName(d, part)}, householdCells(d, in, "", model.Text{}, in.All)[:2]...)...)
		}
	}
	dropPersons(d, &t, 2)
	d.Table("household-parts", t)
}

// householdsOverall shows what the ledger counts in the highest places, with a link
// to the page of each, where its parts stand.
func householdsOverall(d *Draft) {
	var tops []*table.LedgerPlace
	for _, p := range d.index.parts[nil] {
		if lp := d.index.households[p]; counted(lp) {
			tops = append(tops, lp)
		}
	}
	for i, lp := range tops {
		if i == 0 {
			d.Heading("台账计数", "Households of the ledger")
			householdsNote(d)
		}
		t := households(d, lp)
		t.Caption = placeName(d, lp.Place)
		d.Table("households-"+model.Slug(lp.Place.Code), t)
	}
}

// counted reports whether anything but no households at all is said of a place.
func counted(lp *table.LedgerPlace) bool {
	return lp != nil && (lp.All.Households > 0 || lp.All.Shown != table.Published)
}

func householdsNote(d *Draft) {
	few, withheld := d.Dataset.Ledger.Word(table.Few), d.Dataset.Ledger.Word(table.Withheld)
	d.Note(fmt.Sprintf("台账逐户登记，这里只公布计数。“%s”：为保护个人信息，不公布确数（必要时也包括零户）。“%s”：公布它就能推算出前一种数。没有列出的类别为零户。", few.Zh, withheld.Zh),
		fmt.Sprintf("The ledger has a row for each household; only counts are published. “%s”: the number is withheld to "+
			"protect persons (it may be none, where that protects others). “%s”: the former could be worked out from it. A "+
			"category that is not listed has no household.", few.En, withheld.En))
}

// households is the counts of a place: all, then by category. A count of 0 that is
// published has no row, nor have the categories of a place where all are withheld.
func households(d *Draft, lp *table.LedgerPlace) kit.Table {
	t := d.Columns("分类", "By", "类别", "Category", "户数", "Households", "人口", "Persons", "占比", "Share")
	t.Class = "lines"
	add := func(by model.Text, breakdown string, category model.Text, c table.HouseholdCount) {
		if c.Shown == table.Published && c.Households == 0 {
			return
		}
		shown := category
		if breakdown == "" {
			shown = model.Text{Zh: "合计", En: "all"}
		}
		t.Add(append([]run{d.Run(by), d.Run(shown)}, householdCells(d, lp, breakdown, category, c)...)...)
	}
	add(model.Text{Zh: "全部", En: "All"}, "", model.Text{}, lp.All)
	for b, counts := range lp.By {
		if lp.All.Shown != table.Published {
			break
		}
		by := d.Dataset.Ledger.Breakdowns[b]
		for c, count := range counts {
			add(by.Name, by.ID, by.Categories[c], count)
		}
	}
	dropPersons(d, &t, 3)
	return t
}

// dropPersons takes the column of persons out where the ledger has none.
func dropPersons(d *Draft, t *kit.Table, column int) {
	if !d.Dataset.Ledger.Persons {
		t.Drop(column)
	}
}

// householdCells are a count, its persons and its share, or the words for why they
// are withheld.
func householdCells(d *Draft, lp *table.LedgerPlace, breakdown string, category model.Text,
	c table.HouseholdCount) []run {
	none := d.Own("—")
	none.Class = "missing"
	if c.Shown != table.Published {
		withheld := func(s table.Shown) run {
			r := d.Run(d.Dataset.Ledger.Word(s))
			r.Class = "missing"
			return r
		}
		return []run{withheld(c.Shown), withheld(table.Withheld), none}
	}
	subject := measure.LedgerSubject(lp.Place, breakdown, category)
	share := none
	if f := d.Of(subject, measure.LedgerShare); f != nil {
		share = d.Figure(f)
	}
	return []run{d.Figure(d.Of(subject, measure.LedgerHouseholds)), d.Figure(d.Of(subject, measure.LedgerPersons)), share}
}
