package cell

import (
	"regexp"
	"strings"
)

var (
	exponent  = regexp.MustCompile(`(?i)^[+-]?\d+(\.\d+)?E[+-]?\d+$`)
	between   = regexp.MustCompile(`\d\D?[%万亿]?[-~～—–至到]+[^\d]?\d`)
	numerals  = regexp.MustCompile(`^[约]?[〇零一二两三四五六七八九十百千万亿半]+[余多人户个元村]?$`)
	zeros     = regexp.MustCompile(`^0\d`)
	longDigit = regexp.MustCompile(`^\d{16,}$`)
	decimals  = regexp.MustCompile(`^\d{1,15}\.\d{7,}$`)
	amounts   = regexp.MustCompile(`\d[^\d.,]*[\p{L}；;、][^\d.,]*\d`)
	commas    = regexp.MustCompile(`^[\d.,' ]+$`)
)

// asExcel is a long number as a narrow column of Excel saves it: 1.23457E+17.
var asExcel = regexp.MustCompile(`^\d(?:\.\d+)?E[+-]\d{2,}$`)

// Word finds what Excel has lost in a cell of words: the text behind #### and
// behind a failed formula, and the last digits of a long code where the cell names
// something. It is nil for any other cell; what a word means is not its business.
func Word(written string, names bool) *Fault {
	if !strings.ContainsAny(written, "#Ee") {
		return nil // as nearly every cell
	}
	s := strings.TrimSpace(written)
	switch {
	case len(s) > 2 && strings.Trim(s, "#") == "", excelError.MatchString(s):
		return Column{}.why(s)
	case names && asExcel.MatchString(s):
		return fault("scientific", "编号成了科学计数法，末几位已丢失", "the code became scientific notation: its last digits are lost",
			"在Excel中把此列设为“文本”，重新填写编号", "set the column to Text in Excel, and write the code again")
	}
	return nil
}

var excelError = regexp.MustCompile(`^#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)$`)

// why says what is wrong with a cell of the column.
func (c Column) why(s string) *Fault {
	e := c.examples()
	if c.Comma {
		s = Turned(s)
	}
	if !c.Signed {
		return e.why(s)
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		return fault("negative-number", "括号看不出是负数还是说明", "brackets may mean a number below zero, or a remark",
			"负数前面写减号，如 "+e.negative, "write a number below zero with a minus, as "+e.negative)
	}
	size := strings.TrimLeft(s, "-−+ ")
	if IsPlain(size) {
		return e.noNumber() // --5
	}
	return e.why(size)
}

func (e examples) noNumber() *Fault {
	return fault("bad-number", "不是数", "not a number",
		"只写阿拉伯数字，如 "+e.bare+"；未填报则留空", "write digits alone, as "+e.bare+"; leave it blank where nothing was reported")
}

// why says what is wrong with a cell that is no number, by what it looks like.
func (e examples) why(s string) *Fault {
	switch {
	case s != "" && strings.Trim(s, "#") == "":
		return fault("column-too-narrow", "Excel列宽不够，导出的是“####”，数已丢失",
			"the column was too narrow in Excel: #### was exported and the number is lost",
			"在Excel中加宽此列，再导出", "widen the column in Excel and export again")
	case strings.HasPrefix(s, "#"):
		return fault("excel-error", "Excel公式出错", "a formula of Excel failed", "改正公式，或直接写数",
			"mend the formula, or write the number")
	case exponent.MatchString(s):
		return fault("scientific", "科学计数法，末几位可能已丢失", "scientific notation: the last digits may be lost",
			"在Excel中把此列设为“数值”或“文本”，写出全部数字", "set the column to Number or Text in Excel, and write all digits")
	case s == "无" || s == "没有":
		return fault("none-or-zero", "“无”说不清是零、不适用还是未报", "无 may be zero, not applicable or not reported",
			"零写0，不适用写/，未报则留空", "write 0 for zero, / for not applicable, nothing for not reported")
	case strings.HasPrefix(s, "-") || strings.HasPrefix(s, "−") || strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")"):
		return fault("negative-number", "此处的数不能小于零", "this number cannot be below zero",
			"写零或正数；未填报则留空", "write zero or more; leave it blank where nothing was reported")
	case between.MatchString(s):
		return fault("range", "是一个范围，不是一个数", "a range is no number",
			"写一个数；下限写“以上”，上限写“不超过”", "write one number; with 以上 for a lower bound or 不超过 for an upper one")
	case numerals.MatchString(s):
		return fault("chinese-numeral", "用汉字写的数", "a number in Chinese characters", "写阿拉伯数字", "write digits")
	case zeros.MatchString(s):
		return fault("leading-zero", "以0开头，像是编码，不像数", "it begins with 0, as a code does and a number does not",
			"数不以0开头；编码请放到编号列", "write the number without it; a code belongs in a key column")
	case longDigit.MatchString(s):
		return fault("long-code", "位数过多，像是编码，不像数", "too many digits: a code, no number", "此列只写数", "write a number here")
	case decimals.MatchString(s):
		return fault("too-many-decimals", "小数超过六位", "more than six decimals", "四舍五入到六位以内", "round to six decimals or fewer")
	case strings.HasPrefix(s, "="):
		return fault("bad-number", "是公式，不是它算出的数", "a formula, not the number that it gives",
			"在Excel中复制此格，选择性粘贴为“数值”，再导出；或直接写数，如 "+e.bare,
			"in Excel, copy the cell and paste it as a value, then export; or write the number, as "+e.bare)
	case amounts.MatchString(s):
		return fault("bad-number", "文字里有几个数，看不出取哪一个", "several numbers in a text: which is meant?",
			"此格只写一个数，如 "+e.bare+"；几笔金额分成几行，文字写到“说明”列",
			"write one number here, as "+e.bare+
				"; give each amount a row of its own, and put the words into column explanation")
	case commas.MatchString(s):
		return fault(badSeparators, "逗号、句点或空格的位置不对，可能多写或漏写了数字",
			"commas, points or spaces stand where none belong: a digit may be missing",
			"写成"+e.bare+" / "+e.grouped, "write it like "+e.bare+" / "+e.grouped)
	}
	return e.noNumber()
}

// badSeparators is the rule against commas, points and spaces out of their places.
const badSeparators = "bad-separators"
