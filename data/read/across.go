package read

import (
	"fmt"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// across sets the total over the wide columns of a sheet beside its parts, row by row, and
// says so. Of cumulative readings the newest is the total; where it is all of them, they
// are not cumulative, and refused. The money of several stages is the same money.
func (e *Exports) across(t *Table, s *source, total column) model.Problems {
	note := model.At(model.Note, "total-column", total.at, total.written,
		model.Text{Zh: "合计列不是数据，未读取", En: "a total of the columns, not read as data"}, model.Text{})
	if s.staged() {
		note.Message.Zh += "；各阶段是同一笔钱，未与各列核对"
		note.Message.En += "; the stages are the same money, so it was not compared"
		return model.Problems{note}
	}
	records := map[int][]int{}
	for i := range t.Rows {
		records[t.places[i].line] = append(records[t.places[i].line], i)
	}
	compared, alone := 0, 0
	for _, r := range s.sh.rows {
		of := t.stating(records[r.Line], total.name)
		stated, ok := t.stated(of, r, total)
		if r.total != "" || !ok {
			continue
		}
		found, monthly := t.beside(of, stated, total)
		at := r.At(s.Name, total.index)
		switch {
		case monthly:
			return model.Problems{note, notCumulative(at, r.Cells[total.index])}
		case found.why != (model.Text{}):
			alone++
		default:
			compared++
			e.Totals = append(e.Totals, Total{At: at, Row: total.written, Written: stated.String(),
				Parts: found.Decimal, Columns: true})
		}
	}
	note.Message.Zh += fmt.Sprintf("；已与各列核对%d行", compared)
	note.Message.En += "; compared with its parts in " + model.Many(compared, "row")
	if alone > 0 {
		note.Message.Zh += fmt.Sprintf("，未能核对%d行", alone)
		note.Message.En += fmt.Sprintf(", and not in %d", alone)
	}
	return model.Problems{note}
}

// staged reports whether the branches are stages of money.
func (s *source) staged() bool {
	for _, b := range s.branches {
		for _, g := range b.given {
			if g.column == "stage" {
				return true
			}
		}
	}
	return false
}

// stating are the records that hold a number in a column.
func (t *Table) stating(records []int, column string) []int {
	var all []int
	for _, i := range records {
		if !isBlank(t.Text(i, column)) {
			all = append(all, i)
		}
	}
	return all
}

// stated is the number of a total column in a row, in the unit of the first of its parts;
// ok is false where there is none, or no part.
func (t *Table) stated(parts []int, r record, total column) (stated decimal.Decimal, ok bool) {
	if len(parts) == 0 {
		return stated, false
	}
	n, wrong := t.Column(parts[0], total.Column).Parse(r.Cells[total.index])
	if wrong != nil || !cell.IsNumber(n.Text) {
		return stated, false
	}
	unit := n.Unit
	if unit == "" && total.Kind == table.MoneyKind {
		unit = total.unit
	}
	return between(decimal.RequireFromString(n.Text), unit, t.Unit(parts[0], total.Column))
}

// beside is the sum of the parts that a total is, else the likeliest. Monthly reports
// whether it is the sum of readings that ought to be cumulative.
func (t *Table) beside(parts []int, stated decimal.Decimal, total column) (found sum, monthly bool) {
	var all, newest sum
	last := ""
	for _, i := range parts {
		written, day := t.Text(i, total.name), t.Text(i, "as_of")
		if !cell.IsNumber(written) {
			return sum{why: partUnread}, false
		}
		unit := t.Unit(i, total.Column)
		if all.add(decimal.RequireFromString(written), unit); day > last {
			last, newest = day, sum{}
			newest.add(decimal.RequireFromString(written), unit)
		}
	}
	if !cumulative(t.Table) || last == "" {
		return all, false
	}
	monthly = all.why == (model.Text{}) && !newest.Equal(stated) && all.Equal(stated)
	return newest, monthly
}

// cumulative reports whether a table's readings count from the start of a period on.
func cumulative(of string) bool { return table.Named(of).Once != nil }

func notCumulative(at model.Position, written string) model.Problem {
	return model.At(model.Error, "not-cumulative", at, written,
		model.Text{Zh: "合计是各列之和：各列是当期数，不是累计数",
			En: "the total is the sum of the columns, so these are not cumulative"},
		model.Text{Zh: "各列改成从期初累计到该月的数，合计列删去或写最后的累计数；或从 gongshi.toml 的 [headers] 中删去这些列",
			En: "write in each column what was reached from the start of the period on, and the last of it as the " +
				"total, or no total; or take these columns out of [headers] in gongshi.toml"})
}
