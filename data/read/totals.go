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
			problems = append(problems, data.At(data.Error, "unknown-column", data.Position{File: SettingsFile}, named,
				data.Text{Zh: sh.file + "没有这一列", En: sh.file + " has no such column"}, nearestHeader(table, named)))
			continue
		}
		above, j := "", kept[i].index
		for _, r := range sh.rows {
			switch {
			case r.total != "":
				above = ""
			case r.cells[j] != "":
				above = r.cells[j]
			case above != "":
				r.cells[j] = above
				problems = append(problems, data.Repair("filled-down", r.at(sh.file, j), "", above,
					data.Text{Zh: "合并单元格：沿用上一行", En: "a merged cell: that of the row above"}))
			}
		}
	}
	return problems
}

// totals takes the total rows out of the data and compares them with the sum of
// their parts: what is summed already is never summed again. A row is a total by
// its word or, where its key is blank, by arithmetic.
func (t *Table) totals(sh *sheet, kept []column) data.Problems {
	words := make([]string, len(t.Rows))
	for i, r := range sh.rows {
		words[i] = r.total
	}
	if !slices.ContainsFunc(words, func(w string) bool { return w != "" }) && !t.blankKey(kept) {
		return nil
	}
	t.byArithmetic(words, kept)
	var problems data.Problems
	for i, word := range words {
		if word == "" {
			continue
		}
		problems = append(problems, sh.left(sh.rows[i], "total-row",
			data.Text{Zh: "“" + word + "”行不是数据，只与各行核对，未计入", En: "a total row (" + word + "): compared with its parts, never summed"}))
		for j, c := range kept {
			if p := t.compare(words, i, j, c); p != nil {
				problems = append(problems, *p)
			}
		}
	}
	t.remove(words)
	return problems
}

// blankKey reports whether a row leaves a key or reference blank.
func (t *Table) blankKey(kept []column) bool {
	return slices.ContainsFunc(kept, func(c column) bool {
		j := slices.Index(t.Header, c.name)
		return c.Required && (c.Kind == data.KeyKind || c.Kind == data.RefKind) &&
			slices.ContainsFunc(t.Rows, func(row []string) bool { return row[j] == "" })
	})
}

// byArithmetic marks as totals the rows with a blank key whose numbers, at least
// one, are each the sum of all other rows.
func (t *Table) byArithmetic(words []string, kept []column) {
	for i, row := range t.Rows {
		if words[i] != "" || !slices.ContainsFunc(kept, func(c column) bool {
			return c.Required && (c.Kind == data.KeyKind || c.Kind == data.RefKind) && row[slices.Index(t.Header, c.name)] == ""
		}) {
			continue
		}
		sums := 0
		for j, c := range kept {
			if !summed(c) || !cell.IsPlain(row[j]) || row[j] == "0" {
				continue
			}
			words[i] = "合计" // while its parts are asked for
			sum, ok := t.sum(t.others(words), j)
			words[i] = ""
			if !ok || sum.String() != decimal.RequireFromString(row[j]).String() {
				sums = 0
				break
			}
			sums++
		}
		if sums > 0 {
			words[i] = "合计"
		}
	}
}

// summed reports whether a column's numbers add up: amounts and counts do, rates
// do not.
func summed(c column) bool {
	return c.Kind == data.MoneyKind || c.Kind == data.NumberKind && c.Unit != "%"
}

// others are the rows that are no totals.
func (t *Table) others(words []string) []int {
	var all []int
	for i := range t.Rows {
		if words[i] == "" {
			all = append(all, i)
		}
	}
	return all
}

// sum adds up a column over rows; ok is false where a cell is no plain number,
// other than blank.
func (t *Table) sum(rows []int, j int) (sum decimal.Decimal, ok bool) {
	for _, i := range rows {
		if t.Rows[i][j] == "" {
			continue
		}
		d, err := decimal.NewFromString(t.Rows[i][j])
		if err != nil {
			return sum, false
		}
		sum = sum.Add(d)
	}
	return sum, len(rows) > 0
}

// compare compares one cell of a total row with the sum of its parts: of 小计 the
// rows since the last total or, where it leads them, up to the next; of any other
// all rows.
func (t *Table) compare(words []string, i, j int, c column) *data.Problem {
	written := t.Rows[i][j]
	if !summed(c) || !cell.IsPlain(written) || t.Table == "targets" || t.Table == "completions" {
		return nil
	}
	stated := decimal.RequireFromString(written)
	rows := t.others(words)
	if words[i] == "小计" {
		before, after := block(words, i, -1), block(words, i, 1)
		if sum, ok := t.sum(after, j); ok && (len(before) == 0 || sum.Equal(stated)) {
			rows = after
		} else {
			rows = before
		}
	}
	sum, ok := t.sum(rows, j)
	if !ok || sum.Equal(stated) {
		return nil
	}
	p := data.At(data.Finding, TotalDiffers, t.Cell(i, j), written,
		data.Text{Zh: fmt.Sprintf("“%s”为%s，各行相加为%s，相差%s", words[i], written, sum, stated.Sub(sum)),
			En: fmt.Sprintf("the total is %s, its parts add up to %s, a difference of %s", written, sum, stated.Sub(sum))},
		data.Text{Zh: "核对该行与各行；公布的数按各行计算", En: "check the row and its parts; what is published is made of the parts"})
	return &p
}

// block is the rows between a total and the one before it (step -1) or after it.
func block(words []string, i, step int) []int {
	var rows []int
	for i += step; i >= 0 && i < len(words) && words[i] == ""; i += step {
		rows = append(rows, i)
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
