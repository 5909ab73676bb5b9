package example_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
)

// saved gives every export of the example as another program would save it.
func saved(t *testing.T, codec encoding.Encoding, comma rune, crlf bool, mark string) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	err := fs.WalkDir(example.Files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := fs.ReadFile(example.Files, name)
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, ".csv") {
			body = resaved(t, body, codec, comma, crlf, mark)
		}
		all[name] = &fstest.MapFile{Data: body}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func resaved(t *testing.T, body []byte, codec encoding.Encoding, comma rune, crlf bool, mark string) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	w := csv.NewWriter(&written)
	w.Comma, w.UseCRLF = comma, crlf
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if codec == nil {
		return append([]byte(mark), written.Bytes()...)
	}
	b, err := codec.NewEncoder().Bytes(written.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// figures gives figures.csv of a workspace, and how many files it was told were
// decoded.
func figures(t *testing.T, workspace fs.FS) (figures string, decoded int) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), workspace)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	if problems = append(problems, more...); problems.Count(model.Error) > 0 {
		t.Fatal(problems.Of(model.Error))
	}
	for _, p := range problems {
		if p.Rule == "decoded" {
			decoded++
		}
	}
	var b bytes.Buffer
	if err := open.FiguresCSV(&b, measure.Measure(set, settings, model.Date{}).Figures, ""); err != nil {
		t.Fatal(err)
	}
	return b.String(), decoded
}

// TestEncodings reads the example as Excel and others save it: the figures are the
// same to the byte, and each decoding is said.
func TestEncodings(t *testing.T) {
	want, _ := figures(t, example.Files)
	files, err := fs.Glob(example.Files, "*.csv")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, c := range map[string]struct {
		codec   encoding.Encoding
		mark    string
		decoded int
	}{
		"UTF-8": {nil, "", 0}, "UTF-8 with BOM": {nil, "\ufeff", 0},
		"GBK": {simplifiedchinese.GB18030, "", len(files)}, "UTF-16LE": {utf16, "", len(files)},
	} {
		for _, comma := range []rune{',', '\t', ';'} {
			for _, crlf := range []bool{false, true} {
				got, decoded := figures(t, saved(t, c.codec, comma, crlf, c.mark))
				if got != want || decoded != c.decoded {
					t.Errorf("%s, %q, CRLF %v: the figures differ: %v; %d files decoded, want %d", name, comma, crlf, got != want,
						decoded, c.decoded)
				}
			}
		}
	}
}
