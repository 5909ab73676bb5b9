// Package open writes the open data of a report: every figure and every
// problem, as files that others may rely on. The addresses are promises; they
// stand in one place, in addresses.go.
package open

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// columns of figures.csv. value is exact, or, for a rate, the quotient in
// percent to ten decimals, so that expression recomputes it in one line.
var columns = []string{"key", "subject", "subject_name", "subject_name_en", "measure", "measure_name",
	"measure_name_en",
	"value", "display", "display_en", "unit", "qualifier", "as_of", "base", "base_en", "numerator", "denominator",
	"expression", "formula", "formula_en", "sources", "warnings"}

// bom makes Excel read the file as UTF-8.
const bom = "\ufeff"

// FiguresCSV writes every figure as CSV: UTF-8 with BOM, LF, sorted by key. The
// mark of an example, where there is one, stands in a column of its own.
func FiguresCSV(w io.Writer, figures []*model.Figure, mark string) error {
	return listed(w, columns, mark, func(row func([]string) error) error {
		var cells []string
		for _, f := range figures {
			cells = record(cells[:0], f)
			if err := row(cells); err != nil {
				return err
			}
		}
		return nil
	})
}

// FiguresJSON writes the same columns as a list of objects, one a line, all in the
// same order.
func FiguresJSON(w io.Writer, figures []*model.Figure, mark string) error {
	out := bufio.NewWriter(w)
	names, between := columns, "[\n"
	if mark != "" {
		names = append(slices.Clone(columns), "mark")
	}
	var cells []string
	for _, f := range figures {
		out.WriteString(between)
		between = ",\n"
		cells = append(record(cells[:0], f), mark)
		for j, name := range names {
			out.WriteByte("{,"[min(j, 1)])
			quote(out, name)
			out.WriteByte(':')
			quote(out, cells[j])
		}
		out.WriteString("}")
	}
	if len(figures) == 0 {
		out.WriteString("[")
	}
	out.WriteString("\n]\n")
	return out.Flush()
}

// quote writes a text as JSON does. Most texts need no escape, and to ask the encoder
// for each of millions took half of the time of a large county's files.
func quote(out *bufio.Writer, s string) {
	if strings.ContainsFunc(s, escaped) {
		b, _ := json.Marshal(s) // a string can always be encoded
		out.Write(b)
		return
	}
	out.WriteByte('"')
	out.WriteString(s)
	out.WriteByte('"')
}

// escaped reports whether encoding/json writes a character otherwise than as it is.
func escaped(r rune) bool {
	return r < ' ' || r == '"' || r == '\\' || r == '<' || r == '>' || r == '&' || r == 0x2028 || r == 0x2029 ||
		r == utf8.RuneError
}

// record appends the cells of a figure.
func record(cells []string, f *model.Figure) []string {
	return append(cells, f.Key, f.Subject.Key, f.Subject.Name.Zh, f.Subject.Name.En, f.Method.ID, f.Name.Zh, f.Name.En,
		value(f), f.Display.Zh, f.Display.En, f.Unit, string(f.Qualifier), f.AsOf.ISO(), f.Base.Zh, f.Base.En,
		null(f.Numerator), null(f.Denominator), f.Expression, f.Formula.Zh, f.Formula.En,
		Sources(f.Sources), strings.Join(f.Warnings, ";"))
}

func value(f *model.Figure) string {
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
func Sources(at []model.Position) string {
	var list []string
	for _, p := range at {
		if s := p.Source(); len(list) == 0 || list[len(list)-1] != s {
			list = append(list, s)
		}
	}
	return strings.Join(list, ";")
}

// table writes rows as CSV with a BOM. A cell that a spreadsheet would take for
// a formula is made text by a leading apostrophe; numbers stay numbers.
func listed(w io.Writer, head []string, mark string, rows func(row func([]string) error) error) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	var safe []string
	write := func(cells []string, last string) error {
		safe = safe[:0]
		for _, cell := range cells {
			safe = append(safe, Inert(cell))
		}
		if mark != "" {
			safe = append(safe, last)
		}
		return out.Write(safe)
	}
	if err := write(head, "mark"); err != nil {
		return err
	}
	if err := rows(func(cells []string) error { return write(cells, mark) }); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// leads are the characters that start a formula in some spreadsheet, once
// spaces before them are skipped, full-width forms included.
const leads = "=+-@\t\r＝＋－＠"

// Inert defuses a live formula: in the cell, or on any line of it. A plain
// number is not a formula and keeps its sign.
func Inert(cell string) string {
	if cell == "" || plainly(cell) {
		return cell
	}
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

// plainly reports whether a cell is one line that begins with a letter, a digit or
// an ideograph, as nearly all do.
func plainly(cell string) bool {
	first, _ := utf8.DecodeRuneInString(cell)
	return (unicode.IsLetter(first) || unicode.IsDigit(first)) && strings.IndexByte(cell, '\n') < 0
}

func indented(v any) ([]byte, error) {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}
