package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/data/ledger"
	"gongshi/data/model"
	"gongshi/data/table"
)

// county has two townships of two villages; one name of a village stands twice.
func county() []*table.Place {
	place := func(code, name string, parent *table.Place) *table.Place {
		return &table.Place{Code: code, Name: model.Text{Zh: name}, Parent: parent}
	}
	c := place("c", "演示县", nil)
	t1, t2 := place("t1", "东乡", c), place("t2", "西乡", c)
	return []*table.Place{c, t1, t2, place("v1", "新村", t1), place("v2", "上村", t1), place("v3", "新村", t2),
		place("v4", "下村", t2)}
}

func read(t testing.TB, body string, settings *model.Settings) (*table.Ledger, model.Problems) {
	t.Helper()
	l, problems, err := ledger.Read(context.Background(), fstest.MapFS{"data/households.csv": {Data: []byte(body)}},
		"data/households.csv", county(), settings)
	if err != nil {
		t.Fatal(err)
	}
	return l, problems
}

// rows repeats a row.
func rows(many int, row string) string { return strings.Repeat(row+"\n", many) }

// said gives a ledger as lines: "v1: 6/24 | 已脱贫 6/24", ~ for few and # for
// withheld.
func said(l *table.Ledger) []string {
	if l == nil {
		return nil
	}
	one := func(c table.HouseholdCount) string {
		return [...]string{fmt.Sprintf("%d/%d", c.Households, c.Persons), "~", "#"}[c.Shown]
	}
	var all []string
	for _, p := range l.Places {
		line := p.Place.Code + ": " + one(p.All)
		for b, by := range p.By {
			line += " |"
			for c, n := range by {
				line += " " + l.Breakdowns[b].Categories[c].Zh + " " + one(n)
			}
		}
		all = append(all, line)
	}
	return all
}

// plain is a ledger of 20 households, and what is said of it.
var (
	plain = "区划,户主,人口,状态\n" + rows(6, "v1,虚构户,4,已脱贫") + rows(8, "v4,虚构户,3,已脱贫") + rows(6, "v4,虚构户,5,未脱贫")
	want  = []string{"c: 20/78 | 已脱贫 14/48 未脱贫 6/30", "t1: 6/24 | 已脱贫 6/24 未脱贫 0/0", "t2: 14/54 | 已脱贫 8/24 未脱贫 6/30",
		"v1: 6/24 | 已脱贫 6/24 未脱贫 0/0", "v2: 0/0", "v3: 0/0", "v4: 14/54 | 已脱贫 8/24 未脱贫 6/30"}
)

func TestRead(t *testing.T) {
	encoded := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	gbk := encoded(simplifiedchinese.GBK.NewEncoder().String(plain))
	utf16 := encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(plain,
		",", "\t")))
	own := &model.Settings{Headers: map[string]map[string]string{"households": {"住在哪": "place"}}}
	for _, tt := range []struct {
		name, body string
		settings   *model.Settings
		rules      string
	}{
		{"plain", plain, nil, "private-column"},
		{"byte order mark and CRLF", "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"), nil, "private-column"},
		{"GBK", gbk, nil, "decoded private-column"},
		{"UTF-16 with tabs", utf16, nil, "decoded private-column"},
		{"semicolons", strings.ReplaceAll(plain, ",", ";"), nil, "private-column"},
		{"title lines", "某县帮扶台账\n\n单位：户,,,\n" + plain, nil, "private-column"},
		{"names for codes", strings.NewReplacer("区划,户主", "村,乡镇", "v1,虚构户", "新村,东乡", "v4,虚构户", "下村,西乡").Replace(plain), nil,
			""},
		{"own header", strings.Replace(plain, "区划", "住在哪", 1), own, "private-column"},
		{"synonyms, brackets and full width", strings.NewReplacer("人口,状态", "家庭人口（人）,脱贫状态", ",4,", ",４,").Replace(plain), nil,
			"private-column"},
		{"blank rows", strings.Replace(plain, "状态\n", "状态\n,,,\n", 1) + " , ,,\n", nil, "private-column"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.settings == nil {
				tt.settings = &model.Settings{}
			}
			l, problems := read(t, tt.body, tt.settings)
			var rules []string
			for _, p := range problems {
				rules = append(rules, p.Rule)
			}
			if got := strings.Join(rules, " "); got != tt.rules {
				t.Errorf("problems %q, want %q", got, tt.rules)
			}
			if diff := cmp.Diff(want, said(l)); diff != "" {
				t.Errorf("counts (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSmallCounts: what is small is withheld with what gives it away, and a word
// that few households have is no category.
func TestSmallCounts(t *testing.T) {
	body := "区划,人口,状态,致贫原因\n" + rows(20, "v1,4,已脱贫,因病") + rows(2, "v1,4,未脱贫,因病") + rows(30, "v2,3,已脱贫,因学") +
		rows(9, "v2,3,未脱贫,某某家失火") +
		rows(1, "v4,3,已脱贫,虚构的自述") + rows(40, "v3,3,已脱贫,")
	l, _ := read(t, body, &model.Settings{})
	if diff := cmp.Diff([]string{
		"c: 102/328 | 已脱贫 91/293 未脱贫 11/35 | 因学 30/90 因病 22/88 某某家失火 # 未填报 40/120 其他 ~",
		"t1: 61/205 | 已脱贫 50/170 未脱贫 11/35 | 因学 30/90 因病 22/88 某某家失火 # 未填报 ~ 其他 ~",
	}, said(l)[:2]); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if got := strings.Join(said(l)[2:], "\n"); !strings.Contains(got, "v1: 22/88 | 已脱贫 # 未脱贫 ~") ||
		!strings.Contains(got, "v4: ~ |") || !strings.Contains(got, "v3: # |") {
		t.Errorf("counts of the villages:\n%s", got)
	}
	if s := fmt.Sprintf("%+v", l); strings.Contains(s, "自述") {
		t.Error("a word of one household is a category")
	}
}

func TestProblems(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"no header", "a,b\nv1,4\n", "households.csv:1 missing-column"},
		{"empty", "", "households.csv:1 missing-column"},
		{"unknown place", "区划,户主\nv1,秘甲\nv9,秘乙\n", "households.csv:3 (A3) unknown-place"},
		{"unknown place below a line break", "区划,户主\nv1,\"秘\n甲\"\nv9,秘乙\n", "households.csv:4 (A3) unknown-place"},
		{"blank place", "户主,区划\n秘甲,\n", "households.csv:2 (B2) blank-cell"},
		{"place with parts", "区划\nt1\n", "households.csv:2 (A2) place-has-parts"},
		{"two places of one name", "村\n新村\n", "households.csv:2 (A2) ambiguous-place"},
		{"no persons", "区划,人口\nv1,0\n", "households.csv:2 (B2) bad-persons"},
		{"words for persons", "区划,人口\nv1,秘四\n", "households.csv:2 (B2) bad-persons"},
		{"many persons", "区划,人口\nv1,100\n", "households.csv:2 (B2) bad-persons"},
		{"ragged", "区划,人口\nv1,4,秘\n", "households.csv:2 (A2) ragged-row"},
		{"two columns of places", "区划,村\nv1,v1\n", "households.csv:1 (B1) doubled-header"},
		{"a quote without its pair", "区划,户主\nv1,\"秘\n", "households.csv:2 malformed-csv"},
		{"a row without end", "区划,户主\nv1,\"" + strings.Repeat("秘", 3<<20), "households.csv:2 row-too-long"},
		{"broken bytes in a name", "区划,户主\nv\xff1,秘\n", "households.csv:2 (A2) unknown-place"},
		{"free text for a state", free(), "households.csv too-many-words"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l, problems := read(t, tt.body, &model.Settings{})
			var got []string
			for _, p := range problems.Of(model.Error) {
				got = append(got, p.At.String()+" "+p.Rule)
			}
			if diff := cmp.Diff([]string{tt.want}, got); diff != "" || l != nil {
				t.Errorf("problems (-want +got), ledger %v:\n%s", l, diff)
			}
			if s := fmt.Sprintf("%+v", problems); strings.Contains(s, "秘") {
				t.Errorf("a problem tells what stands in the ledger: %s", s)
			}
		})
	}
}

func free() string {
	var b strings.Builder
	b.WriteString("区划,状态\n")
	for i := range 1200 {
		fmt.Fprintf(&b, "v1,秘%c\n", '一'+rune(i))
	}
	return b.String()
}

func TestManyErrors(t *testing.T) {
	_, problems := read(t, "区划\n"+rows(1000, "v9"), &model.Settings{})
	if last := problems[len(problems)-1]; len(problems) != 51 || last.Rule != "more-errors" || last.At.Line != 51 {
		t.Errorf("%d problems, the last %v", len(problems), last)
	}
}

// endless is a ledger that goes on for ever, and cancels its context on the way.
type endless struct {
	cancel context.CancelFunc
	blocks int // read
}

func (e *endless) Open(string) (fs.File, error)      { return e, nil }
func (e *endless) Stat() (info fs.FileInfo, _ error) { return nil, errors.New("none") }
func (e *endless) Close() error                      { return nil }
func (e *endless) Read(b []byte) (int, error) {
	if e.blocks++; e.blocks == 5 {
		e.cancel()
	}
	if e.blocks == 1 {
		return copy(b, "区划\n"), nil
	}
	n := len(b) / 3 * 3
	copy(b, strings.Repeat("v1\n", n/3))
	return n, nil
}

// TestCancel: reading ends with its context, within a block.
func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	e := &endless{cancel: cancel}
	if _, _, err := ledger.Read(ctx, e, "households.csv", county(), &model.Settings{}); !errors.Is(err,
		context.Canceled) || e.blocks != 5 {
		t.Errorf("ended with %v after %d blocks", err, e.blocks)
	}
}

// broken is a file whose disk fails.
type broken struct{ endless }

func (b *broken) Open(string) (fs.File, error) { return b, nil }
func (b *broken) Read([]byte) (int, error)     { return 0, io.ErrUnexpectedEOF }

func TestBrokenDisk(t *testing.T) {
	if _, _, err := ledger.Read(t.Context(), &broken{}, "households.csv", county(), &model.Settings{}); !errors.Is(err,
		io.ErrUnexpectedEOF) {
		t.Errorf("ended with %v", err)
	}
}

// TestNoLedger: a workspace may have none.
func TestNoLedger(t *testing.T) {
	if l, problems, err := ledger.Read(t.Context(), fstest.MapFS{}, "", nil, &model.Settings{}); l != nil ||
		problems != nil || err != nil {
		t.Error(l, problems, err)
	}
}

// FuzzRead feeds any bytes: no panic, no cell in a problem, no position outside of
// the file.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{plain, "\xff\xfe区", "区划\n\"", "村,人口\r\n新村,４\r\n", "区划;状态\nv1;\"a\nb\"\n",
		"区划,人口\nv1\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		_, problems := read(t, string(body)+"\n秘密,秘密\n", &model.Settings{})
		lines := strings.Count(string(body), "\n") + 3
		for _, p := range problems {
			if p.At.Line > lines || p.Message.Zh == "" || p.Message.En == "" || strings.Contains(fmt.Sprint(p), "秘密") {
				t.Errorf("a problem without words, outside of %d lines, or with a cell: %+v", lines, p)
			}
		}
	})
}
