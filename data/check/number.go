package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
	"gongshi/data/read"
)

// number is the one grammar of a number: digits, with at most six decimals. No
// thousands commas, no exponent, no unit inside the cell.
var number = regexp.MustCompile(`^-?\d{1,15}(\.\d{1,6})?$`)

// The words for a cell without a number; blank is never zero. "…" is below the
// smallest unit, as in statistical yearbooks.
var stateWords = map[string]data.State{
	"": data.Unknown, "—": data.Unknown, "——": data.Unknown, "-": data.Unknown, "待定": data.Unknown, "未填报": data.Unknown,
	"/": data.NotApplicable, "不适用": data.NotApplicable,
	"…": data.BelowUnit, "...": data.BelowUnit,
}

// quantity reads a number cell with the word of its qualifier column.
func (c *checker) quantity(r read.Row, column, written, unit, qualifier string) data.Quantity {
	q := data.Quantity{Unit: unit, Qualifier: c.qualifier(r, qualifier)}
	state, known := stateWords[written]
	if known {
		q.State = state
		if q.Qualifier != data.Exact {
			c.refuse("qualifier-alone", r.Cell("qualifier"), qualifier,
				data.Text{Zh: "有限定而没有数", En: "there is a qualifier and no number"},
				data.Text{Zh: "填写数，或清空限定", En: "fill in the number, or clear the qualifier"})
		}
		return q
	}
	if !number.MatchString(written) {
		c.refuse("bad-number", r.Cell(column), written,
			data.Text{Zh: "不是数", En: "not a number"}, numberHint(written))
		return q
	}
	n, err := decimal.NewFromString(written)
	if err != nil || n.IsNegative() {
		c.refuse("negative-number", r.Cell(column), written,
			data.Text{Zh: "此处的数不能小于零", En: "this number cannot be below zero"},
			data.Text{Zh: "写零或正数；未填报则留空", En: "write zero or more; leave it blank where nothing was reported"})
		return q
	}
	q.Number, q.State = n, data.Value
	return q
}

// numberHint says what to write instead of the commonest wrong forms.
func numberHint(written string) data.Text {
	plain := strings.NewReplacer(",", "", "，", "", " ", "").Replace(written)
	switch {
	case number.MatchString(plain):
		return data.Text{Zh: fmt.Sprintf("写成“%s”，不用千位分隔符", plain), En: fmt.Sprintf("write %q, without separators", plain)}
	case strings.ContainsAny(written, "余多约") || strings.Contains(written, "以上"):
		return data.Text{Zh: "此格只写数，“以上、余、多、约、不超过”写在“限定”列", En: "write the number alone; 以上, 余, 约 … stand in column qualifier"}
	case strings.ContainsAny(written, "eE") && strings.ContainsAny(written, "0123456789"):
		return data.Text{Zh: "不用科学计数法，写出全部数字", En: "write all digits, no exponent"}
	}
	return data.Text{Zh: "只写阿拉伯数字，如 3285.44；未填报则留空", En: "write digits alone, as 3285.44; leave it blank where nothing was reported"}
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

// unit checks a unit of measure.
func (c *checker) unit(r read.Row, written string) string {
	if written != "" && !data.IsUnit(written) {
		c.refuse("unknown-unit", r.Cell("unit"), written,
			data.Text{Zh: "不认识的计量单位", En: "an unknown unit of measure"},
			data.Text{Zh: "写 元、万元、亿元、人、万人、户、个、村、只、万只、份、次、项、公里、亩 或 %", En: "write 元, 万元, 亿元, 人, 万人, 户, 个, 村, 只, 万只, 份, 次, 项, 公里, 亩 or %"})
	}
	return written
}

// percent is a printed rate: its decimals are kept, because a stated rate is
// confirmed to the precision it was printed in.
var percent = regexp.MustCompile(`^(\d{1,4}(?:\.(\d{1,6}))?)%$`)

func (c *checker) stated(r read.Row, written string) data.Stated {
	if written == "" {
		return data.Stated{}
	}
	m := percent.FindStringSubmatch(written)
	if m == nil {
		c.refuse("bad-rate", r.Cell("stated_rate"), written,
			data.Text{Zh: "不是百分数", En: "not a percentage"},
			data.Text{Zh: "写成“57.47%”", En: `write it as "57.47%"`})
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
