package pages

import (
	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/table"
)

// riskPages are the list of problems.
func riskPages(b *Book) []Outline {
	if len(b.Dataset.Risks) == 0 {
		return nil
	}
	return leaves(Outline{id: "risks", title: says("问题与措施", "Problems and measures"), nav: says("问题", "Problems"),
		holds: says("存在的问题和整改措施", "Problems, and what is done about them"), write: writeRisks}, len(b.Dataset.Risks))
}

// writeRisks lists problems and what is done about them.
func writeRisks(d *Draft) {
	d.Table("risks", risks(d, onLeaf(d, d.Dataset.Risks)))
	turn(d)
}

func risks(d *Draft, of []*table.Risk) kit.Table {
	t := d.List("问题", "Problem", "对象", "Subject", "来源", "Found by", "措施", "Measure", "期限", "Due", "状态", "State", "出处",
		"Source")
	for _, r := range of {
		t.AddAs("risk-"+model.Slug(r.Key), d.Remarked(d.Run(r.Text), r.Explanation), subjectName(d, r.Subject),
			d.Stated(d.Run(r.Origin)), d.Stated(d.Run(r.Measure)),
			d.Stated(d.Date(r.Due)), d.Stated(d.Run(r.State)), source(d, r.Row))
	}
	return t
}
