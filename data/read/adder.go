package read

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// adder adds up the rows of a table beside its total rows.
type adder struct {
	*Table
	kept  []column
	words []string // of each row: the word that makes it a total, "" for data

	rows   []int               // that are data
	having []map[string][]int  // of each column of labels: the rows of data by their label
	same   map[string]int      // how many total rows have a word
	whole  []*group            // what a total of the whole table may be the total of
	known  map[string][]*group // the same of some labels, once they were wanted
}

// group is some rows and, once they were wanted, the sums of their columns.
type group struct {
	rows []int
	sums map[int]sum
}

func newGroup(rows []int) *group { return &group{rows, map[int]sum{}} }

// adds reports whether numbers of a column may add up: rates do not, and whether
// others do, their units say.
func adds(c column) bool {
	return c.Kind == table.MoneyKind || c.Kind == table.NumberKind && c.Unit != "%"
}

// labels reports whether a column says what a row is about. Its remarks do not.
func labels(c column) bool {
	switch c.Kind {
	case table.KeyKind, table.RefKind, table.TextKind, table.WordKind, table.ListKind, table.DateKind:
		return !slices.Contains([]string{"source", "explanation", "qualifier"}, table.Own(c.name))
	}
	return false
}

// index makes the lists by which the parts of a total row are found.
func (a *adder) index() {
	a.rows, a.having, a.same = nil, make([]map[string][]int, len(a.kept)), map[string]int{}
	for i, word := range a.words {
		if word == "" {
			a.rows = append(a.rows, i)
		} else {
			a.same[word]++
		}
	}
	for j, c := range a.kept {
		if !labels(c) {
			continue
		}
		a.having[j] = map[string][]int{}
		for _, i := range a.rows {
			label := a.Rows[i][j]
			a.having[j][label] = append(a.having[j][label], i)
		}
	}
	a.whole, a.known = a.split(a.rows), map[string][]*group{}
}

// parts are the rows that a total row may be the total of, the likeliest first: of
// 小计, and of a word that stands in several rows, those since the last total or,
// where it leads them, up to the next; of any other those that bear the labels it
// bears itself.
func (a *adder) parts(i int) []*group {
	labelled, some := a.labelled(i)
	subtotal := isSubtotal(a.words[i])
	if !subtotal && (some || a.same[a.words[i]] < 2) {
		return labelled
	}
	beside := []*group{newGroup(a.block(i, -1)), newGroup(a.block(i, 1))}
	if len(beside[0].rows) == 0 {
		beside = beside[1:]
	}
	if subtotal {
		return append(beside, labelled...)
	}
	return append(slices.Clone(labelled), beside...)
}

// lonely reports whether a row is all that its table says of its subject: then it is
// the total of nothing, and data, whatever it is called.
func (a *adder) lonely(i int) bool {
	columns := table.Named(a.Table.Table).Columns
	first := slices.IndexFunc(columns, func(c table.Column) bool { return c.Required })
	if first < 0 || columns[first].Kind == table.KeyKind {
		return false
	}
	j := slices.Index(a.Header, columns[first].Name)
	if j < 0 || a.Rows[i][j] == "" || a.having[j] == nil {
		return false
	}
	word, _ := totalWord(a.Rows[i][j])
	return word == "" && len(a.having[j][a.Rows[i][j]]) == 0
}

// labelled are the rows of data that bear what labels a total row bears itself, and
// whether these are fewer than all. A label that no row of data bears is the total
// row's own.
func (a *adder) labelled(i int) (groups []*group, some bool) {
	rows, key := a.rows, ""
	var wanted []int // the columns of these labels
	for j := range a.kept {
		label := a.Rows[i][j]
		if a.having[j] == nil || label == "" || len(a.having[j][label]) == 0 || len(a.having[j][label]) == len(a.rows) {
			continue
		}
		wanted = append(wanted, j)
		key += fmt.Sprintf("%d %s\x00", j, label)
		if bearing := a.having[j][label]; len(bearing) < len(rows) {
			rows = bearing
		}
	}
	if len(wanted) == 0 {
		return a.whole, false
	}
	if known, ok := a.known[key]; ok {
		return known, true
	}
	groups = a.split(slices.DeleteFunc(slices.Clone(rows), func(r int) bool {
		return slices.ContainsFunc(wanted, func(j int) bool { return a.Rows[r][j] != a.Rows[i][j] })
	}))
	a.known[key] = groups
	return groups, true
}

// block are the rows between a total and the one before it (step -1) or after it.
func (a *adder) block(i, step int) []int {
	var rows []int
	for i += step; i >= 0 && i < len(a.words) && a.words[i] == ""; i += step {
		rows = append(rows, i)
	}
	return rows
}

// split parts rows as a clerk may have added them: of cumulative readings the newest
// alone, all of them, and the money of each stage by itself, for what is planned
// and what is paid is the same money.
func (a *adder) split(rows []int) []*group {
	all := []*group{newGroup(rows)}
	if newest := a.newest(rows); len(newest) < len(rows) {
		all = []*group{newGroup(newest), all[0]}
	}
	j := slices.Index(a.Header, "stage")
	if a.Table.Table != "funds" || j < 0 {
		return all
	}
	of := map[string]*group{}
	for _, r := range rows {
		stage := a.Rows[r][j]
		if of[stage] == nil {
			of[stage] = newGroup(nil)
			all = append(all, of[stage])
		}
		of[stage].rows = append(of[stage].rows, r)
	}
	return all
}

// newest are the rows of the newest reading among some, all of them where the table
// has no readings.
func (a *adder) newest(rows []int) []int {
	j := slices.Index(a.Header, "as_of")
	if j < 0 || len(rows) == 0 {
		return rows
	}
	last := slices.MaxFunc(rows, func(x, y int) int { return cmp.Compare(a.Rows[x][j], a.Rows[y][j]) })
	return slices.DeleteFunc(slices.Clone(rows), func(r int) bool { return a.Rows[r][j] != a.Rows[last][j] })
}

// sum is what cells add up to, in which unit and of how many parts, or why they add
// up to nothing.
type sum struct {
	decimal.Decimal
	unit  string
	parts int
	why   model.Text
}

var (
	ratesDoNotAdd = model.Text{Zh: "百分比不能相加", En: "rates do not add up"}
	unitsDiffer   = model.Text{Zh: "各行的计量单位不同", En: "its parts are in several units"}
	partUnread    = model.Text{Zh: "有一行不是准确的数", En: "a part is no exact number"}
	noParts       = model.Text{Zh: "没有可相加的行", En: "there are no parts"}
)

// sum adds up one column of a group, once.
func (a *adder) sum(g *group, j int) sum {
	total, known := g.sums[j]
	if known {
		return total
	}
	for _, r := range g.rows {
		written := a.Rows[r][j]
		if state, ok := cell.States[written]; ok && state != model.BelowUnit {
			continue
		}
		if !cell.IsNumber(written) { // a withheld part among them
			total.why = partUnread
			break
		}
		total.add(decimal.RequireFromString(written), a.Unit(r, a.kept[j].Column))
	}
	if total.parts == 0 && total.why == (model.Text{}) {
		total.why = noParts
	}
	g.sums[j] = total
	return total
}

// add adds one part, in the unit of the first.
func (s *sum) add(d decimal.Decimal, unit string) {
	if s.unit == "" {
		s.unit = unit
	}
	switch d, same := between(d, unit, s.unit); {
	case unit == "%" || unit == "百分点":
		s.why = ratesDoNotAdd
	case !same:
		s.why = unitsDiffer
	default:
		s.Decimal, s.parts = s.Add(d), s.parts+1
	}
}

// in is a sum in another unit; where that is not known it is the sum's own.
func (s sum) in(unit string) sum {
	if s.why != (model.Text{}) {
		return s
	}
	d, same := between(s.Decimal, s.unit, unit)
	if s.Decimal = d; !same {
		s.why = unitsDiffer
	}
	return s
}

// between gives a number in another unit of the same kind: 万元 in 元. A unit that is
// not known is the other.
func between(d decimal.Decimal, from, to string) (decimal.Decimal, bool) {
	if from == "" || to == "" || from == to {
		return d, true
	}
	number, _, _, ok := model.Convert(d, from, to)
	return number, ok
}
