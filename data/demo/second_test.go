//go:build !race

package demo_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	_ "modernc.org/sqlite"

	"gongshi/data/demo"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/table"
)

// world is a published county in an SQL engine: every public table as text, and
// each numeric column once more in millionths, as a whole number.
type world struct {
	db   *sql.DB
	asOf time.Time
	want map[string]*big.Rat // figure key -> value, worked out by SQL and whole numbers
	show map[string]string   // figure key -> display of a rate
	read map[string]string   // target or project -> the day of its newest reading
	t    *testing.T
}

// TestSecondOpinion recomputes every figure of many small counties from their
// published tables by SQL and fractions of whole numbers, apart from our own
// decimals, and compares values and displays as figures.csv has them. What the pages of
// the same counties say is read back by TestCountiesSayTheirFigures.
func TestSecondOpinion(t *testing.T) {
	worlds, wanted := 12, 10_000
	if !testing.Short() && ci() {
		worlds, wanted = 200, 100_000
	}
	checked := 0
	for seed := range worlds {
		size := demo.Size{Villages: 3 + seed%17, Projects: 12 + seed%23, Months: 2 + seed%28, Seed: uint64(seed)}
		w, figures := published(t, size)
		w.recompute()
		for _, f := range figures {
			if f.Method.ID == "indicators" || f.Method.ID == "days" {
				continue // counts of verdicts and of days: worked by hand elsewhere
			}
			checked++
			w.compare(f)
		}
		w.db.Close()
	}
	if checked < wanted {
		t.Errorf("only %d figures were recomputed", checked)
	}
	t.Logf("%d figures of %d counties recomputed", checked, worlds)
}

// TestSecondOpinionFindsFaults: a wrong value and a wrong display are seen.
func TestSecondOpinionFindsFaults(t *testing.T) {
	w, figures := published(t, demo.Size{Villages: 5, Projects: 12, Months: 6, Seed: 1})
	defer w.db.Close()
	w.recompute()
	found := 0
	for _, f := range figures {
		wrong := *f
		wrong.Value = wrong.Value.Shift(-1)
		if !wrong.Value.Equal(f.Value) && w.differs(&wrong) != "" {
			found++
		}
		wrong = *f
		if wrong.Display.Zh = "0.01%"; w.show[f.Key] != "" && w.differs(&wrong) == "" {
			t.Errorf("%s: a wrong display was not found", f.Key)
		}
	}
	if found < 200 {
		t.Errorf("only %d planted faults were found", found)
	}
}

func (w *world) compare(f *model.Figure) {
	w.t.Helper()
	if fault := w.differs(f); fault != "" {
		w.t.Error(fault)
	}
}

func (w *world) differs(f *model.Figure) string {
	want, ok := w.want[f.Key]
	if !ok {
		return fmt.Sprintf("%s was not recomputed", f.Key)
	}
	got, _ := new(big.Rat).SetString(f.Value.String())
	rounded, _ := new(big.Rat).SetString(want.FloatString(10))
	if got.Cmp(want) != 0 && got.Cmp(rounded) != 0 {
		return fmt.Sprintf("%s is %s, SQL gives %s", f.Key, f.Value, want.FloatString(10))
	}
	if shown, ok := w.show[f.Key]; ok && shown != f.Display.Zh {
		return fmt.Sprintf("%s shows %q, want %q", f.Key, f.Display.Zh, shown)
	}
	return ""
}

// published measures a county and loads its public tables into SQL.
func published(t *testing.T, size demo.Size) (*world, []*model.Figure) {
	t.Helper()
	exports, r := measured(t, files(t, size))
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	w := &world{db: db, asOf: r.AsOf.Last(), want: map[string]*big.Rat{}, show: map[string]string{},
		read: map[string]string{}, t: t}
	for _, table := range table.Tables {
		w.create(table)
	}
	w.exec("begin")
	for _, f := range exports.Tables {
		var b bytes.Buffer
		if err := open.Table(&b, &f, ""); err != nil {
			t.Fatal(err)
		}
		w.load(table.Named(f.Table), b.Bytes())
	}
	w.exec("commit")
	return w, readBack(t, r.Figures)
}

// readBack gives the figures as figures.csv publishes them.
func readBack(t *testing.T, figures []*model.Figure) []*model.Figure {
	t.Helper()
	var b bytes.Buffer
	if err := open.FiguresCSV(&b, figures, ""); err != nil {
		t.Fatal(err)
	}
	rows := rowsOf(t, b.Bytes())
	key, value, display := slices.Index(rows[0], "key"), slices.Index(rows[0], "value"), slices.Index(rows[0], "display")
	if len(rows) != 1+len(figures) {
		t.Fatalf("figures.csv has %d rows for %d figures", len(rows)-1, len(figures))
	}
	var all []*model.Figure
	for i, row := range rows[1:] {
		f := *figures[i]
		n, err := decimal.NewFromString(row[value])
		if err != nil || row[key] != f.Key {
			t.Fatalf("figures.csv has %q of %s for %s", row[value], row[key], f.Key)
		}
		f.Value, f.Display.Zh = n, row[display]
		all = append(all, &f)
	}
	return all
}

// rowsOf reads a published CSV.
func rowsOf(t *testing.T, body []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// create makes an empty table with every column of the schema.
func (w *world) create(of table.Table) {
	columns := []string{"source_line integer"}
	for _, c := range of.Columns {
		columns = append(columns, `"`+c.Name+`" default ''`)
		if c.Kind == table.NumberKind || c.Kind == table.MoneyKind {
			columns = append(columns, `"`+c.Name+`_n" integer`)
		}
	}
	w.exec("create table " + of.Name + " (" + strings.Join(columns, ",") + ")")
}

// load fills a table from a published CSV.
func (w *world) load(of table.Table, body []byte) {
	w.t.Helper()
	rows := rowsOf(w.t, body)
	for _, row := range rows[1:] {
		var names []string
		var values []any
		for i, name := range rows[0] {
			c, known := of.Column(name)
			if !known && name != "source_line" {
				continue // twins and units
			}
			names, values = append(names, `"`+name+`"`), append(values, row[i])
			if c.Kind == table.NumberKind || c.Kind == table.MoneyKind {
				names, values = append(names, `"`+name+`_n"`), append(values, millionths(row[i]))
			}
		}
		insert := "insert into " + of.Name + " (" + strings.Join(names, ",") + ") values (?" +
			strings.Repeat(",?", len(names)-1) + ")"
		if _, err := w.db.Exec(insert, values...); err != nil {
			w.t.Fatal(err)
		}
	}
}

// millionths reads a plain number as a whole number of millionths; nil is none.
func millionths(cell string) any {
	r, ok := new(big.Rat).SetString(cell)
	if !ok {
		return nil
	}
	return new(big.Rat).Mul(r, big.NewRat(1_000_000, 1)).Num().Int64()
}

func (w *world) exec(query string) {
	w.t.Helper()
	if _, err := w.db.Exec(query); err != nil {
		w.t.Fatalf("%s: %v", query, err)
	}
}

// rows runs a query; each row comes as text, with numbers of millionths apart.
func (w *world) rows(query string, each func(text []string, n []*big.Rat), args ...any) {
	w.t.Helper()
	rows, err := w.db.Query(query, args...)
	if err != nil {
		w.t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	names, _ := rows.Columns()
	for rows.Next() {
		cells := make([]any, len(names))
		for i := range cells {
			cells[i] = new(any)
		}
		if err := rows.Scan(cells...); err != nil {
			w.t.Fatal(err)
		}
		var text []string
		var n []*big.Rat
		for _, c := range cells {
			switch v := (*c.(*any)).(type) {
			case int64:
				n = append(n, big.NewRat(v, 1_000_000))
			case nil:
				n = append(n, nil)
			default:
				text = append(text, fmt.Sprint(v))
			}
		}
		each(text, n)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
}
