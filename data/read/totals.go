package read

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Total is a number of a total row beside the sum of its parts: of the sums that it may
// be, the one that it is, else the likeliest.
type Total struct {
	At      model.Position
	Row     string // the word that makes the row a total
	Written string // a plain number
	Parts   decimal.Decimal
	Columns bool // its parts are the wide columns of its row
}

// totals takes the total rows out of the data and sets them beside the sum of
// their parts: what is summed already is never summed again. A row is a total by
// its word, in whatever column, or by arithmetic. What could not be compared is
// said to be so, with the reason.
func (e *Exports) totals(t *Table, sh *sheet, kept []column) model.Problems {
	a := &adder{Table: t, kept: kept, words: make([]string, len(t.Rows))}
	for i, r := range sh.rows {
		a.words[i] = r.total
	}
	byWord := slices.Clone(a.words)
	a.byArithmetic()
	problems := a.within(sh)
	if !slices.ContainsFunc(a.words, func(w string) bool { return w != "" }) {
		return problems
	}
	a.index()
	for i := range a.words {
		if a.words[i] != "" && a.words[i] != ofWhich && a.lonely(i) {
			a.words[i] = ""
		}
	}
	a.index()
	for i, word := range a.words {
		if word == "" || word == ofWhich {
			continue
		}
		compared, totals := a.compareRow(i)
		e.Totals = append(e.Totals, totals...)
		message, hint := totalMessage(word), model.Text{}
		if byWord[i] == "" {
			message, hint = sumMessage, sumHint
		}
		note := sh.left(sh.rows[i], "total-row", model.Text{Zh: message.Zh + compared.Zh, En: message.En + compared.En})
		note.Hint = hint
		problems = append(problems, note)
	}
	t.remove(a.words)
	return problems
}

func totalMessage(word string) model.Text {
	return model.Text{Zh: "“" + word + "”行不是数据，未计入", En: "a total row (" + word + "), never summed"}
}

var (
	sumMessage = model.Text{Zh: "此行的数正是其余各行之和，是合计行，未计入", En: "the row is the sum of the others, so a total, never summed"}
	sumHint    = model.Text{Zh: "若确是数据而不是合计，请把它移到其他行之间", En: "where it is data and no total, move it between other rows"}
)

// compareRow sets each number of a total row beside its parts, and says which
// were compared, and which could not be.
func (a *adder) compareRow(i int) (said model.Text, totals []Total) {
	var compared model.Text
	groups := a.parts(i)
	for j, c := range a.kept {
		if _, absent := cell.States[a.Rows[i][j]]; absent || !(adds(c) || c.Kind == table.RateKind) {
			continue
		}
		parts, why := a.compare(groups, i, j)
		if why != (model.Text{}) {
			said.Zh += "；“" + c.Zh + "”未能核对：" + why.Zh
			said.En += "; " + c.name + " could not be compared: " + why.En
			continue
		}
		compared.Zh, compared.En = compared.Zh+"、"+c.Zh, compared.En+", "+c.name
		totals = append(totals, Total{At: a.Cell(i, j), Row: a.words[i], Written: a.Rows[i][j], Parts: parts})
	}
	if compared.Zh != "" {
		said.Zh = "；已与各行核对：" + strings.TrimPrefix(compared.Zh, "、") + said.Zh
		said.En = "; compared with its parts: " + strings.TrimPrefix(compared.En, ", ") + said.En
	}
	return said, totals
}

// compare is the sum of its parts that a number of a total row is; where it is none of
// the sums that it may be, the likeliest. Why says that there is nothing to compare it with.
func (a *adder) compare(groups []*group, i, j int) (parts decimal.Decimal, why model.Text) {
	written := a.Rows[i][j]
	if !adds(a.kept[j]) {
		return parts, ratesDoNotAdd
	}
	if !cell.IsNumber(written) {
		return parts, model.Text{Zh: "此格不是数", En: "the cell is no number"}
	}
	stated, unit := decimal.RequireFromString(written), a.Unit(i, a.kept[j].Column)
	for _, g := range groups {
		if total := a.sum(g, j).in(unit); total.why == (model.Text{}) && total.Equal(stated) {
			return total.Decimal, model.Text{}
		}
	}
	likeliest := a.sum(groups[0], j).in(unit)
	return likeliest.Decimal, likeliest.why
}

// remove takes the marked rows out.
func (t *Table) remove(words []string) {
	n := 0
	for i := range t.Rows {
		if words[i] == "" {
			t.Rows[n], t.places[n] = t.Rows[i], t.places[i]
			n++
		}
	}
	t.Rows, t.places = t.Rows[:n], t.places[:n]
}
