package rule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// TestStatedOfProject: the newest reading of a project is held against its plan, an older
// one is not.
func TestStatedOfProject(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"projects": "key,name,planned（万元）\np,路,200\n",
		"progress": "project,as_of,invested（万元）,stated_rate\np,2014-05-31,50,30%\np,2014-06-30,80,40%\n"})
	wants(t, r, "stated-rate-confirmed", "p", "“路”报送完成率40%，按80/200*100核算一致。",
		"The stated rate 40% of 路 is confirmed by 80/200*100.", "progress D3")
	wants(t, r, "stated-rate-differs", "", "", "", "")
	shows(t, r, "p.stated-investment-rate", "40%")
}

// TestOneKeyTwice: a target and a project of one key each have their own finding about
// their own stated rate.
func TestOneKeyTwice(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{"targets": "key,name,unit,kind,period,target\nx,甲,个,数量,2014,100\n",
		"completions": "target,as_of,completed,stated_rate\nx,2014-06-30,60,60%\n",
		"projects":    "key,name,planned（万元）\nx,路,200\ny,桥,200\n",
		"progress":    "project,as_of,invested（万元）,stated_rate\nx,2014-06-30,100,50%\ny,2014-06-30,100,50%\n"})
	var ids []string
	for _, p := range r.Findings {
		if p.Rule == "stated-rate-confirmed" {
			ids = append(ids, p.ID)
		}
	}
	slices.Sort(ids)
	if got := strings.Join(ids, " "); got != "stated-rate-confirmed.project.x stated-rate-confirmed.x "+
		"stated-rate-confirmed.y" {
		t.Error(got)
	}
}

// TestStatedRateOfAnOldReading: only a reading in effect is confirmed or not.
func TestStatedRateOfAnOldReading(t *testing.T) {
	target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人",
		Target: quantity("100", "人", model.Exact), Baseline: quantity("0", "人", model.Exact)}
	reading := func(month int, done, rate string) *table.Completion {
		return &table.Completion{Target: target, AsOf: model.NewDate(2014, month, 28),
			Completed:  quantity(done, "人", model.Exact),
			StatedRate: model.Stated{Rate: decimal.RequireFromString(rate), Known: true}}
	}
	r := measured(&table.Dataset{Targets: []*table.Target{target},
		Completions: []*table.Completion{reading(5, "40", "40"), reading(6, "50", "50")}},
		&model.Settings{}, model.Date{})
	if !has(r, "stated-rate-confirmed.x") || has(r, "stated-rate-differs.x") {
		t.Errorf("got %v", ids(r))
	}
}

// TestStatedAtTheEdge: a stated rate that agrees only by rounding to an edge says so.
func TestStatedAtTheEdge(t *testing.T) {
	for _, tt := range []struct{ stated, id, zh, en string }{
		{"100", "stated-rate-confirmed.x", "核算一致，取整之前为99.6%。", "which gives 99.6% before rounding."},
		{"99.6", "stated-rate-confirmed.x", "核算一致。", "996/1000*100."},
		{"98", "stated-rate-differs.x", "核算为99.6%。", "gives 99.6%."},
	} {
		rate := decimal.RequireFromString(tt.stated)
		target := &table.Target{Key: "x", Name: model.Text{Zh: "甲"}, Period: "2014", Unit: "人",
			Target: quantity("1000", "人", model.Exact)}
		set := &table.Dataset{Targets: []*table.Target{target},
			Completions: []*table.Completion{{Target: target, AsOf: model.NewDate(2014, 6, 30),
				Completed: quantity("996", "人", model.Exact), StatedRate: model.Stated{Rate: rate, Places: -rate.Exponent(),
					Known: true}}}}
		r := measured(set, &model.Settings{}, model.NewDate(2014, 6, 30))
		for _, f := range r.Findings {
			if f.ID == tt.id && strings.HasSuffix(f.Message.Zh, tt.zh) && strings.HasSuffix(f.Message.En, tt.en) {
				rate = decimal.Decimal{}
			}
		}
		if !rate.IsZero() {
			t.Errorf("%s%%: no %s that ends %q in %v", tt.stated, tt.id, tt.zh, r.Findings)
		}
	}
}
