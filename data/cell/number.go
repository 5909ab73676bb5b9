package cell

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// Column is what a numeric column wants of its cells: the unit of measure it is
// in ("" where none is known), whether it is of money, whether a column of
// qualifiers stands beside it, and whether its numbers may be below zero, as money
// given back and differences are; and how the bureau writes numbers.
type Column struct {
	Writing
	Unit      string
	Money     bool
	Qualified bool
	Signed    bool
}

// Number is a numeric cell in the one form: digits with at most six decimals, or
// the sign of a state without a number. Qualifier is the word that stood in the
// cell; Unit the unit that it named where the column has none. Rule says what was
// repaired, "" where nothing was.
type Number struct {
	Text, Qualifier, Unit string
	Rule                  string
}

// IsNumber reports whether a number with or without a sign is in the one form. Zero
// has none.
func IsNumber(s string) bool {
	size, negative := strings.CutPrefix(s, "-")
	return IsPlain(size) && !(negative && strings.Trim(size, "0.") == "")
}

// IsPlain reports whether a number is in the one form: at most fifteen digits,
// without a zero before them, and at most six decimals. Nearly every cell is, so
// it is read without a pattern.
func IsPlain(s string) bool {
	whole, decimals, pointed := strings.Cut(s, ".")
	return digits(whole, 15) && (whole == "0" || whole[0] != '0') && (!pointed || digits(decimals, 6))
}

// digits reports whether s is one to so many digits.
func digits(s string, most int) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != "" && len(s) <= most
}

// States are the signs of a cell without a number, in their usual form. Blank is
// never zero; "…" is below the smallest unit, as in statistical yearbooks.
var States = map[string]model.State{
	"": model.Unknown, "—": model.Unknown, "——": model.Unknown, "-": model.Unknown, "待定": model.Unknown,
	"未填报": model.Unknown,
	"/":   model.NotApplicable, "不适用": model.NotApplicable,
	"…": model.BelowUnit, "...": model.BelowUnit,
}

// stateForms are other ways to write them.
var stateForms = map[string]string{"–": "—", "―": "—", "--": "—", "---": "—", "－": "—", "––": "—", "―――": "—",
	"———": "—",
	"不详":  "未填报", "未报": "未填报", "暂缺": "未填报", "暂无数据": "未填报", "未统计": "未填报",
	"N/A": "/", "n/a": "/", "NA": "/", "\\": "/", "……": "…", "⋯": "…", "......": "…"}

// The words of a qualifier, before a number and after it, by the word of column
// qualifier.
var (
	before = map[string]string{"约": "约", "大约": "约", "约为": "约", "不超过": "不超过", "不高于": "不超过", "不多于": "不超过", "至多": "不超过",
		"≤": "不超过", "<=": "不超过", "不少于": "以上", "不低于": "以上", "至少": "以上", "≥": "以上", ">=": "以上", "超过": "余", "多于": "余"}
	after = map[string]string{"以上": "以上", "及以上": "以上", "余": "余", "多": "余", "左右": "约", "上下": "约", "以内": "不超过", "以下": "不超过"}
	tens  = map[string]int32{"": 0, "百": 2, "千": 3, "万": 4, "亿": 8}
)

// The parts of a number cell: 约 | − | 5 | 万 | 余 | 人 | 以上.
var parts = regexp.MustCompile(`^(约为|大约|约|不超过|不高于|不多于|至多|≤|<=|不少于|不低于|至少|≥|>=|超过|多于)? ?([-−+])? ?` +
	`([0-9.,' ]*[0-9.](?:[Ee][+-]?\d{1,2})?) ?(百|千|万|亿)? ?(余|多)? ?(%|[\p{Han}]{0,3}?|[A-Za-z²³]{1,10}) ?(及以上|以上|余|多|左右|上下|以内|以下)?$`)

// Parse reads a numeric cell.
func (c Column) Parse(written string) (Number, *Fault) {
	n, wrong := c.parse(written)
	return n, c.bySign(wrong, func(w Writing) *Fault {
		other := c
		other.Writing = w
		_, wrong := other.parse(written)
		return wrong
	})
}

func (c Column) parse(written string) (Number, *Fault) {
	if (IsPlain(written) || c.Signed && IsNumber(written)) && !c.turns(written) {
		return Number{Text: written}, nil
	}
	if _, ok := States[written]; ok {
		return Number{Text: written}, nil
	}
	s := Fold(written)
	if n, ok := state(s); ok {
		return n, nil
	}
	if form, ok := Withheld(written); ok {
		n := Number{Text: form}
		if form != written {
			n.Rule = WithheldWord
		}
		return n, nil
	}
	n := Number{}
	if s != strings.TrimSpace(written) {
		n.Rule = FullWidth
	}
	bare, noted := cutNote(s)
	if noted {
		n.Rule = NoteInCell
	}
	m := parts.FindStringSubmatch(bare)
	if m == nil || !c.named(m[6]) || m[2] != "" && !c.Signed {
		return Number{}, c.why(s)
	}
	if m[5] != "" && m[7] != "" || m[1] != "" && m[5]+m[7] != "" {
		return Number{}, fault("two-qualifiers", "一格里有两个限定词", "two qualifiers in one cell", "只留一个", "keep one of them")
	}
	text, rule, wrong := c.ungroup(m[3])
	if wrong != nil {
		return Number{}, wrong
	}
	n.Text = text
	n.became(rule)
	if c.turns(m[3]) {
		n.became(DecimalComma)
	}
	if word := before[m[1]] + after[m[5]] + after[m[7]]; word != "" {
		if !c.Qualified {
			return Number{}, fault("qualifier-here", "此列不能带限定词", "this column takes no qualifier",
				"只写数；要说明的写在“说明”列", "write the number alone, and what is to be said of it in column explanation")
		}
		n.Qualifier = word
		n.became(QualifierHere)
	}
	if wrong := c.convert(&n, m[4], m[6]); wrong != nil {
		return Number{}, wrong
	}
	return n, n.sign(m[2])
}

// sign puts the sign of a number before it, in the one form. A bound below zero may
// be meant either way.
func (n *Number) sign(written string) *Fault {
	if written == "" {
		return nil
	}
	n.became(Sign)
	if written == "+" || strings.Trim(n.Text, "0.") == "" {
		return nil
	}
	if n.Qualifier != "" && n.Qualifier != "约" {
		return fault("qualifier-here", "负数不能带“以上、余、不超过”", "a number below zero takes no bound",
			"只写数；要说明的写在“说明”列", "write the number alone, and what is to be said of it in column explanation")
	}
	n.Text = "-" + n.Text
	return nil
}

// became notes a repair; what a reader most needs to know of a cell comes first.
func (n *Number) became(rule string) {
	rank := []string{FloatDust, WrittenOut, NoteInCell, QualifierHere, UnitInCell,
		DecimalComma, Thousands, DecimalPoint, Sign, FullWidth, ""}
	if slices.Index(rank, rule) < slices.Index(rank, n.Rule) {
		n.Rule = rule
	}
}

func state(s string) (Number, bool) {
	if _, ok := States[s]; ok {
		return Number{Text: s, Rule: MissingWord}, true
	}
	usual, ok := stateForms[s]
	return Number{Text: usual, Rule: MissingWord}, ok
}

var note = regexp.MustCompile(`^([^()]+)\(([^()]*\p{Han}[^()]*)\)$`)

// cutNote takes a remark in brackets off a number: 10(其中，灾情因素6万元). A unit or a
// qualifier in brackets is none: 10(万元) and 10(约) are 10万元 and 约10; nor is
// another number, as in 10(20万元), of which either may be meant.
func cutNote(s string) (bare string, cut bool) {
	m := note.FindStringSubmatch(s)
	if m == nil {
		return s, false
	}
	bare, word := strings.TrimSpace(m[1]), strings.TrimPrefix(strings.TrimSpace(m[2]), "单位:")
	switch _, multiplier := tens[word]; {
	case before[word] != "":
		return word + bare, false
	case multiplier, after[word] != "", isSuffix(word):
		return bare + word, false
	case parts.MatchString(word):
		return s, false
	}
	return bare, true
}

// named reports whether a word behind a number is a unit of measure, or none.
func (c Column) named(s string) bool { return s == c.Unit || isSuffix(s) }

// isSuffix reports whether a word behind a number is a unit of measure, or none.
func isSuffix(s string) bool {
	base, _ := model.UnitPower(s)
	return s == "" || model.IsUnit(s) || model.IsUnit(base)
}

// convert puts the number in the unit of the column. A multiplier counts in the
// base unit: 20万 in a column of 万元 is 20.
func (c Column) convert(n *Number, multiplier, unit string) *Fault {
	if multiplier == "" && unit == "" {
		return nil
	}
	if unit == "" && c.Money {
		if unit = "元"; c.Unit != "元" && (multiplier == "百" || multiplier == "千") {
			return fault("unit-differs", "“"+multiplier+"”后没有写单位，看不出是元还是万元",
				"the cell does not say hundreds or thousands of what",
				"写成“5千元”，或换算成本列单位只写数", "write 5千元, or the number alone in the unit of the column")
		}
	}
	if c.Unit == "" {
		if c.Money && model.IsUnit(multiplier+unit) {
			n.Unit = multiplier + unit
			n.became(UnitInCell)
			return nil
		}
		return fault("unit-differs", "不知道此列的单位，格内的“"+multiplier+unit+"”无法换算", "the unit of the column is not known, so "+
			multiplier+unit+" cannot be converted",
			"在表头或“计量单位”列写明单位", "name the unit in the header, or in column unit")
	}
	own := unit
	if own == "" {
		own, _ = model.UnitPower(c.Unit)
	}
	d, err := decimal.NewFromString(n.Text)
	if err != nil {
		return Column{}.why(n.Text)
	}
	d, _, _, same := model.Convert(d.Shift(tens[multiplier]), own, c.Unit)
	if !same {
		return fault("unit-differs", "格内单位“"+multiplier+unit+"”与本列单位“"+c.Unit+"”不同",
			fmt.Sprintf("the unit in the cell (%s) is not that of the column (%s)", multiplier+unit, c.Unit),
			"按“"+c.Unit+"”填写，只写数", "write the number alone, in "+c.Unit)
	}
	n.became(UnitInCell)
	if n.Text = d.String(); !IsPlain(n.Text) {
		return fault("number-too-long", "换算后的数位数过多", "too many digits in the unit of the column", "按本列单位填写",
			"write it in the unit of the column")
	}
	return nil
}

var (
	threes = regexp.MustCompile(`^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$`)
	fours  = regexp.MustCompile(`^[1-9]\d{0,3}(?:,\d{4})+(?:\.\d+)?$`)
	spaced = regexp.MustCompile(`^[1-9]\d{0,2}(?:[ ']\d{3})+(?:\.\d+)?$`)
)

// ungroup takes out separators in their places (every three digits, or every
// four, as 万 counts) and rounds off the dust of binary arithmetic. Where a comma is the
// decimal sign a point that parts ten thousands is none: 1.2345 may be a slip for 1,2345.
func (c Column) ungroup(written string) (text, rule string, wrong *Fault) {
	s := written
	if c.Comma {
		s = Turned(s)
	}
	text = s
	switch {
	case strings.ContainsAny(s, "Ee"):
		if text = writtenOut(s); text == "" {
			return "", "", c.why(written)
		}
		rule = WrittenOut
	case threes.MatchString(s), fours.MatchString(s) && !c.Comma:
		text, rule = strings.ReplaceAll(s, ",", ""), Thousands
	case spaced.MatchString(s):
		text, rule = strings.NewReplacer(" ", "", "'", "").Replace(s), Thousands
	case strings.HasPrefix(s, ".") && IsPlain("0"+s):
		text, rule = "0"+s, DecimalPoint
	case strings.HasSuffix(s, ".") && IsPlain(s+"0"):
		text, rule = strings.TrimSuffix(s, "."), DecimalPoint
	}
	if clean, dusty := undust(text); dusty {
		text, rule = clean, FloatDust
	}
	if !IsPlain(text) {
		return "", "", c.why(written)
	}
	return text, rule, nil
}
