package check

import (
	"slices"

	"gongshi/data/cell"
	"gongshi/data/model"
)

// once refuses a second reading of one subject on one date: which of the two
// would count, nobody could say.
func (c *checker) once(s *sheet, formed [][]string) {
	if s.of.Once == nil {
		return
	}
	seen := map[[2]string]model.Position{}
	for i := range s.Rows {
		subject, day := s.Text(i, s.of.Once[0]), s.formed(formed, i, s.of.Once[1])
		if subject == "" || day.IsZero() {
			continue
		}
		key, at := [2]string{subject, day.Last().Format("2006-01-02")}, s.At(i, s.of.Once[1]) // June is read up to 30 June
		if first, doubled := seen[key]; doubled {
			c.refuse("doubled-reading", at, subject+" "+day.ISO(),
				model.Text{Zh: "同一对象同一日期已有读数，见" + first.String(), En: "there is a reading of this subject and date already, at " + first.String()},
				model.Text{Zh: "只留一行", En: "keep one of the rows"})
			continue
		}
		seen[key] = at
	}
}

// formed is the date of a row's cell, zero where there is none.
func (s *sheet) formed(formed [][]string, i int, column string) model.Date {
	if j := slices.Index(s.Header, column); j >= 0 {
		return dateOf(formed[i][j])
	}
	return model.Date{}
}

// inOrder refuses a period that ends before it begins.
func (c *checker) inOrder(s *sheet, formed [][]string) {
	for j, column := range s.columns {
		for i := range s.Rows {
			until := dateOf(formed[i][j])
			if column.After != "" && !until.IsZero() && until.Before(s.formed(formed, i, column.After)) {
				c.refuse("dates-reversed", s.Cell(i, j), s.Rows[i][j],
					model.Text{Zh: "截止日期早于开始日期", En: "the end lies before the start"},
					model.Text{Zh: "改正其中一个日期", En: "mend one of the dates"})
			}
		}
	}
}

// circles refuses places that lie in each other.
func (c *checker) circles(s *sheet) {
	for i, p := range c.set.Places {
		for range c.set.Places {
			if p != nil {
				p = p.Parent
			}
		}
		if p != nil {
			c.refuse("circular-place", s.At(i, "parent"), s.Text(i, "parent"),
				model.Text{Zh: "上级区划绕成了圈", En: "the parents of this place run in a circle"},
				model.Text{Zh: "改正上级；最高一级留空", En: "mend the parent; leave it blank at the top"})
		}
	}
}

// goals refuses a target without a number, unless it is an output.
func (c *checker) goals(s *sheet) {
	for i, t := range c.set.Targets {
		written := s.Text(i, "target")
		if _, wordOnly := cell.States[written]; (wordOnly || t.Target.State == model.Withheld) && t.Kind != "output" && t.Kind != "" {
			c.refuse("target-missing", s.At(i, "target"), written,
				model.Text{Zh: "目标没有数", En: "the target has no number"},
				model.Text{Zh: "填写目标；没有下达目标的产出，性质写“产出”", En: "fill in the target; an output that has none is of kind 产出"})
		}
	}
}
