package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
)

// fault makes a cell that must be refused; some have a part left to chance.
type fault func(random *rand.Rand) string

func always(s string) fault { return func(*rand.Rand) string { return s } }

// digits gives a number of so many digits that does not begin with 0.
func digits(random *rand.Rand, n int) string {
	s := fmt.Sprint(1 + random.IntN(9))
	for len(s) < n {
		s += fmt.Sprint(random.IntN(10))
	}
	return s
}

// noNumbers are the kinds of cell that are no number in any column, those of
// reliability 4.1 and what Excel makes besides.
var noNumbers = []fault{
	func(r *rand.Rand) string { return digits(r, 2) + "," + digits(r, 2) },                      // thousands out of place
	func(r *rand.Rand) string { return digits(r, 4) + "," + digits(r, 3) },                      // after four digits
	func(r *rand.Rand) string { return digits(r, 1) + "," + digits(r, 3) + "," + digits(r, 2) }, // broken off
	func(r *rand.Rand) string { return digits(r, 1) + ",," + digits(r, 3) },
	func(r *rand.Rand) string { return "," + digits(r, 3) },
	func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 3) + "," + digits(r, 2) }, // decimal comma
	func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 3) + "." + digits(r, 3) },
	func(r *rand.Rand) string { return digits(r, 2) + " " + digits(r, 2) },
	func(r *rand.Rand) string { return "0" + digits(r, 3) }, // octal to strconv
	func(r *rand.Rand) string { return "0x" + digits(r, 2) + "F" },
	func(r *rand.Rand) string { return "0x1p" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 1) + "_000" },
	func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 2) + "E+0" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 1) + "e" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 5) + "E-0" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 3) + "abc" },
	func(r *rand.Rand) string { return digits(r, 2) + "O" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 16+r.IntN(6)) }, // overflow
	func(r *rand.Rand) string { return "0." + digits(r, 7+r.IntN(3)) },
	func(r *rand.Rand) string { return "(" + digits(r, 3) + ")" },
	func(r *rand.Rand) string { return "（" + digits(r, 3) + "）" },
	func(r *rand.Rand) string { return "+-" + digits(r, 3) },
	func(r *rand.Rand) string { return "--" + digits(r, 3) },
	func(r *rand.Rand) string { return digits(r, 3) + "-" },
	func(r *rand.Rand) string { return digits(r, 2) + "-" + digits(r, 2) },
	func(r *rand.Rand) string { return digits(r, 2) + "～" + digits(r, 3) },
	func(r *rand.Rand) string { return digits(r, 2) + "至" + digits(r, 3) },
	func(r *rand.Rand) string { return digits(r, 1) + "/" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 1) + "；" + digits(r, 1) },
	func(r *rand.Rand) string { return digits(r, 2) + "\n" + digits(r, 2) },
	func(r *rand.Rand) string { return digits(r, 3) + "(" + digits(r, 1) + ")" },
	func(r *rand.Rand) string { return digits(r, 3) + "元5角" },
	func(r *rand.Rand) string { return digits(r, 1) + "万" + digits(r, 1) + "千" },
	func(r *rand.Rand) string { return digits(r, 2) + "吨" },
	func(r *rand.Rand) string { return digits(r, 2) + "?" },
	func(r *rand.Rand) string { return "￥" + digits(r, 2) },
	func(r *rand.Rand) string { return "$" + digits(r, 2) },
	func(r *rand.Rand) string { return "=A" + digits(r, 1) },
	func(r *rand.Rand) string { return "约" + digits(r, 2) + "以上" },
	func(r *rand.Rand) string { return fmt.Sprintf("2014-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)) },
	func(r *rand.Rand) string { return strings.Repeat("#", 3+r.IntN(10)) },
	func(r *rand.Rand) string { return digits(r, 2) + one(r, hidden...) + digits(r, 2) },
	always("#DIV/0!"), always("#REF!"), always("#VALUE!"), always("NaN"), always("Infinity"), always("-Inf"),
	always("TRUE"), always("是"),
	always("无"), always("没有"), always("五万余"), always("一百"), always("半"), always("٣٤"), always("½"), always("Ⅳ"),
	always("甲"), always("."), always(","), always("'"), always("%"), always("万元"),
}

// signedNumbers are refused but where money may be given back.
var signedNumbers = []fault{
	func(r *rand.Rand) string { return "-" + digits(r, 3) },
	func(r *rand.Rand) string { return "−" + digits(r, 3) },
	func(r *rand.Rand) string { return "－" + digits(r, 3) },
	func(r *rand.Rand) string { return "+" + digits(r, 3) },
}

// hidden are characters that are refused wherever they stand.
var hidden = []string{"\x00", "\v", "\x1b", "\u007f", "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff"}

// shown is how a refused cell is quoted: as it was written, or by the character in it
// that cannot be seen.
func shown(written string) string {
	for _, c := range hidden {
		if strings.Contains(written, c) {
			return fmt.Sprintf("U+%04X", []rune(c)[0])
		}
	}
	return written
}

// noRates, noDates and noKeys are the same for other columns.
var (
	noRates = []fault{
		func(r *rand.Rand) string { return "0." + digits(r, 2) },
		func(r *rand.Rand) string { return digits(r, 2) + "." + digits(r, 2) },
		func(r *rand.Rand) string { return digits(r, 2) + "/100" },
		func(r *rand.Rand) string { return "-" + digits(r, 2) + "%" },
		func(r *rand.Rand) string { return digits(r, 5) + "%" },
		func(r *rand.Rand) string { return digits(r, 2) + "%左右" },
		func(r *rand.Rand) string { return digits(r, 1) + "%-" + digits(r, 2) + "%" },
		func(r *rand.Rand) string { return digits(r, 2) + "‰" },
		func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 2) + "E-01" },
		func(r *rand.Rand) string { return digits(r, 2) + "," + digits(r, 2) + "%" },
		always("五成"), always("百分之五十"), always("过半"), always("####"), always("#DIV/0!"), always("NaN%"), always("%"),
		always("无"),
	}
	noDates = []fault{
		func(r *rand.Rand) string { return fmt.Sprintf("201%d.1", r.IntN(10)) },
		func(r *rand.Rand) string { return fmt.Sprintf("%d/%d/2014", 1+r.IntN(12), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("%d.%d.14", 1+r.IntN(12), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("14-%d-%d", 1+r.IntN(12), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("%d月%d日", 1+r.IntN(12), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("%d月底", 1+r.IntN(12)) },
		func(r *rand.Rand) string { return fmt.Sprintf("2014-%d-%d", 13+r.IntN(80), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("2014年%d月%d日", 13+r.IntN(80), 1+r.IntN(28)) },
		func(r *rand.Rand) string { return fmt.Sprintf("2014.%d.%d", 1+r.IntN(12), 32+r.IntN(60)) },
		func(r *rand.Rand) string { return fmt.Sprintf("2014%02d%02d", 1+r.IntN(12), 32+r.IntN(60)) },
		func(r *rand.Rand) string { return fmt.Sprintf("2014年%d-%d月", 2+r.IntN(4), 7+r.IntN(5)) },
		func(r *rand.Rand) string {
			return fmt.Sprintf("2014-06-%02d至2014-07-%02d", 1+r.IntN(28), 1+r.IntN(28))
		},
		func(r *rand.Rand) string { return digits(r, 3) },
		func(r *rand.Rand) string { return digits(r, 9) },
		func(r *rand.Rand) string { return "41" + digits(r, 3) + "." + digits(r, 2) },
		func(r *rand.Rand) string { return strings.Repeat("#", 3+r.IntN(10)) },
		always("2015-02-29"), always("2014年2月30日"), always("2014-00"), always("2014年5季度"), always("2014-H3"),
		always("99999"), always("年底"), always("上半年"), always("明年"), always("近期"),
		always("2014年前"), always("2.0140630E+07"), always("#VALUE!"), always("1014-06-30"), always("2014-6-30?"),
		always("2014-06-30-01"),
	}
	noKeys = []fault{
		func(r *rand.Rand) string { return "mo" + one(r, hidden...) + "ney" },
		func(r *rand.Rand) string { return digits(r, 1) + "." + digits(r, 5) + "E+17" },
		func(r *rand.Rand) string { return digits(r, 1) + "E+0" + digits(r, 1) },
		func(r *rand.Rand) string { return strings.Repeat("#", 3+r.IntN(10)) },
		always("#REF!"), always("#N/A"), always(""), always("—号"), always("ｍｏｎｅｙ"), always("Money"), always("mony"),
		always("mo ney"), always("无"),
	}
)

// kinds are what may be wrong with each column of the tables that are spoilt.
var kinds = map[string]map[string][]fault{
	"completions.csv": {"target": noKeys, "as_of": append(slices.Clone(noDates), always(""), always("2014-12-31前")),
		"completed": append(slices.Concat(noNumbers, signedNumbers), always("12户")),
		"qualifier": {always("大概"), always("≥"), always("以下"), always("1.5E+10")}, "stated_rate": noRates},
	"funds.csv": {"subject": noKeys, "stage": {always(""), always("到为"), always("已到"), always("#N/A"), always("到位；拨付")},
		"amount（万元）": append(slices.Clone(noNumbers), always("-20以上"), always("20户"), always("10%"), always("0.001元"),
			always("1234567890123亿元")), "date": noDates,
		"document": {always("2.01412E+11"), always("####"), always("#NAME?")},
		"started":  {always("已"), always("√"), always("1"), always("yes?")},
		"category": {always("###"), always("#VALUE!")}},
	"progress.csv": {"project": noKeys, "as_of": append(slices.Clone(noDates), always("")),
		"invested（元）": append(slices.Concat(noNumbers, signedNumbers), always("约5"), always("5余万")),
		"physical":    append(slices.Concat(noNumbers, signedNumbers), always("62个"), always("5%左右")),
		"stated_rate": noRates},
}

// soundRow is a row without a fault.
func soundRow(random *rand.Rand, file string, i int) []string {
	amount := fmt.Sprintf("%d.%02d", 1000+random.IntN(9000), random.IntN(100))
	text := []string{"第一段", "第一段\n续", "“甲”，乙", "a,b;c\td", "甲\n\n乙"}[random.IntN(5)]
	day := fmt.Sprintf("2014-%02d-%02d", 1+i/28, 1+i%28)
	switch file {
	case "completions.csv":
		return []string{text, "money", day, amount, "余", "57.47%"}
	case "funds.csv":
		return []string{text, "money", "到位", amount, day, "某发〔2014〕1号", "是", "到户"}
	}
	return []string{text, "road", day, amount, "62.5", "57.47%"}
}

var soundHeaders = map[string][]string{
	"completions.csv": {"explanation", "target", "as_of", "completed", "qualifier", "stated_rate"},
	"funds.csv":       {"explanation", "subject", "stage", "amount（万元）", "date", "document", "started", "category"},
	"progress.csv":    {"explanation", "project", "as_of", "invested（元）", "physical", "stated_rate"},
}

// TestGeneratedBadCells spoils one cell of a random table at a time, 1,000 times,
// each kind of fault in turn: every one is refused, at exactly its file, line and
// cell, as it was written, and nothing else is.
func TestGeneratedBadCells(t *testing.T) {
	type spoilt struct {
		file, column string
		fault        fault
	}
	var all []spoilt
	for _, file := range []string{"completions.csv", "funds.csv", "progress.csv"} {
		random := rand.New(rand.NewPCG(0, 0))
		sound, _, _ := dressed(random, exported{name: file, header: soundHeaders[file],
			rows: [][]string{soundRow(random, file, 0)}}).file(t)
		if _, found := problems(t, workspace(t, sound)); found.Count(model.Error) > 0 {
			t.Fatalf("an unspoilt row is refused: %v", found)
		}
		for _, column := range soundHeaders[file] {
			for _, f := range kinds[file][column] {
				all = append(all, spoilt{file, column, f})
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for n := range 1000 {
		s := all[n%len(all)]
		doc := exported{name: s.file, header: soundHeaders[s.file]}
		for i := range 4 + random.IntN(37) {
			doc.rows = append(doc.rows, soundRow(random, s.file, i))
		}
		row, column := random.IntN(len(doc.rows)), slices.Index(doc.header, s.column)
		written := s.fault(random)
		doc.rows[row][column] = written
		doc = dressed(random, doc)
		file, lines, rows := doc.file(t)
		_, found := problems(t, workspace(t, file))
		errors := found.Of(model.Error)
		want := doc.at(row, column, lines, rows)
		if len(errors) != 1 || errors[0].At != want || errors[0].Written != shown(written) {
			t.Fatalf("case %d: %q in %s at %v, saved %q: got %v\n%s", n, written, s.column, want, doc.saved, errors, file.Data)
		}
	}
	t.Logf("1,000 of 1,000 refused, over %d kinds of fault in a column", len(all))
}
