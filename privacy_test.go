package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/data/demo"
	"gongshi/data/open"
	"gongshi/data/privacy"
	"gongshi/data/read"
	"gongshi/data/table"
	"gongshi/site"
	"gongshi/site/program"
)

// canaries are made-up numbers and words, each unlike all others: identity numbers,
// telephones and cards that pass every check, and plain words, which none can pass.
type canaries struct {
	lot  *rand.Rand
	all  map[string]bool
	sure int // of them a scanner finds
}

func (c *canaries) next() string {
	sort := len(c.all) % 4
	for scanner := privacy.New(nil); ; {
		n := func(digits int) string { return fmt.Sprintf("%0*d", digits, c.lot.Uint64N(1e9)) }
		number := []string{fmt.Sprintf("52%02d2319%02d0%d1%d%04d", 1+c.lot.IntN(9), c.lot.IntN(100), 1+c.lot.IntN(9),
			c.lot.IntN(10), c.lot.IntN(10000)),
			"13" + n(9), "6217" + n(9) + n(9)[:6], "canary" + n(9)}[sort]
		hits := scanner.Scan(number)
		if known := c.all[number]; known || sort < 3 && (len(hits) != 1 || !hits[0].Sure) {
			continue
		}
		c.all[number] = true
		c.sure += len(hits)
		return number
	}
}

// private are headers of columns that no table has, as bureaus name them.
var private = []string{"户主姓名", "身份证号", "手机号码", "银行卡号", "家庭住址", "健康状况", "致贫原因"}

// plant gives every row of an export a canary in each private column of its table and
// in columns that Gongshi does not know.
func (c *canaries) plant(t *testing.T, file string) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	headers := slices.Clone(private)
	of := table.Named(strings.TrimSuffix(filepath.Base(file), ".csv"))
	headers = slices.DeleteFunc(headers, func(h string) bool {
		return slices.ContainsFunc(of.Columns, func(c table.Column) bool { return c.Zh == h })
	})
	for _, column := range of.Columns {
		if at := slices.Index(rows[0], column.Name); column.Kind != table.PrivateKind && column.Kind != table.OfficerKind {
			continue
		} else if at < 0 {
			headers = append(headers, column.Zh)
		} else {
			for _, row := range rows[1:] {
				row[at] = c.next()
			}
		}
	}
	for i := range rows {
		for _, header := range headers {
			if i > 0 {
				header = c.next()
			}
			rows[i] = append(rows[i], header)
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// apart tells what stands between words: no canary, digest or base64 has it.
func apart(c rune) bool {
	return !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '+' || c == '/' || c == '=')
}

// found looks for canaries in all bytes and names of a folder, as they stand and with
// entities decoded, and for their digests and their base64.
func (c *canaries) found(t *testing.T, dir string) (found map[string]bool, size int) {
	forms, lengths, begins := map[string]string{}, map[int]bool{}, map[[4]byte]bool{}
	for canary := range c.all {
		digest := sha256.Sum256([]byte(canary))
		for _, form := range []string{canary, fmt.Sprintf("%x", digest), base64.StdEncoding.EncodeToString([]byte(canary))} {
			forms[form], lengths[len(form)], begins[[4]byte([]byte(form))] = canary, true, true
		}
	}
	found = map[string]bool{}
	look := func(b []byte) {
		for word := range bytes.FieldsFuncSeq(b, apart) {
			for i := 0; i+11 <= len(word); i++ {
				if !begins[[4]byte(word[i:])] {
					continue
				}
				for n := range lengths {
					if i+n > len(word) {
						continue
					}
					if canary, is := forms[string(word[i:i+n])]; is {
						found[canary] = true
					}
				}
			}
		}
	}
	dir, err := filepath.EvalSymlinks(dir)
	if err == nil {
		err = fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
			look([]byte(name))
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(filepath.Join(dir, name))
			look(b)
			if decoded := html.UnescapeString(string(b)); len(decoded) != len(b) {
				look([]byte(decoded))
			}
			size += len(b)
			return err
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return found, size
}

// TestCanaries: of ten thousand canaries (in CI) in private and unknown columns none reaches
// the site. Once the schema calls those columns public, the gate stops all that it
// can know, and the same search finds every one in the published tables.
func TestCanaries(t *testing.T) {
	tools(t)
	dir, out := filepath.Join(t.TempDir(), "county"), filepath.Join(t.TempDir(), "public")
	size, wanted := demo.Size{Villages: 6, Projects: 10, Months: 4, Seed: 5}, 1_000
	if os.Getenv("CI") != "" {
		size, wanted = demo.Size{Villages: 40, Projects: 60, Months: 18, Seed: 5}, 10_000
	}
	if err := demo.Write(dir, size); err != nil {
		t.Fatal(err)
	}
	exports, err := filepath.Glob(filepath.Join(dir, "data", "*.csv"))
	c := &canaries{lot: rand.New(rand.NewPCG(5, 6)), all: map[string]bool{}}
	ledger := &canaries{lot: rand.New(rand.NewPCG(7, 8)), all: map[string]bool{}}
	for _, file := range exports {
		if filepath.Base(file) == "households.csv" {
			ledger.plant(t, file) // none of its cells is ever kept
			continue
		}
		c.plant(t, file)
	}
	if len(c.all) < wanted || err != nil {
		t.Fatalf("only %d canaries: %v", len(c.all), err)
	}
	var said bytes.Buffer
	if status := run(t.Context(), []string{"build", dir, "--out", out}, &said, &said); status != 0 {
		t.Fatalf("ended with %d: %s", status, said.String())
	}
	if found, size := c.found(t, out); len(found) > 0 || size < 1<<20 {
		t.Errorf("%d of %d canaries are in %d bytes of the site: %v", len(found), len(c.all), size,
			slices.Collect(maps.Keys(found))[:min(3, len(found))])
	}
	if found, _ := ledger.found(t, out); len(found) > 0 || len(ledger.all) < wanted {
		t.Errorf("%d of %d canaries of the ledger are in the site", len(found), len(ledger.all))
	}
	before := program.Digest(out)
	publicSchema(t)
	status := run(t.Context(), []string{"build", dir, "--out", out}, io.Discard, io.Discard)
	said.Reset()
	run(t.Context(), []string{"check", dir, "--json"}, &said, io.Discard)
	if stopped := strings.Count(said.String(), `"rule": "`+privacy.Rule+`"`); status != site.Personal ||
		stopped != c.sure || program.Digest(out) != before {
		t.Errorf("with public columns the build ended with %d, %d of %d errors", status, stopped, c.sure)
	}
	tables := t.TempDir()
	read, _, _, err := read.Read(t.Context(), os.DirFS(dir))
	if err == nil {
		err = open.Tables(func(name string, write func(io.Writer) error) error {
			f, err := os.Create(filepath.Join(tables, strings.ReplaceAll(name, "/", "-")))
			if err == nil {
				err = write(f)
				f.Close()
			}
			return err
		}, read.Tables, "")
	}
	if found, _ := c.found(t, tables); err != nil || len(found) != len(c.all) {
		t.Errorf("with public columns %d of %d canaries are published: %v", len(found), len(c.all), err)
	}
}

// publicSchema calls every column public, until the test ends.
func publicSchema(t *testing.T) {
	was := table.Tables
	t.Cleanup(func() { table.Tables = was })
	table.Tables = slices.Clone(was)
	for i := range table.Tables {
		columns := slices.Clone(was[i].Columns)
		for j := range columns {
			if columns[j].Kind == table.PrivateKind || columns[j].Kind == table.OfficerKind {
				columns[j].Kind = table.WordKind
			}
		}
		for j, header := range private {
			columns = append(columns, table.Column{Name: fmt.Sprintf("private_%d", j), Zh: header, Kind: table.WordKind})
		}
		table.Tables[i].Columns = columns
	}
}

// TestNoFalseAlarm: nothing of a site without personal data looks as if it were, sure
// or doubtful: neither of the example nor, in CI, of 100 MB of fictitious counties.
func TestNoFalseAlarm(t *testing.T) {
	want, sites := 1<<20, []string{exampleSite(t)}
	if os.Getenv("CI") != "" {
		want = 100_000_000
		dir := t.TempDir()
		if err := demo.Write(dir, demo.Size{Villages: 20, Projects: 560, Months: 18, Seed: 8}); err != nil {
			t.Fatal(err)
		}
		sites = append(sites, built(t, "build", dir))
	}
	scanner, size := privacy.New(nil), 0
	for _, site := range sites {
		err := filepath.WalkDir(site+"/", func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || filepath.Ext(path) == ".js" { // no export reaches a script, and the gate reads none
				return err
			}
			b, err := os.ReadFile(path)
			size += len(b)
			text := string(b)
			for _, h := range scanner.Scan(text) {
				t.Errorf("%s: %v (sure: %v) in %q", filepath.Base(path), h.Kind.Name(), h.Sure,
					text[max(0, h.From-20):min(len(text), h.To+20)])
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if size < want {
		t.Errorf("only %d bytes were read", size)
	}
}
