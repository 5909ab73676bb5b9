package read

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data"
	"gongshi/data/cell"
)

// The rules of what is found in an export beside its data, and published.
const (
	TotalDiffers = "total-differs" // a total row and the sum of its parts
	UnitJump     = "unit-jump"     // an amount that may be in another unit
)

// fillDown repeats the cell above in the blank cells of the columns that the
// settings name: merged cells come out of Excel so. It never crosses a total row.
func (sh *sheet) fillDown(kept []column, table data.Table, settings *data.Settings) data.Problems {
	var problems data.Problems
	for _, named := range settings.Files[sh.file].Fill {
		_, name, _ := match(table, settings.Headers[table.Name], named)
		i := slices.IndexFunc(kept, func(c column) bool { return c.name == name && name != "" })
		if i < 0 {
			problems = append(problems, data.At(data.Error, "unknown-column", settingAt(settings, "files", sh.file, "fill"), named,
				data.Text{Zh: sh.file + "没有这一列", En: sh.file + " has no such column"}, nearestHeader(table, named)))
			continue
		}
		above, j := "", kept[i].index
		for _, r := range sh.rows {
			switch {
			case r.total != "":
				above = ""
			case r.Cells[j] != "":
				above = r.Cells[j]
			case above != "":
				r.Cells[j] = above
				problems = append(problems, data.Repair("filled-down", r.At(sh.file, j), "", above,
					data.Text{Zh: "合并单元格：沿用上一行", En: "a merged cell: that of the row above"}))
			}
		}
	}
	return problems
}

// totals takes the total rows out of the data and compares them with the sum of
// their parts: what is summed already is never summed again. A row is a total by
// its word or, where the cell that says what it is about is blank, by arithmetic.
func (t *Table) totals(sh *sheet, kept []column) data.Problems {
	words := make([]string, len(t.Rows))
	for i, r := range sh.rows {
		words[i] = r.total
	}
	t.byArithmetic(words, kept)
	if !slices.ContainsFunc(words, func(w string) bool { return w != "" }) {
		return nil
	}
	var problems data.Problems
	sums := t.sums(words, kept)
	for i, word := range words {
		if word == "" {
			continue
		}
		problems = append(problems, sh.left(sh.rows[i], "total-row",
			data.Text{Zh: "“" + word + "”行不是数据，只与各行核对，未计入", En: "a total row (" + word + "): compared with its parts, never summed"}))
		for j, c := range kept {
			if p := t.compare(words, i, j, c, sums[j]); p != nil {
				problems = append(problems, *p)
			}
		}
	}
	t.remove(words)
	return problems
}

// nameless are the rows without what every row of data has: the cell that says
// what it is about, which stands first among the columns that a table must have.
func (t *Table) nameless(kept []column) []int {
	columns := data.TableNamed(t.Table).Columns
	first := slices.IndexFunc(columns, func(c data.Column) bool { return c.Required })
	if first < 0 {
		return nil
	}
	j := slices.Index(t.Header, columns[first].Name)
	var rows []int
	for i, row := range t.Rows {
		if j >= 0 && row[j] == "" {
			rows = append(rows, i)
		}
	}
	return rows
}

// byArithmetic marks as totals the nameless rows whose numbers, at least one, are
// each the sum of all other rows, of which there are several: a row equal to the
// only other one may as well be a row without its name.
func (t *Table) byArithmetic(words []string, kept []column) {
	rows := t.nameless(kept)
	if len(rows) == 0 {
		return
	}
	sums := t.sums(words, kept)
	for _, i := range rows {
		if words[i] == "" && t.isTotal(i, kept, sums) {
			words[i] = "合计"
			sums = t.sums(words, kept) // without it; each such row halves what is left
		}
	}
}

// isTotal reports whether each number of a row is the sum of all others of its
// column.
func (t *Table) isTotal(row int, kept []column, sums []sum) bool {
	equal := 0
	for j, c := range kept {
		written := t.Rows[row][j]
		if !summed(c) || !cell.IsPlain(written) {
			continue
		}
		stated := decimal.RequireFromString(written)
		if stated.IsZero() {
			continue
		}
		if sums[j].unread > 0 || sums[j].parts < 3 || !sums[j].Equal(stated.Add(stated)) {
			return false
		}
		equal++
	}
	return equal > 0
}

// summed reports whether a column's numbers add up: amounts and counts in one unit
// do; rates do not, nor do numbers that are each in a unit of its own.
func summed(c column) bool {
	return c.Kind == data.MoneyKind || c.Kind == data.NumberKind && c.Unit != "%" && c.Unit != ""
}

// sum is what a column's numbers add up to: of how many parts, and how many cells
// are neither a number nor missing, so that it says nothing.
type sum struct {
	decimal.Decimal
	parts, unread int
}

func (s *sum) add(written string) {
	if state, ok := cell.States[written]; ok && state != data.BelowUnit {
		return
	}
	d, err := decimal.NewFromString(written)
	if err != nil {
		s.unread++
		return
	}
	s.Decimal, s.parts = s.Add(d), s.parts+1
}

// sums adds up the columns over the rows that are no totals.
func (t *Table) sums(words []string, kept []column) []sum {
	all := make([]sum, len(kept))
	for j, c := range kept {
		for i := range t.Rows {
			if summed(c) && words[i] == "" {
				all[j].add(t.Rows[i][j])
			}
		}
	}
	return all
}

// compare compares one cell of a total row with the sum of its parts: of 小计 the
// rows since the last total or, where it leads them, up to the next; of any other
// all rows, whose sum is whole.
func (t *Table) compare(words []string, i, j int, c column, whole sum) *data.Problem {
	written := t.Rows[i][j]
	if !summed(c) || !cell.IsPlain(written) {
		return nil
	}
	stated, parts := decimal.RequireFromString(written), whole
	if words[i] == "小计" {
		before, after := t.block(words, i, j, -1), t.block(words, i, j, 1)
		parts = before
		if before.parts == 0 || after.parts > 0 && after.unread == 0 && after.Equal(stated) {
			parts = after
		}
	}
	if parts.unread > 0 || parts.parts == 0 || parts.Equal(stated) {
		return nil
	}
	p := data.At(data.Finding, TotalDiffers, t.Cell(i, j), written,
		data.Text{Zh: fmt.Sprintf("“%s”为%s，各行相加为%s，相差%s", words[i], written, parts, stated.Sub(parts.Decimal)),
			En: fmt.Sprintf("the total is %s, its parts add up to %s, a difference of %s", written, parts, stated.Sub(parts.Decimal))},
		data.Text{Zh: "核对该行与各行；公布的数按各行计算", En: "check the row and its parts; what is published is made of the parts"})
	return &p
}

// block adds up the rows between a total and the one before it (step -1) or
// after it.
func (t *Table) block(words []string, i, j, step int) sum {
	var rows sum
	for i += step; i >= 0 && i < len(words) && words[i] == ""; i += step {
		rows.add(t.Rows[i][j])
	}
	return rows
}

// remove takes the marked rows out.
func (t *Table) remove(words []string) {
	n := 0
	for i := range t.Rows {
		if words[i] == "" {
			t.Rows[n], t.lines[n], t.numbers[n] = t.Rows[i], t.lines[i], t.numbers[i]
			n++
		}
	}
	t.Rows, t.lines, t.numbers = t.Rows[:n], t.lines[:n], t.numbers[:n]
}

// jumps warns of amounts that may be in 元 in a column of 万元, or the other way
// round: a thousand times or more the column's median, or a thousandth or less,
// and among the others once ten thousand is taken out.
func (t *Table) jumps(kept []column) data.Problems {
	var problems data.Problems
	for j, c := range kept {
		if c.Kind != data.MoneyKind {
			continue
		}
		var amounts []decimal.Decimal
		for _, row := range t.Rows {
			if d, err := decimal.NewFromString(row[j]); err == nil && d.IsPositive() {
				amounts = append(amounts, d)
			}
		}
		if len(amounts) < 4 {
			continue
		}
		slices.SortFunc(amounts, decimal.Decimal.Cmp)
		median := amounts[len(amounts)/2]
		for i, row := range t.Rows {
			d, err := decimal.NewFromString(row[j])
			if err != nil || !d.IsPositive() || d.LessThan(median.Shift(3)) && d.GreaterThan(median.Shift(-3)) {
				continue
			}
			problems = append(problems, data.At(data.Finding, UnitJump, t.Cell(i, j), row[j],
				data.Text{Zh: fmt.Sprintf("与本列其他金额（中位数%s）相差千倍以上，可能单位不同", median),
					En: fmt.Sprintf("a thousand times off the other amounts of the column (median %s): perhaps another unit", median)},
				data.Text{Zh: "核对单位是元还是万元", En: "check whether it is in 元 or 万元"}))
		}
	}
	return problems
}
