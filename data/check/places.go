package check

import (
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func (c *checker) placeRows(rows []*read.Place) {
	taken := newKeys("code")
	for _, r := range rows {
		p := &table.Place{Row: place(r.Row, r.Remarks), Code: r.Code, Name: model.Text{Zh: r.Name, En: r.NameEn},
			Kind:       model.Text{Zh: r.Kind, En: r.KindEn},
			Households: c.quantity(r.Row, "households", r.Households, "户", ""),
			Population: c.quantity(r.Row, "population", r.Population, "人", "")}
		c.take(taken, r.Row, r.Code)
		c.places[r.Code] = p
		c.set.Places = append(c.set.Places, p)
	}
	for i, r := range rows {
		c.set.Places[i].Parent = refer(c, r.Row, "parent", r.Parent, "places", c.places)
	}
	c.circles(rows)
}

// circles refuses places that lie in each other.
func (c *checker) circles(rows []*read.Place) {
	for i, r := range rows {
		p := c.set.Places[i]
		for range rows {
			if p != nil {
				p = p.Parent
			}
		}
		if p != nil {
			c.refuse("circular-place", r.Cell("parent"), r.Parent,
				model.Text{Zh: "上级区划绕成了圈", En: "the parents of this place run in a circle"},
				model.Text{Zh: "改正上级；最高一级留空", En: "mend the parent; leave it blank at the top"})
		}
	}
}

// place gives a checked record what every row carries.
func place(r read.Row, remarks read.Remarks) table.Row {
	return r.Place(remarks.Source, model.Text{Zh: remarks.Explanation, En: remarks.ExplanationEn})
}
