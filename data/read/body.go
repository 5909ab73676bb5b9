package read

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
)

var (
	sectionWord = regexp.MustCompile(`^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.:)]|\([一二三四五六七八九十]{1,3}\))`)
	noteWord    = regexp.MustCompile(`^(?:填表|制表|审核|复核|负责人|单位负责人|分管|经办|联系|填报|报送|报表|单位)\p{Han}{0,8}\d*:|(?i:^(?:preparedby|checkedby|signed|date):)`)
	remarkWord  = regexp.MustCompile(`^[(*※]*(?:(?:注|备注|说明|数据来源|资料来源|来源)\p{Han}{0,8}\d*:|(?i:notes?|sources?|remarks?)\d*:|以下空白|以下无正文)`)
)

// body takes out of the rows what is no data: headers and titles printed again
// on a further page, headings of sections, remarks and signatures. It makes the
// rows as wide as the header. Total rows stay, marked.
func (sh *sheet) body(kept []column, table table.Table) model.Problems {
	var problems model.Problems
	var rows []record
	again := -1
	needed := required(kept, table)
	labels := sorting(kept)
	for _, r := range sh.rows {
		r, problem := sh.fit(r, needed, labels)
		if problem != nil {
			problems = append(problems, *problem)
			if problem.Severity == model.Error {
				continue
			}
		}
		rule, message := sh.aside(r, needed)
		if rule == "repeated-header" && again < 0 {
			again = len(rows)
		}
		if rule != "" {
			problems = append(problems, sh.left(r, rule, message))
			continue
		}
		r.total = totalOf(r, needed, labels)
		rows = append(rows, r)
	}
	sh.rows = rows
	return append(problems, sh.once(again)...)
}

// required are the places of the columns whose cells may not be blank.
func required(kept []column, table table.Table) []int {
	var all []int
	for _, c := range kept {
		if column, ok := table.Column(c.name); ok && column.Required {
			all = append(all, c.index)
		}
	}
	return all
}

// sorting are the places of the columns by which rows are sorted; other text may
// speak of a total and be data.
func sorting(kept []column) []int {
	var all []int
	for _, c := range kept {
		switch c.Kind {
		case table.KeyKind, table.RefKind, table.ListKind:
			all = append(all, c.index)
		case table.TextKind, table.WordKind:
			if slices.Contains([]string{"category", "origin", "kind", "subject", "item", "step", "parent"}, c.name) {
				all = append(all, c.index)
			}
		}
	}
	return all
}

// fit makes a row as wide as the header. Blank cells may be missing or too many
// at its end; a missing cell that may not be blank, or text beyond the header, is
// an error, because a comma may be lost or not meant. A total and a remark need no
// such cell.
func (sh *sheet) fit(r record, needed, labels []int) (record, *model.Problem) {
	width := len(sh.header.Cells)
	if len(r.Cells) > width && !slices.ContainsFunc(r.Cells[width:], func(c string) bool {
		return strings.TrimSpace(c) != ""
	}) {
		r.Cells = r.Cells[:width]
	}
	short := width - len(r.Cells)
	if short == 0 {
		return r, nil
	}
	padded := r
	padded.Cells = append(slices.Clone(r.Cells), make([]string, max(0, short))...)
	lacking := slices.ContainsFunc(needed, func(i int) bool { return i >= len(r.Cells) })
	if short < 0 || lacking && r.Filled() > 1 && r.remarks() == 0 && totalOf(padded, needed, labels) == "" {
		problem := ragged(r, sh.file, width)
		return r, &problem
	}
	problem := model.At(model.Note, "row-padded", r.Place(sh.file), "",
		model.Text{Zh: fmt.Sprintf("此行少%d格，按空格读取", short),
			En: fmt.Sprintf("the row is %d cells short; they were read as blank", short)}, model.Text{})
	return padded, &problem
}

// aside names the rule by which a row is no data, "" for data.
func (sh *sheet) aside(r record, needed []int) (rule string, message model.Text) {
	if slices.ContainsFunc(sh.heads, r.repeats) || slices.ContainsFunc(sh.above, r.repeats) {
		return "repeated-header", model.Text{Zh: "再次出现的表头或标题，未作为数据读取", En: "the header or title again, not read as data"}
	}
	missing := slices.ContainsFunc(needed, func(i int) bool { return strings.TrimSpace(r.Cells[i]) == "" })
	i := slices.IndexFunc(r.Cells, func(c string) bool { return strings.TrimSpace(c) != "" })
	if !missing && (len(needed) > 0 || r.Filled() > 1) && r.remarks() < 2 && !r.noted(i, needed) {
		return "", model.Text{}
	}
	if i < 0 || r.Filled() == 1 && isRowNumber(sh.header.Cells[i]) {
		return "blank-row", model.Text{Zh: "空行，未读取", En: "a blank row, not read"}
	}
	first := cell.Squeeze(r.Cells[i])
	switch alone := r.Filled() == 1; {
	case noteWord.MatchString(first), remarkWord.MatchString(first), alone && sh.signed(first) && i != 0:
		return "note-row", model.Text{Zh: "表下的说明或签字行，未作为数据读取", En: "a remark or signature, not read as data"}
	case alone && sectionWord.MatchString(first):
		return "section-row", model.Text{Zh: "分组标题行，未作为数据读取", En: "the heading of a section, not read as data"}
	}
	return "", model.Text{}
}

// noted reports whether a row that lacks nothing, as where names stand for keys, is
// a remark all the same: it begins as one where a row of data says what it is about.
func (r record) noted(first int, needed []int) bool {
	if !slices.Contains(needed, first) || !strings.ContainsAny(r.Cells[first], ":：以") {
		return false
	}
	s := cell.Squeeze(r.Cells[first])
	return remarkWord.MatchString(s) || r.Filled() == 1 && noteWord.MatchString(s)
}

// signed reports whether a cell is the date of a signature: a number alone is
// rather an amount.
func (sh *sheet) signed(s string) bool {
	_, _, wrong := sh.writing.Date(s)
	return wrong == nil && (strings.ContainsAny(s, "-./") || strings.ContainsFunc(s, unicode.IsLetter))
}

// remarks counts the cells that begin as a remark or signature does: 填表人：.
func (r record) remarks() int {
	n := 0
	for _, c := range r.Cells {
		if strings.ContainsAny(c, ":：") &&
			(noteWord.MatchString(cell.Squeeze(c)) || remarkWord.MatchString(cell.Squeeze(c))) {
			n++
		}
	}
	return n
}

// repeats reports whether a row says the same as another, but for spaces, widths
// and blank cells at its end.
func (r record) repeats(other record) bool {
	for i := range max(len(r.Cells), len(other.Cells)) {
		a, b := "", ""
		if i < len(r.Cells) {
			a = r.Cells[i]
		}
		if i < len(other.Cells) {
			b = other.Cells[i]
		}
		if a != b && cell.Squeeze(a) != cell.Squeeze(b) {
			return false
		}
	}
	return true
}

// totalOf is the word of a total row (合计, Total …), "" for any other. Alone in a
// cell, of whatever column, the word makes one: what stands left of it says of
// what. With other words before it (全县合计) it must stand in a column that sorts
// the rows, or in a row that lacks what every row of data has.
func totalOf(r record, needed, labels []int) string {
	for i, c := range r.Cells {
		word, alone := totalWord(c)
		if word == "" {
			continue
		}
		if alone || slices.Contains(needed, i) || slices.Contains(labels, i) ||
			slices.ContainsFunc(needed, func(j int) bool { return strings.TrimSpace(r.Cells[j]) == "" }) {
			return word
		}
	}
	return ""
}

// once takes out the rows behind a repeated header where they are the rows before
// it again: an export that was appended to itself.
func (sh *sheet) once(again int) model.Problems {
	if again <= 0 || len(sh.rows) != 2*again {
		return nil
	}
	for i := range again {
		if !slices.Equal(sh.rows[i].Cells, sh.rows[again+i].Cells) {
			return nil
		}
	}
	var problems model.Problems
	for _, r := range sh.rows[again:] {
		problems = append(problems, sh.left(r, "repeated-row",
			model.Text{Zh: "与前面相同的行，只读一次", En: "a row that stands above already, read once"}))
	}
	sh.rows = sh.rows[:again]
	return problems
}
