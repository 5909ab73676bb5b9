package rule_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestTwoBases: where a list and the projects give two numbers of money unspent, a
// finding names both bases; where they give one, there is none.
func TestTwoBases(t *testing.T) {
	t.Run("two-bases", func(t *testing.T) {
		project := &table.Project{Key: "p", Name: model.Text{Zh: "路"}}
		money := func(subject, stage, amount string) *table.Fund {
			return &table.Fund{Subject: subject, SubjectName: model.Text{Zh: subject}, Category: model.Text{Zh: "专项"},
				Stage:  stage,
				Amount: quantity(amount, "万元", model.Exact), Date: model.NewDate(2014, 3, 1)}
		}
		for _, tt := range []struct{ received, says string }{
			{"5000", "到位5000万元，支付463万元，未支付4537万元；账龄按项目各自的资金行：1个项目未支付合计60万元。"},
			{"523", ""}, // 60 as well
		} {
			r := measured(&table.Dataset{Projects: []*table.Project{project, {Key: "q"}}, Funds: []*table.Fund{
				money("list", table.Received, tt.received), money("list", table.Paid, "463"), money("p", table.Received, "100"),
				money("p", table.Paid, "40"),
				money("q", table.Received, "100"), money("q", table.Paid, "100"),
			}}, &model.Settings{}, model.NewDate(2014, 6, 30))
			i := slices.IndexFunc(r.Findings, func(f model.Problem) bool { return f.ID == "two-bases.list" })
			if (i >= 0) != (tt.says != "") || i >= 0 && !strings.Contains(r.Findings[i].Message.Zh, tt.says) {
				t.Errorf("%s received: finding %d of %v", tt.received, i, r.Findings)
			}
			if has(r, "two-bases.p") || has(r, "two-bases.q") {
				t.Error("the rows of a project are taken for a list of their own")
			}
			if i >= 0 && !slices.Contains(r.Of(model.OfKind("all", model.Text{}, "unspent"), measure.UnspentTotal).Warnings,
				"two-bases.list") {
				t.Error("the sum of ageing does not lead to the finding")
			}
		}
	})
}

// TestTwoBasesOfBounds: of a list whose bounds say nothing about what is left there is
// nothing to set beside the projects.
func TestTwoBasesOfBounds(t *testing.T) {
	money := func(subject, stage, amount string, q model.Qualifier) *table.Fund {
		return &table.Fund{Subject: subject, Stage: stage, Amount: quantity(amount, "万元", q),
			Date: model.NewDate(2014, 3, 1)}
	}
	r := measured(&table.Dataset{Projects: []*table.Project{{Key: "p", Name: model.Text{Zh: "路"}}}, Funds: []*table.Fund{
		money("list", table.Received, "500", model.AtLeast), money("list", table.Paid, "100", model.AtLeast),
		money("p", table.Received, "100", model.Exact), money("p", table.Paid, "40", model.Exact)}}, &model.Settings{},
		model.NewDate(2014, 6, 30))
	if has(r, "two-bases.list") || shown(r.Ageing.Total) != "60万元" {
		t.Errorf("found %v, ageing %s", ids(r), shown(r.Ageing.Total))
	}
}

// TestTwoBasesOfUnits: 0.006 亿元 and 60 万元 are one amount.
func TestTwoBasesOfUnits(t *testing.T) {
	money := func(subject, stage, amount, unit string) *table.Fund {
		return &table.Fund{Subject: subject, Stage: stage, Amount: quantity(amount, unit, model.Exact),
			Date: model.NewDate(2014, 3, 1)}
	}
	for received, want := range map[string]bool{"0.0523": false, "0.0524": true} {
		r := measured(&table.Dataset{Projects: []*table.Project{{Key: "p", Name: model.Text{Zh: "路"}}}, Funds: []*table.Fund{
			money("list", table.Received, received, "亿元"), money("list", table.Paid, "0.0463", "亿元"),
			money("p", table.Received, "100", "万元"), money("p", table.Paid, "40", "万元")}}, &model.Settings{},
			model.NewDate(2014, 6, 30))
		if has(r, "two-bases.list") != want {
			t.Errorf("%s received: found %v", received, ids(r))
		}
	}
}
