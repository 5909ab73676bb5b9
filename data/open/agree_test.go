package open_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/open"
)

// columnOf is the column that each measure which one cell may state is read from.
var columnOf = map[string]string{
	"target": "target", "baseline": "baseline", "completed": "completed", "stated-rate": "stated_rate",
	"amount": "amount", "planned-total": "amount", "issued-total": "amount", "received-total": "amount",
	"started":         "amount",
	"disbursed-total": "amount", "paid-total": "amount", "reimbursed-total": "amount",
	"planned-investment": "planned", "planned-in-all": "planned", "invested": "invested",
	"stated-investment-rate": "stated_rate",
	"physical":               "physical",
	"count":                  "count", "ledger-households": "households", "ledger-persons": "persons",
}

// counting are the measures that count rows or days, or add up differences: no cell states
// them.
var counting = []string{"days", "indicators", "projects", "projects-with-reading", "late-projects",
	"undisbursed-total", "unspent-total"}

// rowRates are the rates that count the rows they cite; outside are those of the
// calendar, of a schedule and of the fields that a project states.
var (
	rowRates = []string{"acceptance-rate", "finish-rate", "late-rate", "notice-rate", "disclosure-rate"}
	outside  = []string{"time-share", "time-share-by-day", "disclosure"}
)

// growths have a difference above the line; with the base it is a value again.
var growths = []string{"growth", "on-last-year"}

// disagreements compares each figure that one cell states with that cell, and what a
// rate divides with the figures and cells of the rows that it cites.
func (d *downloads) disagreements() (cells map[string][]string, rates int, faults []string) {
	cells = map[string][]string{}
	known := d.values()
	for _, f := range d.figures {
		m, fault := f["measure"], func(what string) { faults = append(faults, f["key"]+" is "+f["value"]+": "+what) }
		value, err := decimal.NewFromString(f["value"])
		if err != nil {
			fault("no number")
			continue
		}
		if f["denominator"] != "" && !slices.Contains(outside, m) {
			rates++
			if what := d.divides(f, known); what != "" {
				fault(what)
			}
		}
		if said, err := decimal.NewFromString(f["expression"]); err != nil || slices.Contains(counting, m) {
			continue // worked out, not as written
		} else if !said.Equal(value) {
			fault("is said to be " + f["expression"])
		}
		rows, column := d.rows(f), columnOf[m]
		if len(rows) == 0 || column == "" {
			fault("no cell states it, from " + f["sources"])
			continue
		}
		if cell, err := d.in(f["unit"], rows[0], column); err != nil || !cell.Equal(value) {
			fault(fmt.Sprintf("the cell %s of %s says %q, %v", column, f["sources"], rows[0][column], err))
		}
		cells[m] = append(cells[m], f["key"])
	}
	return cells, rates, faults
}

// divides tells what of a rate's two numbers is neither the value of a figure that
// cites no other rows nor a cell of its rows; a rate of rows has their count above.
func (d *downloads) divides(f row, known map[string][]decimal.Decimal) string {
	above, below := decimal.RequireFromString(f["numerator"]), decimal.RequireFromString(f["denominator"])
	if quotient := above.Mul(decimal.New(100, 0)).DivRound(below,
		10); !quotient.Equal(decimal.RequireFromString(f["value"])) {
		return "its numbers give " + quotient.String()
	}
	m, rows := f["measure"], len(d.rows(f))
	if slices.Contains(rowRates, m) {
		all := below.Equal(decimal.NewFromInt(int64(d.projects)))
		if !above.Equal(decimal.NewFromInt(int64(rows))) || !all && m != "disclosure-rate" && m != "late-rate" {
			return fmt.Sprintf("%d rows of %d", rows, d.projects)
		}
		return ""
	}
	if slices.Contains(growths, m) {
		above = above.Add(below)
	}
	var found []decimal.Decimal
	for _, r := range d.rows(f) {
		for _, column := range columnOf {
			if v, err := decimal.NewFromString(r[column]); err == nil {
				found = append(found, v)
			}
		}
	}
	for sources, values := range known {
		if within(sources, f["sources"]) {
			found = append(found, values...)
		}
	}
	for _, v := range []decimal.Decimal{above, below} {
		if !slices.ContainsFunc(found, v.Equal) {
			return v.String() + " is no figure and no cell of " + f["sources"]
		}
	}
	return ""
}

// TestDownloadsAgree: every figure of figures.csv that an export states is what the
// cell of the downloaded table says, every rate divides what stands there, and
// figures.json says the same. In each column that is read, one digit changed in one
// cell is found.
func TestDownloadsAgree(t *testing.T) {
	of, _, _ := exampleFiles(t)
	county, _ := ledgerFiles(t)
	for _, test := range []struct {
		who                  string
		files                map[string][]byte
		cells, rates, column int
	}{{"example", of, 50, 40, 10}, {"county", county, 1000, 500, 17}} {
		t.Run(test.who, func(t *testing.T) {
			d := downloaded(t, test.files)
			cells, rates, faults := d.disagreements()
			compared := 0
			for _, keys := range cells {
				compared += len(keys)
			}
			t.Logf("%d figures of %d compared with a cell, of %d measures; %d rates", compared, len(d.figures), len(cells),
				rates)
			if len(faults) > 0 || compared < test.cells || rates < test.rates || len(cells) < test.column {
				t.Errorf("%d faults: %s", len(faults), strings.Join(faults, "\n"))
			}
			asJSON(t, d.figures, test.files[open.FiguresJSONPath])
			d.planted(t, cells)
		})
	}
}

// asJSON compares the figures with those of figures.json.
func asJSON(t *testing.T, figures []row, body []byte) {
	t.Helper()
	var objects []row
	if err := json.Unmarshal(body, &objects); err != nil || len(objects) != len(figures) {
		t.Fatalf("figures.json has %d figures, figures.csv %d: %v", len(objects), len(figures), err)
	}
	for i, o := range objects {
		for column, cell := range o {
			o[column] = open.Inert(cell) // a spreadsheet opens the one and not the other
		}
		if !maps.Equal(o, figures[i]) {
			t.Errorf("figures.json has %v, figures.csv %v", o, figures[i])
		}
	}
}

// planted changes one digit of one cell for each measure, and of a value, and trebles
// both numbers of one rate of each kind, which leaves their quotient as it was.
func (d *downloads) planted(t *testing.T, cells map[string][]string) {
	t.Helper()
	byKey, rates := map[string]row{}, map[string]row{}
	for _, f := range d.figures {
		byKey[f["key"]] = f
		if f["denominator"] != "" && f["numerator"] != "0" && !slices.Contains(outside, f["measure"]) {
			rates[f["measure"]] = f
		}
	}
	for m, keys := range cells {
		f := byKey[keys[len(keys)-1]]
		d.finds(t, f, d.rows(f)[0], upset, columnOf[m])
		d.finds(t, f, f, upset, "value")
	}
	for _, f := range rates {
		d.finds(t, f, f, trebled, "numerator", "denominator")
	}
}

// finds changes cells of a row and wants the figure to be found at fault.
func (d *downloads) finds(t *testing.T, f, r row, change func(string) string, columns ...string) {
	t.Helper()
	was := maps.Clone(r)
	defer maps.Copy(r, was)
	key := f["key"]
	for _, column := range columns {
		r[column] = change(r[column])
	}
	if _, _, faults := d.disagreements(); !slices.ContainsFunc(faults, func(f string) bool {
		return strings.HasPrefix(f, key+" is ")
	}) {
		t.Errorf("%s: of %q for %q only %q is found", key, r, was, faults)
	}
}

var digit = regexp.MustCompile(`[0-9]`)

// upset is a number with another first digit.
func upset(cell string) string {
	at := digit.FindStringIndex(cell)[0]
	return cell[:at] + string('0'+(cell[at]-'0'+1)%10) + cell[at+1:]
}

func trebled(cell string) string {
	return decimal.RequireFromString(cell).Mul(decimal.NewFromInt(3)).String()
}
