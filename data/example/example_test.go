package example_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
)

func report(t *testing.T) (*measure.Report, model.Problems) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), example.Files)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	if problems = append(append(problems, more...), rule.InExports(exports)...); len(problems) > 0 {
		t.Fatalf("the example has problems: %v", problems)
	}
	return rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil), problems
}

// byHand are the numbers that the example's site must state, worked by hand
// from the report.
var byHand = []struct{ key, value, display, expression string }{
	{"rural-relief.completion-rate", "57.4712643678", "57.47%", "7500/13050*100"},
	{"rural-relief.gap", "7.4712643678", "+7.47个百分点", ""},
	{"rural-relief.remaining", "5550", "5550人", ""},
	{"rural-relief.pace-so-far", "1250", "1250人/月", ""},
	{"rural-relief.pace-needed", "925", "925人/月", ""},
	{"jiancao-investment.completion-rate", "59.8921855094", "59.89%", "3779.7/6310.84*100"},
	{"jiancao-investment.remaining", "2531.14", "2531.14万元", ""},
	{"jiancao-chicks.completion-rate", "45.871559633", "至少45.87%", "5/10.9*100"},
	{"region-plan.completion-rate", "51.1818181818", "至多51.18%", "11.26/22*100"},
	{"region-plan.gap", "1.1818181818", "至多+1.18个百分点", ""},
	{"region-plan.half-limit", "22.52", "22.52亿元", ""},
	{"eight-actions.completion-rate", "52.3125", "至多52.31%", "8.37/16*100"},
	{"eight-actions.gap", "2.3125", "至多+2.31个百分点", ""},
	{"eight-actions.half-limit", "16.74", "16.74亿元", ""},
	{"funds.completion-rate", "43.4810016863", "43.48%", "2759/6345.3*100"},
	{"funds.gap", "-6.5189983137", "−6.52个百分点", ""},
	{"funds.half-short", "413.65", "413.65万元", ""},
	{"funds.remaining", "3586.3", "3586.3万元", ""},
	{"funds.pace-needed", "597.7166666667", "597.72万元/月", ""},
	{"funds.pace-so-far", "459.8333333333", "459.83万元/月", ""},
	{"funds.growth", "30", "+30.00%", ""},
	{"funds-plan.completion-rate", "45.9833333333", "至多45.98%", "2759/6000*100"},
	{"funds-plan.half-short", "241", "241万元以上", ""},
	{"funds.received-total", "2759", "2759万元", "1000+800+200+55+80+50+574"},
	{"funds.started", "2185", "2185万元", ""},
	{"funds.started-share", "79.1953606379", "79.20%", ""},
	{"huangni.planned-total", "3285.44", "3285.44万元", "800+1358.96+1126.48"},
	{"jiancao.unstated", "5310.84", "5310.84万元", ""},
	{"jiancao.unstated-share", "84.1542488797", "84.15%", ""},
}

func TestNumbersWorkedByHand(t *testing.T) {
	r, _ := report(t)
	for _, want := range byHand {
		f := r.Figure(want.key)
		if f == nil {
			t.Errorf("%s is missing", want.key)
			continue
		}
		if got := f.Value.String(); got != want.value || f.Display.Zh != want.display {
			t.Errorf("%s = %s, shown %q; want %s, %q", want.key, got, f.Display.Zh, want.value, want.display)
		}
		if want.expression != "" && f.Expression != want.expression {
			t.Errorf("%s is worked out by %s, want %s", want.key, f.Expression, want.expression)
		}
		if len(f.Sources) == 0 || f.Formula.Zh == "" {
			t.Errorf("%s names no rows or no formula", want.key)
		}
	}
	shares := map[string]string{"fund--funds--received--": "20.80%", "fund--huangni--planned--": "24.35% 41.36% 34.29%"}
	for prefix, all := range shares {
		for share := range strings.FieldsSeq(all) {
			if !slices.ContainsFunc(r.Figures, func(f *model.Figure) bool {
				return f.Method.ID == "share" && strings.HasPrefix(f.Key, prefix) && f.Display.Zh == share
			}) {
				t.Errorf("no share %s… of %s", prefix, share)
			}
		}
	}
	if f := r.Figure("whole-village.completion-rate"); f != nil {
		t.Errorf("a rate was computed for the 52 %%: %s", f.Display.Zh)
	}
	want := model.Text{Zh: "6项年度指标：过半1项，按最低目标过半2项，未过半1项，不能判定2项；另2项按整个项目计。时间过半50.00%"}
	if got := strings.TrimSuffix(r.Headline.Say("zh"), "。"); got != want.Zh {
		t.Errorf("headline %q, want %q", got, want.Zh)
	}
}

// TestGolden holds figures.csv and checks.json of the example. UPDATE=1 renews
// them, and the run still fails, so that a renewal is seen.
func TestGolden(t *testing.T) {
	r, problems := report(t)
	var written bytes.Buffer
	err := open.FiguresCSV(&written, r.Figures, r.Settings.Mark().Zh)
	figures := written.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	checks, err := open.Checks(r.AsOf, append(problems, r.Findings...), r.Settings.Mark().Zh)
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{"figures.csv": figures, "checks.json": checks} {
		path := filepath.Join("testdata", name)
		want, err := os.ReadFile(path)
		if err == nil && bytes.Equal(got, want) {
			continue
		}
		t.Errorf("%s differs (-want +got):\n%s", name, cmp.Diff(string(want), string(got)))
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Error(err)
			}
		}
	}
}

// Every figure of the report has a row in README.md, 1 to 72 in order, that
// names a line of an export and its first cell, or says that it is words alone.
func TestReadmeMapsEveryFigure(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range unmapped(t, string(readme)) {
		t.Error(fault)
	}
	planted := strings.Replace(string(readme), "targets.csv:2 `rural-relief`", "targets.csv:3 `rural-relief`", 1)
	planted = strings.Replace(planted, "| 8 |", "| 88 |", 1)
	want := []string{`row 2: targets.csv:3 does not begin with "rural-relief"`, "row 88 stands where row 8 is wanted"}
	if diff := cmp.Diff(want, unmapped(t, planted)); diff != "" {
		t.Errorf("planted faults (-want +got):\n%s", diff)
	}
}

var (
	mapped = regexp.MustCompile(`(?m)^\| (\d+) \| [^|]+ \| ([^|]+) \|$`)
	place  = regexp.MustCompile("([a-z]+\\.csv):(\\d+) `([a-z0-9-]+)`")
)

// unmapped lists what is wrong with the table of README.md.
func unmapped(t *testing.T, readme string) []string {
	t.Helper()
	var faults []string
	rows := mapped.FindAllStringSubmatch(readme, -1)
	if len(rows) != 72 {
		faults = append(faults, fmt.Sprintf("%d rows are mapped, want 72", len(rows)))
	}
	for i, row := range rows {
		if row[1] != strconv.Itoa(i+1) {
			faults = append(faults, fmt.Sprintf("row %s stands where row %d is wanted", row[1], i+1))
		}
		places := place.FindAllStringSubmatch(row[2], -1)
		if len(places) == 0 && !strings.HasPrefix(row[2], "words") {
			faults = append(faults, fmt.Sprintf("row %s names no place", row[1]))
		}
		for _, p := range places {
			if line, _ := strconv.Atoi(p[2]); firstCell(t, p[1], line) != p[3] {
				faults = append(faults, fmt.Sprintf("row %s: %s:%s does not begin with %q", row[1], p[1], p[2], p[3]))
			}
		}
	}
	return faults
}

// firstCell is the first cell of the row that begins on that line, or "" where
// none does. Every row of an export has as many cells as its header.
func firstCell(t *testing.T, name string, line int) string {
	t.Helper()
	b, err := example.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for r := csv.NewReader(bytes.NewReader(b)); ; {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			t.Fatal(err)
		}
		if at, _ := r.FieldPos(0); at == line {
			return row[0]
		}
	}
}

// Every row names the paragraph of the report, and every text its English.
func TestRowsNameTheirSource(t *testing.T) {
	exports, _, _, err := read.Read(t.Context(), example.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range exports.Tables {
		source := slices.Index(f.Header, "source")
		for i, row := range f.Rows {
			if source < 0 || !strings.HasPrefix(row[source], "报告") {
				t.Errorf("%s names no paragraph", f.Line(i).Source())
			}
			for j, header := range f.Header {
				if twin := slices.Index(f.Header, header+"_en"); twin >= 0 && (row[j] == "") != (row[twin] == "") {
					t.Errorf("%s has one language only", f.Cell(i, j))
				}
			}
		}
	}
}
