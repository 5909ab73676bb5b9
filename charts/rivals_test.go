package charts

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// TestRivalOfItsOwn: a further target that has a reading of its own says which, for its
// rate is of that, never of the amount that is drawn; the finding says so as well.
func TestRivalOfItsOwn(t *testing.T) {
	number := func(n int64) model.Quantity {
		return model.Quantity{State: model.Value, Number: decimal.NewFromInt(n), Unit: "个", Qualifier: model.Exact}
	}
	target := func(key, issuer string, n int64) *table.Target {
		return &table.Target{Key: key, Name: model.Text{Zh: "甲"}, Unit: "个", Period: "2014", Issuer: issuer,
			Target: number(n)}
	}
	a, b, c := target("a", "县", 100), target("b", "省", 80), target("c", "市", 90)
	r := rule.Reconcile(measure.Measure(&table.Dataset{Targets: []*table.Target{a, b, c},
		Completions: []*table.Completion{
			{Target: a, AsOf: model.NewDate(2014, 5, 31), Completed: number(40)}, {Target: b, AsOf: model.NewDate(2014, 6, 30),
				Completed: number(44)}}},
		&model.Settings{}, model.Date{}), nil)
	var names []string
	for _, row := range againstTargets(r)[0].chart.Rows {
		names = append(names, row[0].Text.Zh)
	}
	if got := strings.Join(names, "\n"); got != "今年已完成\n目标（省），自己的读数44个（截至2014年6月30日）\n目标（市）\n目标（县）" {
		t.Error(got)
	}
	said := ""
	for _, p := range r.Findings {
		if p.Rule == rule.ConflictingTargets.ID {
			said += p.Message.Zh + "\n"
		}
	}
	if !strings.Contains(said, "；按各自的读数，完成率分别为40.00%与55.00%") || !strings.Contains(said, "；完成率分别为40.00%与44.44%") {
		t.Error(said)
	}
}

// TestOpenEndsSayTheirDays: an investment whose reading is older than the report's day
// says so, in the picture, its table and its sentence.
func TestOpenEndsSayTheirDays(t *testing.T) {
	floor := func(n int64) model.Quantity {
		return model.Quantity{State: model.Value, Number: decimal.NewFromInt(n), Unit: "亿元", Qualifier: model.AtLeast}
	}
	a := &table.Target{Key: "a", Name: model.Text{Zh: "甲"}, Unit: "亿元", Period: "2014", Kind: "investment",
		Target: floor(20)}
	b := &table.Target{Key: "b", Name: model.Text{Zh: "乙"}, Unit: "亿元", Period: "2014", Kind: "investment",
		Target: floor(10)}
	done := model.Quantity{State: model.Value, Number: decimal.NewFromInt(11), Unit: "亿元", Qualifier: model.Exact}
	r := rule.Reconcile(measure.Measure(&table.Dataset{Targets: []*table.Target{a, b}, Completions: []*table.Completion{
		{Target: a, AsOf: model.NewDate(2014, 6, 30), Completed: done}, {Target: b, AsOf: model.NewDate(2014, 8, 31),
			Completed: done}}},
		&model.Settings{}, model.Date{}), nil)
	d := openEnded(r)[0]
	if said := d.chart.Sentence.Say("zh") + d.chart.Rows[0][0].Text.Zh +
		d.plot.rows[0].name.Zh; strings.Count(said, "甲（截至2014年6月30日）") != 3 || strings.Contains(said, "乙（") {
		t.Error(said)
	}
}
