package intake_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// wideWorkspace is a bureau's: targets with their completions month by month, money by
// stage in a file a year, the works done by month.
var wideWorkspace = map[string]string{
	"gongshi.toml": `[site]
title = "某县公示"
county = "某县"
example = true
[headers.targets]
"*完成" = "completions.completed, as_of = *"
[headers.funds]
"下达数" = "amount, stage = 下达"
"到位数" = "amount, stage = 到位"
"支付数" = "amount, stage = 支付"
[headers.progress]
"*投资" = "invested, as_of = *"
"*形象进度" = "physical, as_of = *"
`,
	"data/目标任务.csv": "2024年目标任务完成情况,,,,,,,\n编号,名称,计量单位,性质,期间,目标,3月完成,6月完成\n" +
		"road,道路,公里,数量,2024,10,2,\"5.5\"\nwell,水井,口,数量,2024,8,,3\n",
	"data/项目.csv": "编号,名称,计划总投资（万元）\nr1,甲村路,100\nr2,乙村路,200\n",
	"data/项目进度.csv": "项目,2024-03投资（万元）,2024-03形象进度,2024-06投资（万元）,2024-06形象进度\n" +
		"r1,10,5,60,55%\nr2,,,20,8\n",
	"data/资金-2023.csv": "对象,下达数（元）,到位数（元）,支付数（元）\nr2,\"100,000\",,\n",
	"data/资金-2024.csv": "2024年资金,,,,\n对象,资金类别,下达数（万元）,到位数（万元）,支付数（万元）\n" +
		"r1,村道,80,60,—\nr2,村道,120,100,90\n合计,,200,160,90\n",
}

// TestWideFigures: the figures of wide sheets and of several files of a table are made of
// the cells in which their numbers stand.
func TestWideFigures(t *testing.T) {
	workspace := fstest.MapFS{}
	for name, body := range wideWorkspace {
		workspace[name] = &fstest.MapFile{Data: []byte(body)}
	}
	in, err := intake.Take(t.Context(), workspace, fstest.MapFS{})
	if err != nil || in.Problems.Count(model.Error) > 0 {
		t.Fatal(err, in.Problems.Of(model.Error))
	}
	report := rule.Reconcile(measure.Measure(in.Dataset, in.Settings, model.NewDate(2024, 6, 30)), nil)
	cells := map[string]string{}
	for _, f := range report.Figures {
		var at []string
		for _, p := range f.Sources {
			at = append(at, p.String())
		}
		cells[f.Key] = strings.TrimSpace(f.Value.String() + " " + strings.Join(at, " "))
	}
	for key, want := range wideFigures {
		if diff := cmp.Diff(want, cells[key]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", key, diff)
		}
	}
	if n := len(report.Findings.Of(model.Error)); n > 0 || len(in.Dataset.Funds) != 6 ||
		len(in.Dataset.Completions) != 3 {
		t.Errorf("%d errors, %d funds, %d completions", n, len(in.Dataset.Funds), len(in.Dataset.Completions))
	}
}

// wideFigures are figures with the cells that they are made of, worked out by hand.
var wideFigures = map[string]string{
	"road.completed.2024-03-31":       "2 目标任务.csv:3 (G3)",
	"road.completed.2024-06-30":       "5.5 目标任务.csv:3 (H3)",
	"road.completion-rate.2024-06-30": "55 目标任务.csv:3 (F3) 目标任务.csv:3 (H3)",
	"well.completed.2024-06-30":       "3 目标任务.csv:4 (H4)",
	"r1.received-total":               "60 资金-2024.csv:3 (D3)",
	"r2.paid-total":                   "90 资金-2024.csv:4 (E4)",
	"r2.issued-total":                 "1300000 资金-2023.csv:2 (B2) 资金-2024.csv:4 (C4)",
	"r1.physical.2024-06-30":          "55 项目进度.csv:2 (E2)",
	"r2.invested.2024-06-30":          "20 项目进度.csv:3 (D3)",
	"r2.investment-rate.2024-06-30":   "10 项目.csv:3 (C3) 项目进度.csv:3 (D3)",
}
