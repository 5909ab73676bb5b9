package check

import (
	"fmt"
	"slices"

	"gongshi/data/cell"
	"gongshi/data/model"
	"gongshi/data/table"
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
				model.Text{Zh: "同一对象同一日期已有读数，见" + first.String(), En: "there is a reading of this subject and date already, at " +
					first.String()},
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
		if circular(p, len(c.set.Places), func(p *table.Place) *table.Place { return p.Parent }) {
			c.refuse("circular-place", s.At(i, "parent"), s.Text(i, "parent"),
				model.Text{Zh: "上级区划绕成了圈", En: "the parents of this place run in a circle"},
				model.Text{Zh: "改正上级；最高一级留空", En: "mend the parent; leave it blank at the top"})
		}
	}
}

// wholes refuses targets that are parts of each other, and a part that is counted in
// another unit than its whole.
func (c *checker) wholes(s *sheet) {
	for i, t := range c.set.Targets {
		if circular(t, len(c.set.Targets), func(t *table.Target) *table.Target { return t.PartOf }) {
			c.refuse("circular-target", s.At(i, "part_of"), s.Text(i, "part_of"),
				model.Text{Zh: "上级指标绕成了圈", En: "the wholes of this target run in a circle"},
				model.Text{Zh: "改正上级指标；整体的留空", En: "mend part_of; leave it blank for a whole"})
		} else if t.PartOf != nil && model.UnitOf(t.PartOf.Unit).Base != model.UnitOf(t.Unit).Base {
			c.refuse("part-unit", s.At(i, "unit"), t.Unit,
				model.Text{Zh: fmt.Sprintf("上级指标的计量单位是“%s”", t.PartOf.Unit),
					En: fmt.Sprintf("the target of which it is a part is counted in %q", t.PartOf.Unit)},
				model.Text{Zh: "用同一计量单位；不是它的一部分的，上级指标留空",
					En: "write both in one unit; leave part_of blank where it is no part of it"})
		}
	}
}

// bases refuses a base that has no name: of what a ratio is, its reader must know.
func (c *checker) bases(s *sheet) {
	for i, t := range c.set.Targets {
		if t.Base.Known() && t.BaseName.IsZero() {
			c.refuse("base-unnamed", s.At(i, "base"), s.Text(i, "base"),
				model.Text{Zh: "基数没有名称", En: "the base has no name"},
				model.Text{Zh: "在“基数名称”写明它是什么，如 全市平均", En: "say in base_name what it is, such as the city's average"})
		}
	}
}

// circular reports whether what lies above a thing, of so many, never ends.
func circular[T any](at *T, of int, above func(*T) *T) bool {
	for range of {
		if at != nil {
			at = above(at)
		}
	}
	return at != nil
}

// goals refuses a target without a number, unless it is an output.
func (c *checker) goals(s *sheet) {
	for i, t := range c.set.Targets {
		written := s.Text(i, "target")
		if _, wordOnly := cell.States[written]; (wordOnly || t.Target.State == model.Withheld) && t.Kind != "output" &&
			t.Kind != "" {
			c.refuse("target-missing", s.At(i, "target"), written,
				model.Text{Zh: "目标没有数", En: "the target has no number"},
				model.Text{Zh: "填写目标；没有下达目标的产出，性质写“产出”", En: "fill in the target; an output that has none is of kind 产出"})
		}
	}
}
