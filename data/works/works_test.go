package works_test

import (
	"encoding/csv"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/check"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/works"
)

func report(t *testing.T) *measure.Report {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), works.Files)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	if problems = slices.Concat(problems, more, rule.InExports(exports)); len(problems) > 0 {
		t.Fatalf("the register has problems: %v", problems)
	}
	return rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil)
}

// TestPlanted: what is planted in the register is found, and nothing else.
func TestPlanted(t *testing.T) {
	var found []string
	for _, f := range report(t).Findings {
		if f.Rule != rule.SumConfirmed.ID {
			found = append(found, f.ID)
		}
	}
	slices.Sort(found)
	want := []string{
		rule.InvestedAbovePlan.Of("clinic-lantern-ramp"),
		rule.NotComputed.Of("sources.clinic-windpump"),
		rule.NumberWithheld.Of("projects.planned." + model.Slug("tender dispute")),
		rule.PaidAheadOfWorks.Of("road-customs-bridge"),
		rule.PaidBehindWorks.Of("water-quarry-boreholes"),
		rule.SourcesNotStated.Of("clinic-windpump.planned"),
		rule.SumDiffers.Of("water-orchard-network.planned"),
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("planted (-) and found (+):\n%s", diff)
	}
}

// TestByHand: numbers of the register that were worked by hand, as its pages show them.
func TestByHand(t *testing.T) {
	r := report(t)
	for _, want := range []struct{ key, value, display string }{
		{"road-customs-bridge.received-total", "1340000", "USD 1.34 million"},
		{"road-customs-bridge.paid-total", "1139000", "USD 1.139 million"},
		{"road-customs-bridge.payment-rate", "85", "85.00%"},
		{"road-customs-bridge.match", "33", "+33.00 percentage points"},
		{"clinic-lantern-ramp.investment-rate", "103.1501340483", "103.15%"},
		{"all--projects.late-rate", "19.0476190476", "19.05%"},
		{"field--contractor.disclosure-rate", "97.2222222222", "97.22%"},
	} {
		if f := r.Figure(want.key); f == nil || f.Value.String() != want.value || f.Display.En != want.display {
			t.Errorf("%s is %+v, want %s, shown %q", want.key, f, want.value, want.display)
		}
	}
	for _, f := range r.Figures {
		if u := model.UnitOf(f.Unit); u.Currency != "" && u.Currency != "USD" {
			t.Errorf("%s is in %s", f.Key, f.Unit)
		}
	}
}

// foreign is what a register of an English city has none of: Chinese words, and words of
// a programme for the poor.
var foreign = regexp.MustCompile(`(?i)\p{Han}|\bpoor|povert|alleviat|past half`)

// silent is a telephone number that cannot ring.
var silent = regexp.MustCompile(`^0000-\d{4}$`)

// TestFictitious: the register is in English, is marked fictitious, and no telephone of
// it can ring.
func TestFictitious(t *testing.T) {
	words, err := works.Words()
	if err != nil {
		t.Fatal(err)
	}
	for _, from := range []fs.FS{works.Files, words} {
		names, _ := fs.Glob(from, "*.*")
		for _, name := range names {
			b, err := fs.ReadFile(from, name)
			if err != nil {
				t.Fatal(err)
			}
			if found := foreign.FindString(string(b)); found != "" {
				t.Errorf("%s says %q", name, found)
			}
			if !strings.HasSuffix(name, ".csv") && !strings.Contains(strings.ToLower(string(b)), "fictitious") {
				t.Errorf("%s does not say that it is fictitious", name)
			}
		}
	}
	f, err := works.Files.Open("projects.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) < 40 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	at := slices.Index(rows[0], "phone")
	for _, row := range rows[1:] {
		if row[at] != "" && !silent.MatchString(row[at]) {
			t.Errorf("%s may be called: %s", row[0], row[at])
		}
	}
}
