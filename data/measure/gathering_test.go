package measure

import (
	"testing"

	"gongshi/data/model"
	"gongshi/data/table"
)

// spent are the rows of funds of a project: received, disbursed, paid, each empty where it
// is not reported.
func spent(key, received, disbursed, paid, unit string) (rows []*table.Fund) {
	for _, r := range [][2]string{{table.Received, received}, {table.Disbursed, disbursed}, {table.Paid, paid}} {
		if r[1] != "" {
			rows = append(rows, &table.Fund{Subject: key, SubjectName: model.Text{Zh: key}, Stage: r[0],
				Category: model.Text{Zh: "专项"}, Amount: quantity(r[1], unit, model.Exact), Date: model.NewDate(2014, 3, 31)})
		}
	}
	return rows
}

func due(p *table.Project, on model.Date, status string) *table.Project {
	p.Due, p.Status = on, model.Text{Zh: status}
	return p
}

// TestGathering: by hand, two villages of a township. The well lies in both, and counts once
// in the township. The road has no row of what was paid: nothing is left of it, for a blank
// is not zero. The bridge paid more than came, which makes up for no other.
func TestGathering(t *testing.T) {
	all, at := villages()
	asOf, may := model.NewDate(2014, 6, 30), model.NewDate(2014, 5, 31)
	set := &table.Dataset{Places: all, Projects: []*table.Project{
		due(planned("well", "100", at["elm"], at["oak"]), may, "在建"),
		due(planned("road", "50.5", at["elm"]), may, "完工"),
		due(planned("bridge", "30", at["oak"]), asOf, "在建")}}
	set.Funds = append(append(spent("well", "80", "60", "40", "万元"), spent("road", "20", "20", "", "万元")...),
		spent("bridge", "10", "", "12", "万元")...)
	r := Measure(set, &model.Settings{}, asOf)
	for _, c := range []struct {
		of                        *Gathering
		projects, late, planned   string
		received, disbursed, paid string
		undisbursed, unpaid       string
		headline, money           string
	}{
		{r.Gathered[at["elm"]], "2个", "1个", "150.5万元", "100万元", "80万元", "40万元", "20万元", "40万元",
			"2个项目，1个过了期限还没完工", "计划151万元，到位100万元，付出40万元"},
		{r.Gathered[at["oak"]], "2个", "1个", "130万元", "90万元", "60万元", "52万元", "20万元", "40万元",
			"2个项目，1个过了期限还没完工", "计划130万元，到位90万元，付出52万元"},
		{r.Gathered[at["east"]], "3个", "1个", "180.5万元", "110万元", "80万元", "52万元", "20万元", "40万元",
			"3个项目，1个过了期限还没完工", "计划181万元，到位110万元，付出52万元"},
		{r.All, "3个", "1个", "180.5万元", "110万元", "80万元", "52万元", "20万元", "40万元",
			"3个项目，1个过了期限还没完工", "计划181万元，到位110万元，付出52万元"},
	} {
		if c.of == nil {
			t.Fatal("nothing is gathered")
		}
		for _, said := range [][2]string{{shown(c.of.Projects), c.projects}, {shown(c.of.Late), c.late},
			{shown(c.of.Planned), c.planned}, {shown(c.of.Received), c.received}, {shown(c.of.Disbursed), c.disbursed},
			{shown(c.of.Paid), c.paid}, {shown(c.of.Undisbursed), c.undisbursed}, {shown(c.of.Unpaid), c.unpaid},
			{c.of.Headline.Text().Zh, c.headline}, {c.of.Money.Text().Zh, c.money}} {
			if said[0] != said[1] {
				t.Errorf("%s: %q, want %q", c.headline, said[0], said[1])
			}
		}
	}
	if r.Gathered[at["bare"]] != nil {
		t.Error("a place without a project gathers some")
	}
}

// TestGatheringOfUnlike: amounts of two currencies are not added; a plan that is a floor
// makes a floor; where no project states when it is due, none is late and none is not.
func TestGatheringOfUnlike(t *testing.T) {
	all, at := villages()
	floor := planned("a", "10", at["elm"])
	floor.Planned.Qualifier = model.AtLeast
	set := &table.Dataset{Places: all, Projects: []*table.Project{floor, planned("b", "5", at["elm"])}}
	set.Funds = append(spent("a", "8", "", "", "万元"), spent("b", "8", "", "", "KES")...)
	g := Measure(set, &model.Settings{}, model.NewDate(2014, 6, 30)).All
	for _, said := range [][2]string{{shown(g.Late), ""}, {shown(g.Planned), "15万元以上"}, {shown(g.Received), ""},
		{g.Headline.Text().Zh, "2个项目"}, {g.Headline.Text().En, "2 projects"}, {g.Money.Text().Zh, "计划至少15万元"}} {
		if said[0] != said[1] {
			t.Errorf("%q, want %q", said[0], said[1])
		}
	}
}

// TestGatheredHeadlines: what is said of projects none of which is late.
func TestGatheredHeadlines(t *testing.T) {
	asOf, may := model.NewDate(2014, 6, 30), model.NewDate(2014, 5, 31)
	for want, of := range map[string][]*table.Project{
		"2个项目，都完工了":   {due(planned("a", "1"), may, "完工"), due(planned("b", "1"), model.Date{}, "完工")},
		"1个项目，完工了":    {due(planned("a", "1"), may, "完工")},
		"2个项目，没有过期限的": {due(planned("a", "1"), asOf, "在建"), due(planned("b", "1"), may, "完工")},
		"2个项目":        {due(planned("a", "1"), asOf, "在建"), due(planned("b", "1"), model.Date{}, "在建")},
	} {
		if got := Measure(&table.Dataset{Projects: of}, &model.Settings{}, asOf).All.Headline.Text().Zh; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestShort: by hand, amounts as overviews say them.
func TestShort(t *testing.T) {
	r := &Report{Settings: &model.Settings{}}
	for _, c := range []struct{ amount, unit, zh, en string }{
		{"23800.5", "万元", "2.38亿元", "238 million yuan"}, {"667.35", "万元", "667万元", "6.67 million yuan"},
		{"1234.5", "万元", "1235万元", "12.3 million yuan"}, {"0.5", "万元", "5000元", "5,000 yuan"},
		{"123456789", "KES", "1.23亿肯尼亚先令", "KES 123 million"}, {"0", "万元", "0元", "0 yuan"}, {"12", "公里", "12公里", "12 km"},
	} {
		q := quantity(c.amount, c.unit, model.Exact)
		f := &model.Figure{Value: q.Number, Unit: c.unit, Qualifier: model.Exact,
			Display: r.display(q.Number, c.unit, model.Exact)}
		if got := r.Short(f); got != (model.Text{Zh: c.zh, En: c.en}) {
			t.Errorf("%s%s: %v", c.amount, c.unit, got)
		}
	}
}
