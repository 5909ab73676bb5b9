package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
	"gongshi/data/cell"
	"gongshi/data/read"
)

// quantity reads a number cell with the word of its qualifier column. Only money
// may be below zero.
func (c *checker) quantity(r read.Row, column, written, unit, qualifier string) data.Quantity {
	of := numeric(column, unit)
	return c.number(r, column, written, qualifier, of)
}

// numeric is what the column of that name wants of its cells.
func numeric(column, unit string) cell.Column {
	_, money := data.MoneyPower(unit)
	of := cell.Column{Unit: unit, Money: money}
	for _, t := range data.Tables {
		c, _ := t.Column(column)
		of.Qualified, of.Signed = of.Qualified || c.Qualified, of.Signed || c.Signed
	}
	return of
}

// measured reads a number of a target, which may be a difference and below zero.
func (c *checker) measured(r read.Row, column, written, name, unit, qualifier string) data.Quantity {
	of := numeric(column, unit)
	of.Signed = data.IsDifference(unit, name)
	return c.number(r, column, written, qualifier, of)
}

func (c *checker) number(r read.Row, column, written, qualifier string, of cell.Column) data.Quantity {
	q := data.Quantity{Unit: of.Unit, Qualifier: c.qualifier(r, qualifier)}
	state, known := cell.States[written]
	if known {
		q.State = state
		if q.Qualifier != data.Exact {
			c.refuse("qualifier-alone", r.Cell("qualifier"), qualifier,
				data.Text{Zh: "有限定而没有数", En: "there is a qualifier and no number"},
				data.Text{Zh: "填写数，或清空限定", En: "fill in the number, or clear the qualifier"})
		}
		return q
	}
	if !cell.IsPlain(written) && !(of.Signed && cell.IsNumber(written)) {
		_, wrong := of.Parse(written)
		c.fault(r.Cell(column), written, wrong)
		return q
	}
	q.Number, q.State = decimal.RequireFromString(written), data.Value
	if q.Number.IsNegative() && q.Qualifier != data.Exact && q.Qualifier != data.About {
		c.refuse("qualifier-here", r.Cell("qualifier"), qualifier,
			data.Text{Zh: "负数不能带“以上、余、不超过”", En: "a number below zero takes no bound"},
			data.Text{Zh: "清空限定；要说明的写在“说明”列", En: "clear the qualifier, and say what is to be said in column explanation"})
	}
	return q
}

// fault adds an error about a cell that cannot be read.
func (c *checker) fault(at data.Position, written string, wrong *cell.Fault) {
	if wrong != nil {
		c.refuse(wrong.Rule, at, written, wrong.Message, wrong.Hint)
	}
}

// qualifierWords are the words of the reports, and our own in English.
var qualifierWords = map[string]data.Qualifier{
	"": data.Exact, "以上": data.AtLeast, "at least": data.AtLeast, "余": data.MoreThan, "多": data.MoreThan,
	"more than": data.MoreThan, "约": data.About, "about": data.About, "不超过": data.AtMost, "at most": data.AtMost,
}

func (c *checker) qualifier(r read.Row, written string) data.Qualifier {
	q, ok := qualifierWords[written]
	if !ok {
		c.refuse("bad-qualifier", r.Cell("qualifier"), written,
			data.Text{Zh: "不认识的限定词", En: "an unknown qualifier"},
			data.Text{Zh: "写 以上、余、多、约 或 不超过；准确数则留空", En: "write 以上, 余, 多, 约 or 不超过; leave it blank for an exact number"})
		return data.Exact
	}
	return q
}

// unitNames lists every unit that a cell may name.
func unitNames(between string) string {
	var all []string
	for _, u := range data.Units() {
		all = append(all, u.Zh)
	}
	return strings.Join(all, between)
}

// unit checks a unit of measure.
func (c *checker) unit(r read.Row, written string) string {
	if written != "" && !data.IsUnit(written) {
		c.refuse("unknown-unit", r.Cell("unit"), written,
			data.Text{Zh: "不认识的计量单位", En: "an unknown unit of measure"},
			data.Text{Zh: "写 " + unitNames("、"), En: "write one of " + unitNames(", ")})
	}
	return written
}

// percent is a rate in the one form: its decimals are kept, because a stated rate
// is confirmed to the precision it was printed in.
var percent = regexp.MustCompile(`^(\d{1,4}(?:\.(\d{1,6}))?)%$`)

func (c *checker) stated(r read.Row, written string) data.Stated {
	m := percent.FindStringSubmatch(written)
	if m == nil {
		_, _, wrong := cell.Rate(written, "")
		c.fault(r.Cell("stated_rate"), written, wrong)
		return data.Stated{}
	}
	rate, err := decimal.NewFromString(m[1])
	return data.Stated{Rate: rate, Places: int32(len(m[2])), Known: err == nil}
}

// oneOf checks a cell that holds one of the few words of its column and returns
// the word as it is kept.
func (c *checker) oneOf(r read.Row, table, column, written string) string {
	var all []string
	for _, word := range data.WordsOf(table, column) {
		if slices.Contains(word, written) {
			return word.Kept()
		}
		all = append(all, word[len(word)-1])
	}
	c.refuse("unknown-word", r.Cell(column), written,
		data.Text{Zh: "此列没有这个词", En: "a word that this column does not have"},
		data.Text{Zh: "写 " + strings.Join(all, "、"), En: "write one of " + strings.Join(all, ", ")})
	return ""
}
