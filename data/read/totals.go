package read

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

// The rules of what is found in an export beside its data, and published.
const (
	TotalDiffers = "total-differs" // a total row and the sum of its parts
	UnitJump     = "unit-jump"     // an amount that may be in another unit
)

// totals takes the total rows out of the data and compares them with the sum of
// their parts: what is summed already is never summed again. A row is a total by
// its word, in whatever column, or by arithmetic. What could not be compared is
// said to be so, with the reason.
func (t *Table) totals(sh *sheet, kept []column) model.Problems {
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
		compared, differing := a.compareRow(i)
		message, hint := totalMessage(word), model.Text{}
		if byWord[i] == "" {
			message, hint = sumMessage, sumHint
		}
		note := sh.left(sh.rows[i], "total-row", model.Text{Zh: message.Zh + compared.Zh, En: message.En + compared.En})
		note.Hint = hint
		problems = append(append(problems, note), differing...)
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

// compareRow compares each number of a total row with its parts, and says which
// were compared, and which could not be.
func (a *adder) compareRow(i int) (said model.Text, differing model.Problems) {
	var compared model.Text
	groups := a.parts(i)
	for j, c := range a.kept {
		if _, absent := cell.States[a.Rows[i][j]]; absent || !(adds(c) || c.Kind == table.RateKind) {
			continue
		}
		p, why := a.compare(groups, i, j)
		if why != (model.Text{}) {
			said.Zh += "；“" + c.Zh + "”未能核对：" + why.Zh
			said.En += "; " + c.name + " could not be compared: " + why.En
			continue
		}
		compared.Zh, compared.En = compared.Zh+"、"+c.Zh, compared.En+", "+c.name
		if p != nil {
			differing = append(differing, *p)
		}
	}
	if compared.Zh != "" {
		said.Zh = "；已与各行核对：" + strings.TrimPrefix(compared.Zh, "、") + said.Zh
		said.En = "; compared with its parts: " + strings.TrimPrefix(compared.En, ", ") + said.En
	}
	return said, differing
}

// compare compares one number of a total row with the sums that it may be, the
// likeliest first; why says that there is nothing to compare it with.
func (a *adder) compare(groups []*group, i, j int) (differs *model.Problem, why model.Text) {
	written := a.Rows[i][j]
	if !adds(a.kept[j]) {
		return nil, ratesDoNotAdd
	}
	if !cell.IsNumber(written) {
		return nil, model.Text{Zh: "此格不是数", En: "the cell is no number"}
	}
	stated, unit := decimal.RequireFromString(written), a.Unit(i, a.kept[j].Column)
	for _, g := range groups {
		if total := a.sum(g, j).in(unit); total.why == (model.Text{}) && total.Equal(stated) {
			return nil, model.Text{}
		}
	}
	likeliest := a.sum(groups[0], j).in(unit)
	if likeliest.why != (model.Text{}) {
		return nil, likeliest.why
	}
	off := stated.Sub(likeliest.Decimal)
	p := model.At(model.Finding, TotalDiffers, a.Cell(i, j), written,
		model.Text{Zh: fmt.Sprintf("“%s”为%s，各行相加为%s，相差%s", a.words[i], written, likeliest, off),
			En: fmt.Sprintf("the total is %s, its parts add up to %s, a difference of %s", written, likeliest, off)},
		model.Text{Zh: "核对该行与各行；公布的数按各行计算", En: "check the row and its parts; what is published is made of the parts"})
	return &p, model.Text{}
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
