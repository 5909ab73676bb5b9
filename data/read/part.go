package read

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// part is what the name of a file says: the table whose rows it holds and, where they
// stand in several files, which of them: the 2023 of funds-2023.csv.
type part struct{ table, of string }

var (
	// partWords begin what may stand behind the name of a table: a separator and a word,
	// a number, or a year in brackets. A number in brackets is that of a copy.
	partWords = regexp.MustCompile(`^(?:[-–—_.· ]+[\p{L}\p{N}]|\d|[(（]\d{4})`)
	copyWords = regexp.MustCompile(`(?i)副本|复件|备份|旧版?$|copy|backup|\b(?:bak|old)\b|[(（]\d{1,3}[)）]`)
	gaps      = regexp.MustCompile(`[-–—_.· ]+`)
	runs      = regexp.MustCompile(`\d+|\D+`)
)

// files are the tables that files may hold, the household ledger among them.
func files() []table.Table { return append(slices.Clone(table.Tables), table.Households) }

// partOf is the table of a file, as the settings or its name say.
func partOf(file string, settings *model.Settings) (part, bool) {
	name := path.Base(file)
	if of := settings.Files[name].Table; of != "" {
		return part{of, name}, true
	}
	stem := strings.TrimSuffix(name, path.Ext(name))
	for _, t := range files() {
		for _, own := range []string{t.Name, t.Zh} {
			if len(stem) < len(own) || !strings.EqualFold(stem[:len(own)], own) {
				continue
			}
			if rest := stem[len(own):]; rest == "" || isPart(rest, stem, t) {
				return part{t.Name, strings.ToLower(strings.Trim(gaps.ReplaceAllString(rest, "-"), "-"))}, true
			}
		}
	}
	return part{}, false
}

// TableOf is the table that the name of a file says, and which of its files it is: "" for
// the only one. The table is "" where it says none.
func TableOf(name string) (table, of string) {
	p, _ := partOf(name, &model.Settings{})
	return p.table, p.of
}

// isPart reports whether what follows the name of a table tells one of its files from the
// others. The household ledger is one file; a copy is none, nor is what names another
// table: 项目-进度 is no file of 项目.
func isPart(rest, stem string, of table.Table) bool {
	if of.Name == table.Households.Name || !partWords.MatchString(rest) || copyWords.MatchString(rest) {
		return false
	}
	whole := strings.ToLower(gaps.ReplaceAllString(stem, ""))
	return !slices.ContainsFunc(files(), func(t table.Table) bool {
		return strings.Contains(strings.ToLower(rest), t.Name) || strings.Contains(rest, t.Zh) ||
			strings.HasPrefix(whole, t.Zh) && len(t.Zh) > len(of.Zh)
	})
}

// isNumbered reports whether a file is the only one of its table, one with a number or one
// that the settings name: of other endings than .csv only such are taken for exports.
func (p part) isNumbered() bool { return p.of == "" || strings.ContainsAny(p.of, ".0123456789") }

// natural orders the names of files as people do: funds-2 before funds-10, both behind funds.
func natural(a, b string) int {
	x := runs.FindAllString(strings.TrimSuffix(a, path.Ext(a)), -1)
	y := runs.FindAllString(strings.TrimSuffix(b, path.Ext(b)), -1)
	for i := range min(len(x), len(y)) {
		m, n := strings.TrimLeft(x[i], "0"), strings.TrimLeft(y[i], "0")
		if isDigit(x[i][0]) && isDigit(y[i][0]) && len(m) != len(n) {
			return cmp.Compare(len(m), len(n))
		}
		if m != n {
			return cmp.Compare(m, n)
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
