package read

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// byArithmetic marks as totals the rows that are the sum of all others: any row
// without the cell that says what it is about, and in the tables whose rows are
// added up, projects and funds, also a row with a key of its own at the edge of
// its group. In other tables a row may well be the sum of others and data: a county
// among its townships.
func (a *adder) byArithmetic() {
	others := newGroup(a.data())
	for _, i := range a.nameless() {
		if a.words[i] == "" && a.isTotal(i, others, 2) {
			a.words[i] = "合计"
			others = newGroup(a.data()) // each such row halves what is left
		}
	}
	for _, rows := range a.groups() {
		for _, i := range []int{rows[len(rows)-1], rows[0]} {
			if a.words[i] == "" && a.isTotal(i, newGroup(rows), a.least(i)) && a.sizeable(i) {
				a.words[i] = "合计"
				break
			}
		}
	}
}

// data are the rows that are no totals.
func (a *adder) data() []int {
	var rows []int
	for i, word := range a.words {
		if word == "" {
			rows = append(rows, i)
		}
	}
	return rows
}

// nameless are the rows without what every row of data has: the cell that says
// what it is about, which stands first among the columns that a table must have.
func (a *adder) nameless() []int {
	columns := table.Named(a.Table.Table).Columns
	first := slices.IndexFunc(columns, func(c table.Column) bool { return c.Required })
	if first < 0 {
		return nil
	}
	j := slices.Index(a.Header, columns[first].Name)
	var rows []int
	for i, row := range a.Rows {
		if j >= 0 && row[j] == "" {
			rows = append(rows, i)
		}
	}
	return rows
}

// groups are the rows of which one may be the total of the others: all projects,
// and the money of one subject at one stage.
func (a *adder) groups() [][]int {
	var order []string
	rows := map[string][]int{}
	subject, stage := slices.Index(a.Header, "subject"), slices.Index(a.Header, "stage")
	for _, i := range a.data() {
		of := ""
		switch {
		case a.Table.Table == "funds" && subject >= 0 && stage >= 0:
			of = a.Rows[i][subject] + "\x00" + a.Rows[i][stage]
		case a.Table.Table != "projects":
			return nil
		}
		if rows[of] == nil {
			order = append(order, of)
		}
		rows[of] = append(rows[of], i)
	}
	var all [][]int
	for _, of := range order {
		all = append(all, rows[of])
	}
	return all
}

// whole are words that a total row begins with where it bears no word of its own.
var whole = []string{"全县", "全市", "全区", "全乡", "全镇", "全村", "全州", "全省", "全部", "所有", "各项", "all", "whole", "entire",
	"overall"}

// least is of how many other rows a row with a key of its own must be the sum to be
// a total: of two that may be chance, unless it names the whole.
func (a *adder) least(i int) int {
	for j, c := range a.kept {
		if !labels(c) {
			continue
		}
		first, _, _ := strings.Cut(strings.ToLower(cell.Fold(a.Rows[i][j])), " ")
		if slices.ContainsFunc(whole, func(w string) bool {
			return first == w || w[0] >= 0x80 && strings.HasPrefix(first, w)
		}) {
			return 2
		}
	}
	return 3
}

// sizeable reports whether a number of the row has three digits: of smaller ones
// some are the sum of others by chance.
func (a *adder) sizeable(i int) bool {
	for j, c := range a.kept {
		written := a.Rows[i][j]
		if adds(c) && cell.IsNumber(written) && len(strings.TrimLeft(strings.Replace(written, ".", "", 1), "-0")) >= 3 {
			return true
		}
	}
	return false
}

// isTotal reports whether each number of a row, at least one, is the sum of all
// others of its group, of which there are so many or more.
func (a *adder) isTotal(row int, of *group, least int) bool {
	equal := 0
	for j, c := range a.kept {
		written := a.Rows[row][j]
		if !adds(c) || !cell.IsNumber(written) || strings.Trim(written, "0.") == "" {
			continue
		}
		stated := decimal.RequireFromString(written)
		total := a.sum(of, j).in(a.Unit(row, c.Column)) // the row among them
		if total.why != (model.Text{}) || total.parts <= least || !total.Equal(stated.Add(stated)) {
			return false
		}
		equal++
	}
	return equal > 0
}
