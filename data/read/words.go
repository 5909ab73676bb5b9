package read

import (
	"regexp"
	"slices"
	"strings"

	"gongshi/data/cell"
)

// totalWords are the words of a total row that stand alone in a cell, without
// spaces and in small letters.
var totalWords = []string{"合计", "小计", "总计", "共计", "总和", "汇总", "计", "合計", "小計", "總計", "共計",
	"total", "totals", "grandtotal", "subtotal", "sub-total", "overalltotal", "sum", "sumtotal",
	"totales", "suma", "totale", "totaux", "summe", "gesamt", "insgesamt", "итого", "всего"}

var (
	hanTotal   = regexp.MustCompile(`^\p{Han}{1,10}(合计|小计|总计|共计|合計|小計|總計|共計)$`)
	latinTotal = regexp.MustCompile(`^(?:[\p{Latin}' -]{1,30} (sub-?)?totals?|(sub-?)?totals? (?:of|for|in) .{1,40})$`)
)

// longestTotal is the most bytes of a cell that may be the word of a total.
const longestTotal = 120

// totalWord is the word by which a cell makes its row a total, "" for any other
// cell. It is alone where nothing stands before it: 全县合计 says of what.
func totalWord(written string) (word string, alone bool) {
	if written == "" || len(written) > longestTotal || !strings.ContainsAny(written, "计計和总汇tTsSgGиИвВ") {
		return "", false
	}
	s, _, _ := strings.Cut(strings.ToLower(cell.Fold(written)), "(")
	s, _, _ = strings.Cut(s, ":")
	s = strings.TrimSpace(s)
	bare := strings.ReplaceAll(s, " ", "")
	if slices.Contains(totalWords, bare) {
		return bare, true
	}
	if m := hanTotal.FindStringSubmatch(bare); m != nil {
		return m[1], false
	}
	if strings.Contains(s, "total") {
		if m := latinTotal.FindStringSubmatch(s); m != nil {
			return m[1] + m[2] + "total", false
		}
	}
	return "", false
}

// isSubtotal reports whether a word is that of the total of some rows.
func isSubtotal(word string) bool {
	return slices.Contains([]string{"小计", "小計", "subtotal", "sub-total"}, word)
}
