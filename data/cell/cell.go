// Package cell is the grammar of one cell of an export: what clerks write for a
// number, a rate or a date (domain, section 5: "What clerks' exports really look
// like"), and the one form that everything behind the reader works with. A cell
// is the number it shows, or it is refused with what to write instead; nothing is
// guessed. The package knows no file and no place: whoever calls it does.
package cell

import (
	"strings"

	"golang.org/x/text/width"

	"gongshi/data/model"
)

// Fault is why a cell cannot be read: the rule against it, what is wrong in plain
// words, and what to write instead.
type Fault struct {
	Rule          string
	Message, Hint model.Text
	Setting       string // that would say how the cell is to be read: OrderSetting or DecimalSetting
}

func fault(rule, zh, en, hintZh, hintEn string) *Fault {
	return &Fault{Rule: rule, Message: model.Text{Zh: zh, En: en}, Hint: model.Text{Zh: hintZh, En: hintEn}}
}

// What a repair did to a cell, by the rule of its note.
const (
	FullWidth     = "full-width"        // １２３ to 123, and spaces around it
	Thousands     = "thousands"         // 3,285.44 to 3285.44
	UnitInCell    = "unit-in-cell"      // 20万元 to 20, or to 200000 where the column is in 元
	NoteInCell    = "note-in-cell"      // 10(其中，…) to 10
	QualifierHere = "qualifier-in-cell" // 5万余 to 50000, and 余
	FloatDust     = "float-dust"        // 0.30000000000000004 to 0.3
	MissingWord   = "missing-word"      // a dash or word for a missing number to the usual one
	PercentSign   = "percent-sign"      // 57.47 to 57.47%, where the header says so
	Fraction      = "fraction"          // 0.57 to 57%, where the header says so
	DateForm      = "date-form"         // 2014年6月30日 to 2014-06-30
	DateOrder     = "date-order"        // 30/06/2014 to 2014-06-30, by the settings
	SerialDate    = "serial-date"       // Excel's 41820 to 2014-06-30
	DecimalPoint  = "decimal-point"     // .5 to 0.5
	DecimalComma  = "decimal-comma"     // 1.234,56 to 1234.56, by the settings
	WrittenOut    = "written-out"       // 9.2692944E7 to 92692944
	Sign          = "sign"              // −120.5 to -120.5, +2.5 to 2.5
)

// Messages says what each repair did.
var Messages = map[string]model.Text{
	FullWidth: {Zh: "全角字符或空格已改写", En: "full-width characters or spaces were rewritten"},
	Thousands: {Zh: "去掉了千位分隔符", En: "the thousands separators were taken out"},
	UnitInCell: {Zh: "格内写有单位或“万、亿”，已按本列单位换算",
		En: "the unit in the cell was taken out, and the number put in the unit of the column"},
	NoteInCell: {Zh: "格内括号里的说明未读取，只取数", En: "the remark in brackets was not read, the number was"},
	QualifierHere: {Zh: "格内的限定词（以上、余、约、不超过）已移到“限定”，写有的单位已换算",
		En: "the qualifier in the cell was moved to column qualifier, and a unit with it taken out"},
	FloatDust:    {Zh: "电子表格计算产生的零头已去掉", En: "the dust of a spreadsheet's arithmetic was rounded off"},
	MissingWord:  {Zh: "没有数的写法已统一", En: "the sign for a missing number was made the usual one"},
	WithheldWord: {Zh: "不公开的数已统一写法，理由保留", En: "a withheld number was put in the one form, with its reason"},
	PercentSign:  {Zh: "表头写明是百分数，已补上百分号", En: "the header says per cent, so the sign was added"},
	Fraction:     {Zh: "表头写明是小数，已换成百分数", En: "the header says fraction, so it was made a percentage"},
	DateForm:     {Zh: "日期已改写成统一格式", En: "the date was put in the one form"},
	DateOrder:    {Zh: "日期已按设置的年月日次序读取", En: "the date was read in the order of the settings"},
	SerialDate:   {Zh: "Excel的日期序号已换成日期", En: "a serial number of Excel was made a date"},
	DecimalPoint: {Zh: "小数点前后补足", En: "the decimal point was completed"},
	DecimalComma: {Zh: "已按设置以逗号作小数点读取", En: "the number was read with a comma as its decimal sign, as the settings say"},
	WrittenOut:   {Zh: "科学计数法已写成普通的数，各位数字都在", En: "scientific notation was written out; every digit was there"},
	Sign:         {Zh: "正负号已改成统一写法", En: "the sign was put in the one form"},
}

// invisible are characters without a shape that copying leaves in cells.
var invisible = strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "",
	"\u00a0", " ", "\u2009", " ", "\u202f", " ", "\u2007", " ", "\u3000", " ", "\t", " ", "\r", " ", "\n", " ")

// Fold gives full-width forms their usual width and takes out what cannot be
// seen. It is for numbers, dates and headers; a name keeps its characters.
func Fold(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return strings.TrimSpace(s) // most cells
	}
	return strings.TrimSpace(width.Fold.String(invisible.Replace(s)))
}

// Squeeze folds a header and takes out its spaces and line breaks.
func Squeeze(s string) string {
	if !strings.ContainsFunc(s, folded) {
		return s // as most cells are
	}
	return strings.ReplaceAll(Fold(s), " ", "")
}

// folded reports whether folding may change a character: it is neither a letter
// or digit of ASCII nor a plain ideograph.
func folded(r rune) bool {
	return !(r > ' ' && r < 0x7f || r >= 0x4e00 && r <= 0x9fff)
}
