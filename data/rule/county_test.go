package rule_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"gongshi/data/intake"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// wants fails unless the findings of a rule are one of that subject, in those words and of
// those cells ("targets C2, projects 3"); without words there must be none of the rule.
func wants(t *testing.T, r *measure.Report, rule, subject, zh, en, at string) {
	t.Helper()
	var of model.Problems
	for _, p := range r.Findings {
		if p.Rule == rule {
			of = append(of, p)
		}
	}
	if zh == "" && len(of) == 0 {
		return
	}
	if len(of) != 1 {
		t.Fatalf("%d findings of %s: %v", len(of), rule, of)
	}
	p := of[0]
	if p.ID != rule+"."+subject || p.Message.Zh != zh || p.Message.En != en {
		t.Errorf("%s\n%s\n%s\nwant %s\n%s\n%s", p.ID, p.Message.Zh, p.Message.En, subject, zh, en)
	}
	if got := cells(append([]model.Position{p.At}, p.Also...)); got != at {
		t.Errorf("%s is of %s, want %s", p.ID, got, at)
	}
}

// cells writes positions as "targets C2", rows as "targets 2".
func cells(positions []model.Position) string {
	var all []string
	for _, at := range positions {
		where := at.Cell
		if where == "" {
			where = strconv.Itoa(at.Line)
		}
		all = append(all, strings.TrimSuffix(at.File, ".csv")+" "+where)
	}
	return strings.Join(all, ", ")
}

// foundOf lists the ids of the findings of a rule.
func foundOf(r *measure.Report, rule string) string {
	var all []string
	for _, p := range r.Findings {
		if p.Rule == rule {
			all = append(all, strings.TrimPrefix(p.ID, rule+"."))
		}
	}
	return strings.Join(all, " ")
}

// warned reports whether a figure leads to a finding.
func warned(f *model.Figure, id string) bool { return f != nil && slices.Contains(f.Warnings, id) }

// says wants a finding to say something.
func says(t *testing.T, r *measure.Report, id, want string) {
	t.Helper()
	for _, p := range r.Findings {
		if p.ID == id {
			if !strings.Contains(p.Message.Zh, want) {
				t.Errorf("%s says %s, not %s", id, p.Message.Zh, want)
			}
			return
		}
	}
	t.Errorf("no finding %s", id)
}

// found lists the findings of a rule, by their subjects or their cells.
func found(problems model.Problems, rule string) string {
	var all []string
	for _, p := range problems {
		if p.Rule == rule {
			all = append(all, strings.TrimSpace(p.At.Cell+" "+p.Written))
		}
	}
	return strings.Join(all, "; ")
}

// shows fails unless a figure is shown so; "" is for a figure that must not be.
func shows(t *testing.T, r *measure.Report, key, want string) {
	t.Helper()
	got := ""
	if f := r.Figure(key); f != nil {
		got = f.Display.Zh
	}
	if got != want {
		t.Errorf("%s: %q, want %q", key, got, want)
	}
}

var midyear = model.NewDate(2014, 6, 30)

// quantity reads a test's number; "" is unknown.
func quantity(number, unit string, q model.Qualifier) model.Quantity {
	if number == "" {
		return model.Quantity{Unit: unit}
	}
	return model.Quantity{Number: decimal.RequireFromString(number), Unit: unit, Qualifier: q, State: model.Value}
}

func ids(r *measure.Report) []string {
	var list []string
	for _, f := range r.Findings {
		list = append(list, f.ID)
	}
	return list
}

// has reports whether there is a finding of that id.
func has(r *measure.Report, id string) bool {
	for _, f := range r.Findings {
		if f.ID == id {
			return true
		}
	}
	return false
}

func shown(f *model.Figure) string {
	if f == nil {
		return ""
	}
	return f.Display.Zh
}

// funds writes a table of money of one subject: each row is "category stage amount".
func funds(rows ...string) string {
	s := "subject,category,stage,amount（万元）\n"
	for _, row := range rows {
		if f := strings.Fields(row); len(f) == 3 {
			s += "all," + strings.Join(f, ",") + "\n"
		} else {
			s += f[0] + ",,," + f[1] + "\n"
		}
	}
	return s
}

// The tests below hold the test vectors of domain, section 5, in its order.

// measured measures a dataset and finds what it gives rise to.
func measured(set *table.Dataset, settings *model.Settings, asOf model.Date) *measure.Report {
	return rule.Reconcile(measure.Measure(set, settings, asOf), nil)
}

// site is what a workspace must say of itself.
const site = "[site]\ntitle = \"甲\"\ncounty = \"甲县\"\n"

// county reads, checks, measures and reconciles exports, given by their names without .csv,
// and settings.
// What a test does not give is the smallest table that will do.
func county(t *testing.T, asOf model.Date, exports map[string]string) (*measure.Report, model.Problems) {
	t.Helper()
	fsys := fstest.MapFS{"gongshi.toml": &fstest.MapFile{Data: []byte(site)}}
	for name, body := range map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100\n",
		"completions": "target,as_of,completed\nall,2014-06-30,50\n"} {
		fsys[name+".csv"] = &fstest.MapFile{Data: []byte(body)}
	}
	for name, body := range exports {
		if strings.HasSuffix(name, ".toml") {
			body = site + body
		} else {
			name += ".csv"
		}
		fsys[name] = &fstest.MapFile{Data: []byte(body)}
	}
	in, err := intake.Take(t.Context(), fsys, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	if in.Problems.Count(model.Error) > 0 {
		t.Fatal(in.Problems.Of(model.Error))
	}
	return rule.Reconcile(measure.Measure(in.Dataset, in.Settings, asOf), in.Problems.Of(model.Finding)), in.Problems
}
