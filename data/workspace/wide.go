package workspace

import (
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Rows that hold several numbers of one kind: the tables of which a row may give stages of
// money, and readings by day, and how gongshi.toml names those records there.
var (
	stagesOf   = map[string]string{"funds": "", "projects": "funds."}
	readingsOf = map[string]string{"completions": "", "progress": "", "registry": "",
		"targets": "completions.", "projects": "progress."}
)

// offerWide offers headers that are still open as wide columns, where two or more of a
// kind stand beside each other: what each of them is a person must say.
func offerWide(of table.Table, all []Header) {
	if prefix, ok := stagesOf[of.Name]; ok {
		offerStages(prefix, all)
	}
	if prefix, ok := readingsOf[of.Name]; ok {
		offerReadings(of, prefix, all)
	}
}

// gives reports whether a header gives a column, as a wide one does besides its own.
func (h Header) gives(column string) bool {
	return h.Name == column || strings.Contains(h.Wide, ", "+column+" = ")
}

// amounts are what stands behind the word of a stage in a header: 到位数, received amount.
var amounts = []string{"", "数", "额", "款", "资金", "金额", "资金数", "资金额", "amount", "funds"}

// stageOf is the stage of money that a header names, as it names it.
func stageOf(header string) string {
	stage, _ := table.Named("funds").Column("stage")
	for _, words := range stage.Words {
		for _, word := range words {
			if rest, ok := strings.CutPrefix(undress(header), word); ok && slices.Contains(amounts, rest) {
				return word
			}
		}
	}
	return ""
}

func offerStages(prefix string, all []Header) {
	stages := map[string]bool{}
	for _, h := range all {
		if stage := stageOf(h.Plain); h.open() && stage != "" {
			stages[stage] = true
		}
	}
	amount, _ := table.Named("funds").Column("amount")
	for i := range all {
		if stage := stageOf(all[i].Plain); len(stages) > 1 && all[i].open() && stage != "" {
			all[i].wide(amount, prefix+"amount, stage = "+stage)
		}
	}
}

// wide takes a header for that of a wide column.
func (h *Header) wide(c table.Column, means string) {
	h.Match, h.Column, h.Name, h.Own, h.Wide = Likely, c, c.Name, true, means
}

func offerReadings(of table.Table, prefix string, all []Header) {
	starred := map[string][]int{}
	for i := range all {
		if star, _, ok := read.Starred(all[i].Plain); ok && all[i].open() {
			starred[star] = append(starred[star], i)
		}
	}
	if prefix != "" {
		of = table.Named(strings.TrimSuffix(prefix, "."))
	}
	for star, some := range starred {
		for _, i := range some {
			if c := numberOf(of, star, all[i]); len(some) > 1 && c.Name != "" {
				all[i].wide(c, prefix+c.Name+", as_of = *")
				all[i].Key = star
			}
		}
	}
}

// numberOf is the column of a reading whose numbers stand under a header with a star: what
// it names besides, or the only one that it can be.
func numberOf(of table.Table, star string, h Header) table.Column {
	named := strings.Trim(strings.Replace(star, "*", "", 1), "|")
	_, money := model.MoneyPower(h.Unit)
	for _, c := range of.Columns {
		switch {
		case !isNumeric(c):
		case named != "":
			ours := func(name string) bool { return isDressed(named, name) || endsWith(name, named) }
			if slices.ContainsFunc(names(c), ours) {
				return c
			}
		case of.Name != "progress" && c.Kind == table.NumberKind:
			return c
		case money && c.Kind == table.MoneyKind, slices.Contains([]string{"%", "％"}, h.Unit) && c.Unit == "%":
			return c
		}
	}
	return table.Column{}
}

// endsWith reports whether a header names the end of a column: 投资 of 累计完成投资.
func endsWith(name, header string) bool {
	return len([]rune(header)) > 1 && strings.HasSuffix(undress(name), undress(header))
}

// yearWords head a column that says of which year a row is.
var yearWords = []string{"年度", "年份", "年", "year"}

// yearless reports whether months head columns and nothing says of which year.
func (p Proposal) yearless() bool {
	some := false
	for _, h := range p.Headers {
		_, yearless, ok := read.Starred(h.Plain)
		some = some || h.Key != "" && ok && yearless
		if h.Year != "" || slices.Contains(yearWords, strings.ToLower(cell.Squeeze(h.Plain))) {
			return false
		}
	}
	return some
}
