package dictionary_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/check"
	"gongshi/data/dictionary"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// read back makes a workspace of what the dictionary writes, and reads and checks it.
func checked(t *testing.T, lang string, rows func(of table.Table) []table.Sample) (*read.Exports, model.Problems) {
	t.Helper()
	workspace := fstest.MapFS{"gongshi.toml": {Data: []byte("[site]\nexample = true\n")}}
	for _, of := range table.Tables {
		body, err := dictionary.Export(of, rows(of), lang)
		if err != nil {
			t.Fatal(err)
		}
		workspace["data/"+dictionary.FileName(of, lang)] = &fstest.MapFile{Data: body}
	}
	exports, settings, problems, err := read.Read(t.Context(), workspace)
	if err != nil {
		t.Fatal(err)
	}
	_, more := check.Check(exports, settings)
	return exports, append(problems, more...)
}

// The samples are read and checked without a word, in both languages, and hold
// every public column.
func TestSamples(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		exports, problems := checked(t, lang, dictionary.Samples)
		for _, p := range problems {
			t.Errorf("%s: %s %s %q: %s", lang, p.Rule, p.At, p.Written, p.Message.En)
		}
		if len(exports.Tables) != len(table.Tables) {
			t.Errorf("%s: %d tables were read", lang, len(exports.Tables))
		}
		for _, of := range exports.Tables {
			for _, e := range dictionary.Of(table.Named(of.Table)) {
				if public := e.Public == dictionary.Public; public != strings.Contains(","+strings.Join(of.Header, ",")+",", ","+
					e.Name+",") {
					t.Errorf("%s: the sample of %s and its column %s", lang, of.Table, e.Name)
				}
			}
		}
	}
}

// Of exports that are all to be filled in, it is said that none has a row, and nothing
// else.
func TestEmptyExports(t *testing.T) {
	_, problems := checked(t, "zh", func(table.Table) []table.Sample { return nil })
	var said []string
	for _, p := range problems {
		said = append(said, p.Rule+" "+p.At.File)
	}
	if got := strings.Join(said, ", "); got != "empty-table data" {
		t.Errorf("got %s", got)
	}
}

// Every word that the dictionary gives for a column is one that the checks take.
func TestWords(t *testing.T) {
	tried := 0
	for _, named := range table.Tables {
		for _, c := range named.Columns {
			for _, word := range c.Words {
				for _, written := range word {
					tried++
					_, problems := checked(t, "zh", func(of table.Table) []table.Sample {
						rows := dictionary.Samples(of)
						if of.Name == named.Name {
							rows[0][c.Name] = model.Text{Zh: written}
						}
						return rows
					})
					if problems.Count(model.Error) > 0 {
						t.Errorf("%s.%s: %q is refused: %v", named.Name, c.Name, written, problems)
					}
				}
			}
		}
	}
	for _, unit := range model.Units() {
		tried++
		if _, problems := checked(t, "zh", func(of table.Table) []table.Sample {
			rows := dictionary.Samples(of)
			if of.Name == "targets" {
				rows[0]["unit"] = unit
			}
			return rows
		}); problems.Count(model.Error) > 0 {
			t.Errorf("the unit %q is refused: %v", unit.Zh, problems)
		}
	}
	if tried < 50 {
		t.Errorf("only %d words were tried", tried)
	}
}

// Every column is explained in both languages, with an example where its words or
// its kind do not say enough.
func TestEntries(t *testing.T) {
	for _, of := range table.Tables {
		for _, e := range dictionary.Of(of) {
			name := of.Name + "." + e.Name
			free := e.Kind == table.WordKind || e.Kind == table.TextKind // may hold anything
			if e.Cell.En == "" && !free || dictionary.KindName(e.Kind).IsZero() {
				t.Errorf("%s is not explained", name)
			}
			if e.Example.IsZero() && e.Public == dictionary.Public && len(e.Words) == 0 && name != "targets.supersedes" &&
				name != "targets.part_of" && e.Name != "source" {
				t.Errorf("%s has no example", name)
			}
		}
	}
}

func TestCSV(t *testing.T) {
	columns := 0
	for _, table := range table.Tables {
		columns += len(table.Columns)
	}
	for _, lang := range []string{"zh", "en"} {
		b, err := dictionary.CSV(lang)
		if err != nil || !bytes.HasPrefix(b, []byte("\ufeff")) ||
			bytes.Count(b, []byte("\n")) != bytes.Count(b, []byte("\r\n")) {
			t.Fatal(lang, "is not as Excel wants it", err)
		}
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil || len(rows) != columns+1 {
			t.Errorf("%s: %d rows for %d columns: %v", lang, len(rows), columns, err)
		}
	}
}
