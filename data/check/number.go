package check

import (
	"iter"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/model"
)

// signs are the states of a cell without a number, in their one form.
var signs = map[model.State]string{model.Unknown: "", model.NotApplicable: "/", model.BelowUnit: "…"}

// number checks a cell of a number, with the word of its qualifier column beside it.
func (c *checker) number(s *sheet, i, j int) string {
	column, written, bound := s.columns[j], s.Rows[i][j], ""
	if column.Qualified {
		bound = s.qualifier(i)
	}
	state, known := cell.States[written]
	form, withheld := cell.Withheld(written)
	if known || withheld {
		if bound != "" {
			c.refuse("qualifier-alone", s.At(i, "qualifier"), s.Text(i, "qualifier"),
				model.Text{Zh: "有限定而没有数", En: "there is a qualifier and no number"},
				model.Text{Zh: "填写数，或清空限定", En: "fill in the number, or clear the qualifier"})
		}
		return form + signs[state]
	}
	of := s.Column(i, column)
	_, of.Money = model.MoneyPower(of.Unit)
	if !cell.IsPlain(written) && !(of.Signed && cell.IsNumber(written)) {
		written := s.Unread(i, j)
		_, wrong := of.Parse(written)
		c.fault(s.Cell(i, j), written, c.inColumn(s, i, j, wrong))
		return ""
	}
	if strings.HasPrefix(written, "-") && bound != "" && bound != string(model.About) {
		c.refuse("qualifier-here", s.At(i, "qualifier"), s.Text(i, "qualifier"),
			model.Text{Zh: "负数不能带“以上、余、不超过”", En: "a number below zero takes no bound"},
			model.Text{Zh: "清空限定；要说明的写在“说明”列",
				En: "clear the qualifier, and say what is to be said in column explanation"})
	}
	return written
}

// qualifier is the word of a row's qualifier as it is kept, blank for one that is none.
func (s *sheet) qualifier(i int) string {
	column, _ := s.of.Column("qualifier")
	for _, word := range column.Words {
		if slices.Contains(word, s.Text(i, "qualifier")) {
			return word.Kept()
		}
	}
	return ""
}

// inColumn is a fault with the hint that all of its column gives, as it was written in
// the file. It is worked out once for a column of a file.
func (c *checker) inColumn(s *sheet, i, j int, wrong *cell.Fault) *cell.Fault {
	if wrong == nil || wrong.Setting == "" {
		return wrong
	}
	asked := question{s.Line(i).File, j, wrong.Setting}
	if _, known := s.hints[asked]; !known {
		s.hints[asked] = wrong.InColumn(c.written(s, asked)).Hint
	}
	told := *wrong
	told.Hint = s.hints[asked]
	return &told
}

// written are the cells of a column of a file as they were written.
func (c *checker) written(s *sheet, of question) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range s.Rows {
			if s.Line(i).File != of.file {
				continue
			}
			written, repaired := c.exports.Written(s.Cell(i, of.column))
			if !repaired {
				written = s.Unread(i, of.column)
			}
			if !yield(written) {
				return
			}
		}
	}
}

// fault adds an error about a cell that cannot be read.
func (c *checker) fault(at model.Position, written string, wrong *cell.Fault) {
	if wrong != nil {
		c.refuse(wrong.Rule, at, written, wrong.Message, wrong.Hint)
	}
}
