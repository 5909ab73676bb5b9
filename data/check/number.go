package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// quantity reads a number cell with the word of its qualifier column. Only money
// may be below zero.
func (c *checker) quantity(r read.Row, column, written, unit, qualifier string) model.Quantity {
	of := numeric(column, unit)
	return c.number(r, column, written, qualifier, of)
}

// numeric is what the column of that name wants of its cells.
func numeric(column, unit string) cell.Column {
	_, money := model.MoneyPower(unit)
	of := cell.Column{Unit: unit, Money: money}
	for _, t := range table.Tables {
		c, _ := t.Column(column)
		of.Qualified, of.Signed = of.Qualified || c.Qualified, of.Signed || c.Signed
	}
	return of
}

// measured reads a number of a target, which may be a difference and below zero.
func (c *checker) measured(r read.Row, column, written, name, unit, qualifier string) model.Quantity {
	of := numeric(column, unit)
	of.Signed = model.IsDifference(unit, name)
	return c.number(r, column, written, qualifier, of)
}

func (c *checker) number(r read.Row, column, written, qualifier string, of cell.Column) model.Quantity {
	q := model.Quantity{Unit: of.Unit, Qualifier: c.qualifier(r, qualifier)}
	state, known := cell.States[written]
	if known {
		q.State = state
		if q.Qualifier != model.Exact {
			c.refuse("qualifier-alone", r.Cell("qualifier"), qualifier,
				model.Text{Zh: "有限定而没有数", En: "there is a qualifier and no number"},
				model.Text{Zh: "填写数，或清空限定", En: "fill in the number, or clear the qualifier"})
		}
		return q
	}
	if !cell.IsPlain(written) && !(of.Signed && cell.IsNumber(written)) {
		_, wrong := of.Parse(written)
		c.fault(r.Cell(column), written, wrong)
		return q
	}
	q.Number, q.State = decimal.RequireFromString(written), model.Value
	if q.Number.IsNegative() && q.Qualifier != model.Exact && q.Qualifier != model.About {
		c.refuse("qualifier-here", r.Cell("qualifier"), qualifier,
			model.Text{Zh: "负数不能带“以上、余、不超过”", En: "a number below zero takes no bound"},
			model.Text{Zh: "清空限定；要说明的写在“说明”列", En: "clear the qualifier, and say what is to be said in column explanation"})
	}
	return q
}

// fault adds an error about a cell that cannot be read.
func (c *checker) fault(at model.Position, written string, wrong *cell.Fault) {
	if wrong != nil {
		c.refuse(wrong.Rule, at, written, wrong.Message, wrong.Hint)
	}
}

// qualifierWords are the words of the reports, and our own in English.
var qualifierWords = map[string]model.Qualifier{
	"": model.Exact, "以上": model.AtLeast, "at least": model.AtLeast, "余": model.MoreThan, "多": model.MoreThan,
	"more than": model.MoreThan, "约": model.About, "about": model.About, "不超过": model.AtMost, "at most": model.AtMost,
}

func (c *checker) qualifier(r read.Row, written string) model.Qualifier {
	q, ok := qualifierWords[written]
	if !ok {
		c.refuse("bad-qualifier", r.Cell("qualifier"), written,
			model.Text{Zh: "不认识的限定词", En: "an unknown qualifier"},
			model.Text{Zh: "写 以上、余、多、约 或 不超过；准确数则留空", En: "write 以上, 余, 多, 约 or 不超过; leave it blank for an exact number"})
		return model.Exact
	}
	return q
}

// unitNames lists every unit that a cell may name.
func unitNames(between string) string {
	var all []string
	for _, u := range model.Units() {
		all = append(all, u.Zh)
	}
	return strings.Join(all, between)
}

// unit checks a unit of measure.
func (c *checker) unit(r read.Row, written string) string {
	if written != "" && !model.IsUnit(written) {
		c.refuse("unknown-unit", r.Cell("unit"), written,
			model.Text{Zh: "不认识的计量单位", En: "an unknown unit of measure"},
			model.Text{Zh: "写 " + unitNames("、"), En: "write one of " + unitNames(", ")})
	}
	return written
}

// percent is a rate in the one form: its decimals are kept, because a stated rate
// is confirmed to the precision it was printed in.
var percent = regexp.MustCompile(`^(\d{1,4}(?:\.(\d{1,6}))?)%$`)

func (c *checker) stated(r read.Row, written string) model.Stated {
	m := percent.FindStringSubmatch(written)
	if m == nil {
		_, _, wrong := cell.Rate(written, "")
		c.fault(r.Cell("stated_rate"), written, wrong)
		return model.Stated{}
	}
	rate, err := decimal.NewFromString(m[1])
	return model.Stated{Rate: rate, Places: int32(len(m[2])), Known: err == nil}
}

// oneOf checks a cell that holds one of the few words of its column and returns
// the word as it is kept.
func (c *checker) oneOf(r read.Row, of, column, written string) string {
	var all []string
	for _, word := range table.WordsOf(of, column) {
		if slices.Contains(word, written) {
			return word.Kept()
		}
		all = append(all, word[len(word)-1])
	}
	c.refuse("unknown-word", r.Cell(column), written,
		model.Text{Zh: "此列没有这个词", En: "a word that this column does not have"},
		model.Text{Zh: "写 " + strings.Join(all, "、"), En: "write one of " + strings.Join(all, ", ")})
	return ""
}
