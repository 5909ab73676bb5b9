package read

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/data/cell"
	"gongshi/data/model"
)

// ofWhich marks a row that is a part of the row above it.
const ofWhich = "其中"

// partWord begins the label of such a row: 其中：省级, of which county.
var partWord = regexp.MustCompile(`^(?i:其中|of which\b|thereof\b)`)

// within takes out of the rows of money those that are a part of the row above, which
// would be added to what holds them already. Below a total row they are the data: the
// total is what is taken out.
func (a *adder) within(sh *sheet) (problems model.Problems) {
	if a.Table.Table != "funds" {
		return nil
	}
	whole := -1
	for i := range a.Rows {
		switch {
		case !a.isPart(i):
			whole = i
		case whole >= 0 && a.words[whole] == "" && a.sameMoney(whole, i):
			a.words[i] = ofWhich
			at := a.places[whole].number
			problems = append(problems, sh.left(sh.rows[i], "part-row", model.Text{
				Zh: fmt.Sprintf("“其中”行是第%d行的一部分，没有再计入", at),
				En: fmt.Sprintf("the row is a part of row %d, and not added to it again", at)}))
		}
	}
	return problems
}

// isPart reports whether a label of a row says that it is a part.
func (a *adder) isPart(i int) bool {
	for j, c := range a.kept {
		label := strings.TrimSpace(a.Rows[i][j])
		begins, _ := utf8.DecodeRuneInString(label)
		if !strings.ContainsRune("其oOtT", begins) {
			continue // most labels, of which there may be a million
		}
		if labels(c) && partWord.MatchString(cell.Fold(label)) {
			return true
		}
	}
	return false
}

// sameMoney reports whether a row may be a part of another: of money of the same subject
// at the same stage, as far as it states them.
func (a *adder) sameMoney(whole, part int) bool {
	for j, c := range a.kept {
		of := a.Rows[part][j]
		if (c.name == "subject" || c.name == "stage") && of != "" && !partWord.MatchString(cell.Fold(of)) &&
			of != a.Rows[whole][j] {
			return false
		}
	}
	return true
}
