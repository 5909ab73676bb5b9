package check

import (
	"fmt"
	"regexp"
	"slices"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/table"
)

// cells checks what is true of any table: a required cell is not blank, no cell
// holds a person's data, no twin stands without its text.
func (c *checker) cells(s *sheet) {
	for i, row := range s.Rows {
		for j, written := range row {
			if written == "" && s.columns[j].Required {
				c.refuse("blank-cell", s.Cell(i, j), "",
					model.Text{Zh: fmt.Sprintf("“%s”不能空", s.columns[j].Zh),
						En: fmt.Sprintf("%s must not be blank", s.columns[j].Name)},
					model.Text{Zh: "填写此格，或删去此行", En: "fill in the cell, or delete the row"})
			}
			if hits := c.privacy.Written(written); len(hits) > 0 && c.personal(s.Cell(i, j), written) {
				continue
			}
			if names(s.columns[j]) && questioned.MatchString(written) {
				c.refuse(export.LostCharacter, s.Cell(i, j), written, export.Lost, export.Retype)
				continue
			}
			c.fault(s.Cell(i, j), written, lost(written, s.columns[j].Kind))
		}
	}
	c.neighbours(s)
	c.twins(s)
}

// neighbours finds the number of a person that is parted into two columns of words,
// which a reader sees side by side: 138 and 12345678. It is only doubtful: each of the
// two may be a code.
func (c *checker) neighbours(s *sheet) {
	words := func(j int) bool {
		switch s.columns[j].Kind {
		case table.NumberKind, table.MoneyKind, table.RateKind, table.DateKind:
			return false
		}
		return true
	}
	for i, row := range s.Rows {
		for j := 1; j < len(row); j++ {
			if !words(j-1) || !words(j) {
				continue
			}
			for _, h := range c.privacy.Written(row[j-1] + " " + row[j]) {
				if h.From < len(row[j-1]) && h.To > len(row[j-1])+1 {
					h.Sure = false
					c.problems = append(c.problems, privacy.Problems(s.Cell(i, j-1), []privacy.Hit{h})...)
				}
			}
		}
	}
}

// names reports whether a column holds names and words of the trade, not sentences: a
// question mark among their characters asks nothing.
func names(c table.Column) bool {
	return !c.Prose && (c.Kind == table.TextKind || c.Kind == table.WordKind || c.Kind == table.ListKind)
}

// questioned is a name in which GBK had no place for a character, and a question mark
// stands instead.
var questioned = regexp.MustCompile(`\p{Han}\?|\?\p{Han}|\?\?`)

// personal reports personal data in a cell, which is then asked nothing else.
func (c *checker) personal(at model.Position, written string) bool {
	found := c.privacy.Cell(at, written)
	c.problems = append(c.problems, found...)
	if found.Count(model.Error) > 0 {
		c.refused[at] = true
	}
	return c.refused[at]
}

// lost is what Excel has lost of a cell of words. Numbers, rates and dates say so
// where they are read.
func lost(written string, kind table.Kind) *cell.Fault {
	switch kind {
	case table.NumberKind, table.MoneyKind, table.RateKind, table.DateKind:
		return nil
	}
	return cell.Word(written, kind != table.TextKind)
}

func (c *checker) twins(s *sheet) {
	for j, header := range s.Header {
		for _, of := range table.Twins {
			twin := slices.Index(s.Header, header+of.Ending)
			for i := 0; twin >= 0 && i < len(s.Rows); i++ {
				if s.Rows[i][j] == "" && s.Rows[i][twin] != "" {
					message, hint := c.twinAlone(s.columns[j], of)
					c.refuse("twin-alone", s.Cell(i, twin), s.Rows[i][twin], message, hint)
				}
			}
		}
	}
}

// twinAlone says that the words of a column are missing, of which there is a twin.
func (c *checker) twinAlone(of table.Column, twin table.Twin) (message, hint model.Text) {
	if twin.Lang == model.English && c.set.Lang == model.Chinese {
		return model.Text{Zh: "有英文而没有中文", En: "there is English and no Chinese"},
			model.Text{Zh: "填写中文格", En: "fill in the Chinese cell"}
	}
	return model.Text{Zh: "只有“" + of.Zh + twin.Zh + "”，没有“" + of.Zh + "”",
			En: "there is a " + of.Name + twin.Ending + " and no " + of.Name},
		model.Text{Zh: "填写“" + of.Zh + "”格", En: "fill in the cell of " + of.Name}
}
