package demo_test

import (
	"bytes"
	"encoding/csv"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
)

func files(t *testing.T, size demo.Size) map[string][]byte {
	t.Helper()
	all, err := demo.Files(size)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// measured reads, checks and measures a county, which has no problem.
func measured(t *testing.T, files map[string][]byte) (*read.Exports, *measure.Report) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	exports, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	if problems = append(append(problems, more...), rule.InExports(exports)...); len(problems) > 0 {
		t.Fatalf("the county has problems: %v", problems)
	}
	r := rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil)
	if len(r.Doubled) > 0 {
		t.Fatalf("keys stand for two figures: %v", r.Doubled)
	}
	return exports, r
}

// report is that of a county, its household ledger with it.
func report(t *testing.T, files map[string][]byte) *measure.Report {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	in, err := intake.Take(t.Context(), fsys, fstest.MapFS{})
	if err != nil || in.Problems.Count(model.Error) > 0 {
		t.Fatal(err, in.Problems.Of(model.Error))
	}
	return rule.Reconcile(measure.Measure(in.Dataset, in.Settings, model.Date{}), in.Problems.Of(model.Finding))
}

// sizes are those of the counties that are looked into, in CI a large one as well.
func sizes() []demo.Size {
	small := []demo.Size{{Villages: 7, Projects: 12, Months: 6, Seed: 2},
		{Villages: 35, Projects: 60, Months: 30, Seed: 3}, demo.Default}
	if !ci() {
		return small
	}
	return append(small, demo.Size{Villages: 100, Projects: 4000, Months: 18, Seed: 1})
}

var listed = regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")

// TestPlantedCases: every case that the README lists is found, and, apart from
// what is confirmed, nothing else is.
func TestPlantedCases(t *testing.T) {
	smallest := []demo.Size{{Villages: 1, Projects: 1, Months: 1, Seed: 1},
		{Villages: 12, Projects: 1, Months: 12, Seed: 2}, {Villages: 2, Projects: 2, Months: 7, Seed: 1}}
	for _, size := range slices.Concat(smallest, sizes()) {
		all := files(t, size)
		want, got := map[string]bool{}, map[string]bool{}
		for _, m := range listed.FindAllSubmatch(all["README.md"], -1) {
			want[string(m[1])] = true
		}
		for _, f := range report(t, all).Findings {
			if f.Rule != rule.StatedRateConfirmed.ID && f.Rule != rule.SumConfirmed.ID || want[f.ID] {
				got[f.ID] = true
			}
		}
		if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
			t.Errorf("%+v: planted (-) and found (+):\n%s", size, diff)
		}
		rules := map[string]bool{}
		for id := range want {
			name, _, _ := strings.Cut(id, ".")
			rules[name] = true
		}
		for _, r := range rule.Rules {
			if size.Months == 1 && r == rule.FallingSeries || size.Months%12 != 6 && r == rule.PastHalf {
				continue // one reading cannot fall, and the half is asked at mid-year
			}
			if !rules[r.ID] && r.Reconciles() {
				t.Errorf("%+v: no case of the rule %s is planted", size, r.ID)
			}
		}
	}
}

// TestTruth: the figures are those that the county was made with.
func TestTruth(t *testing.T) {
	for _, size := range sizes() {
		all := files(t, size)
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(all["truth.csv"], []byte("\ufeff")))).ReadAll()
		if err != nil || len(rows) < 20 {
			t.Fatalf("%d rows: %v", len(rows), err)
		}
		r := report(t, all)
		for _, row := range rows[1:] {
			if f := r.Figure(row[0]); f == nil || f.Value.String() != row[1] {
				t.Errorf("%+v: %s is %+v, want %s", size, row[0], f, row[1])
			}
		}
		sums(t, r)
	}
}

// sums: what a level counts is the sum of the level below.
func sums(t *testing.T, r *measure.Report) {
	t.Helper()
	below := map[string]int64{}
	for _, p := range r.Dataset.Places {
		if p.Parent != nil {
			below[p.Parent.Code] += p.Population.Number.IntPart()
		}
	}
	for _, p := range r.Dataset.Places {
		if n, ok := below[p.Code]; ok && n != p.Population.Number.IntPart() {
			t.Errorf("%s has %s persons, its parts %d", p.Code, p.Population.Number, n)
		}
	}
}

// TestStepsAgree: the steps of a project are due when the project says that it begins
// and ends.
func TestStepsAgree(t *testing.T) {
	r := report(t, files(t, demo.Default))
	due := map[string]model.Date{}
	for _, m := range r.Dataset.Milestones {
		due[m.Key] = m.Due
	}
	seen := 0
	for _, p := range r.Dataset.Projects {
		start, stated := due[p.Key+"-start"]
		if !stated {
			continue
		}
		seen++
		if finish := due[p.Key+"-finish"]; start != p.Start || finish != p.Due {
			t.Errorf("%s runs from %s to %s, its steps from %s to %s", p.Key, p.Start.ISO(), p.Due.ISO(), start.ISO(),
				finish.ISO())
		}
	}
	if seen < 100 {
		t.Errorf("only %d projects have steps", seen)
	}
}

// TestStates: nine projects have all states.
func TestStates(t *testing.T) {
	states := map[string]bool{}
	for _, p := range report(t, files(t, demo.Size{Villages: 4, Projects: 9, Months: 6, Seed: 2})).Dataset.Projects {
		states[p.Status.Zh] = true
	}
	for _, want := range []string{"储备", "公示", "下达", "未开工", "在建", "完工", "验收", "移交", "终止"} {
		if !states[want] {
			t.Errorf("no project is %s: %v", want, states)
		}
	}
}

// TestSameBytes: the same sizes and seed give the same files, another seed
// others.
func TestSameBytes(t *testing.T) {
	size := demo.Size{Villages: 20, Projects: 30, Months: 12, Seed: 7}
	first := files(t, size)
	if diff := cmp.Diff(first, files(t, size)); diff != "" {
		t.Errorf("two runs differ:\n%s", diff)
	}
	size.Seed++
	if bytes.Equal(first["data/funds.csv"], files(t, size)["data/funds.csv"]) {
		t.Error("another seed gives the same money")
	}
}
