package rule_test

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestWithheldByReason: numbers of one column and one reason are one finding, and one that
// is withheld without a reason says so. A number that is said is not among them.
func TestWithheldByReason(t *testing.T) {
	project := func(key, reason string) *table.Project {
		return &table.Project{Key: key, Name: model.Text{Zh: key}, Planned: model.Quantity{State: model.Withheld,
			Reason: reason, Unit: "万元"}}
	}
	set := &table.Dataset{Projects: []*table.Project{project("a", "洽谈中"), project("b", ""), project("c", "洽谈中"),
		{Key: "d", Name: model.Text{Zh: "d"}, Planned: quantity("30", "万元", model.Exact)}}}
	r := measured(set, &model.Settings{}, model.NewDate(2014, 6, 30))
	says(t, r, "number-withheld.projects.planned", "项目的“计划总投资”有1处不公开，未写理由。")
	says(t, r, "number-withheld.projects.planned."+model.Slug("洽谈中"), "项目的“计划总投资”有2处不公开：洽谈中。")
	if got := foundOf(r, "number-withheld"); got != "projects.planned projects.planned."+model.Slug("洽谈中") {
		t.Errorf("found %s", got)
	}
}
