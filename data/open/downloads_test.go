package open_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/table"
)

// row is a row of a download: its cells by column.
type row map[string]string

// downloads are what a reader of a county has who has nothing but its files.
type downloads struct {
	figures  []row
	cited    map[string]row // "funds.csv:12", or what a count of the ledger is about, to the row of its table
	targets  map[string]row // by key
	projects int
}

func rowsOf(t *testing.T, name string, body []byte) (all []row) {
	t.Helper()
	cells, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, line := range cells[1:] {
		r := row{}
		for i, column := range cells[0] {
			r[column] = line[i]
		}
		all = append(all, r)
	}
	return all
}

func downloaded(t *testing.T, files map[string][]byte) *downloads {
	t.Helper()
	d := &downloads{figures: rowsOf(t, open.FiguresCSVPath, files[open.FiguresCSVPath]), cited: map[string]row{},
		targets: map[string]row{}}
	for name, body := range files {
		if path.Dir(name) != open.TablesDir || path.Ext(name) != ".csv" || name == open.DictionaryPath {
			continue
		}
		for _, r := range rowsOf(t, name, body) {
			at := r["source_file"] + ":" + r["source_line"]
			switch path.Base(name) {
			case "households.csv": // a row of it is a count, and has no line
				at = measure.LedgerSubject(&table.Place{Code: r["place"]}, r["breakdown"], model.Text{Zh: r["category"]}).Slug
			case "targets.csv":
				d.targets[r["key"]] = r
			case "projects.csv":
				d.projects++
			}
			if d.cited[at] != nil {
				t.Errorf("%s: two rows are %s", name, at)
			}
			d.cited[at] = r
		}
	}
	return d
}

// rows are those that a figure cites. A count of the ledger cites the file alone: its
// row is the one about its subject, and beside that the row of its whole place.
func (d *downloads) rows(f row) (all []row) {
	for at := range strings.SplitSeq(f["sources"], ";") {
		if strings.Contains(at, ":") {
			all = append(all, d.cited[at])
		} else if r := d.cited[f["subject"]]; r != nil {
			all = append(all, r, d.cited["ledger--"+model.Slug(r["place"])])
		}
	}
	return all
}

var powers = map[string]int32{"元": 0, "万元": 4, "亿元": 8}

// in reads a cell in a unit; a reading has the unit of its target.
func (d *downloads) in(unit string, r row, column string) (v decimal.Decimal, err error) {
	cell, rate := strings.CutSuffix(r[column], "%")
	if v, err = decimal.NewFromString(cell); err != nil {
		return v, err
	}
	of := r[column+"_unit"] + r["unit"]
	switch column {
	case "stated_rate", "physical":
		of = "%"
	case "completed":
		of = d.targets[r["target"]]["unit"]
	case "households":
		of = "户"
	case "persons":
		of = "人"
	}
	from, money := powers[of]
	to, same := powers[unit]
	if of != unit && !(money && same) || rate && unit != "%" {
		return v, fmt.Errorf("%q is in %s", r[column], of)
	}
	return v.Shift(from - to), nil
}

// values are those of all figures that are no rates, by the rows that they cite.
func (d *downloads) values() map[string][]decimal.Decimal {
	known := map[string][]decimal.Decimal{}
	for _, f := range d.figures {
		if v, err := decimal.NewFromString(f["value"]); err == nil && f["denominator"] == "" {
			known[f["sources"]] = append(known[f["sources"]], v)
		}
	}
	return known
}

// within reports whether rows are all among others. A file without a line is none.
func within(some, all string) bool {
	for at := range strings.SplitSeq(some, ";") {
		if !strings.Contains(at, ":") || !strings.Contains(";"+all+";", ";"+at+";") {
			return false
		}
	}
	return true
}
