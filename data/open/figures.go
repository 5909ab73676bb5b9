// Package open writes the open data of a report: every figure and every
// problem, as files that others may rely on. The addresses are promises; they
// stand in one place, in addresses.go.
package open

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// columns of figures.csv. value is exact, or, for a rate, the quotient in
// percent to ten decimals, so that expression recomputes it in one line.
var columns = []string{"key", "subject", "subject_name", "subject_name_en", "measure", "measure_name", "measure_name_en",
	"value", "display", "display_en", "unit", "qualifier", "as_of", "base", "base_en", "numerator", "denominator",
	"expression", "formula", "formula_en", "sources", "warnings"}

// bom makes Excel read the file as UTF-8.
const bom = "\ufeff"

// FiguresCSV gives every figure as CSV: UTF-8 with BOM, LF, sorted by key.
func FiguresCSV(figures []*data.Figure) ([]byte, error) {
	rows := [][]string{columns}
	for _, f := range figures {
		rows = append(rows, record(f))
	}
	return table(rows)
}

// FiguresJSON gives the same columns as a list of objects, in the same order.
func FiguresJSON(figures []*data.Figure) ([]byte, error) {
	list := make([]map[string]string, len(figures))
	for i, f := range figures {
		object := map[string]string{}
		for j, cell := range record(f) {
			object[columns[j]] = cell
		}
		list[i] = object
	}
	return indented(list)
}

func record(f *data.Figure) []string {
	return []string{f.Key, f.Subject, f.SubjectName.Zh, f.SubjectName.En, f.Measure, f.Name.Zh, f.Name.En,
		value(f), f.Display.Zh, f.Display.En, f.Unit, string(f.Qualifier), f.AsOf.ISO(), f.Base.Zh, f.Base.En,
		null(f.Numerator), null(f.Denominator), f.Expression, f.Formula, f.FormulaEn,
		Sources(f.Sources), strings.Join(f.Warnings, ";")}
}

func value(f *data.Figure) string {
	if !f.Known {
		return ""
	}
	return f.Value.String()
}

func null(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return d.Decimal.String()
}

// Sources gives positions as "completions.csv:12;targets.csv:3", each row once.
func Sources(at []data.Position) string {
	var list []string
	for _, p := range at {
		if s := p.Source(); len(list) == 0 || list[len(list)-1] != s {
			list = append(list, s)
		}
	}
	return strings.Join(list, ";")
}

// table encodes rows as CSV with a BOM. A cell that a spreadsheet would take
// for a formula is made text by a leading apostrophe; numbers stay numbers.
func table(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(bom)
	w := csv.NewWriter(&b)
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = inert(cell)
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// leads are the characters that start a formula in some spreadsheet, once
// spaces before them are skipped, full-width forms included.
const leads = "=+-@\t\r＝＋－＠"

// inert defuses a live formula: in the cell, or on any line of it. A plain
// number is not a formula and keeps its sign.
func inert(cell string) string {
	if _, err := decimal.NewFromString(cell); err == nil {
		return cell
	}
	for line := range strings.SplitSeq(cell, "\n") {
		start := strings.TrimLeft(line, " \u00a0\u3000")
		if start != "" && strings.ContainsRune(leads, []rune(start)[0]) {
			return "'" + cell
		}
	}
	return cell
}

func indented(v any) ([]byte, error) {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}
