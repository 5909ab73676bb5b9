package workspace

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/data/dictionary"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// ErrLeftOut is a workspace that was made without files that are no exports.
var ErrLeftOut = errors.New("files were left out")

// Proposal is what an export of a bureau's own is taken for.
type Proposal struct {
	File    string      // as it was given
	Table   table.Table // the nearest; zero where none is near
	Known   bool        // it is that table, as far as its headers tell
	As      string      // where it stands in the workspace; empty where it was left out
	Beside  bool        // another file of its table; only the settings can say so
	Rival   string      // the file that it is a copy of
	Headers []Header
	Missing []table.Column // required columns that no header gives, not even as proposed

	Encoding string // that settings must name, for the file shows none that is read without

	body []byte
}

// From gives a workspace with exports that a bureau has already: each unchanged,
// under the name of the table that it is taken for or, where several are, under its own,
// and what its headers mean proposed in gongshi.toml. A file that is no export at all is a problem and has no
// proposal, and the others go on; no problem holds text of a cell, which may be a
// person's.
func From(ctx context.Context, paths []string, lang string) (map[string][]byte, []Proposal, model.Problems, error) {
	files, err := Files(lang)
	if err != nil {
		return nil, nil, nil, err
	}
	var proposals []Proposal
	var problems model.Problems
	for _, path := range paths {
		p, more, err := propose(ctx, path)
		if err != nil {
			return nil, nil, nil, err
		}
		if problems = append(problems, more...); len(more) > 0 {
			continue
		}
		proposals = append(proposals, p.both())
	}
	for _, named := range []bool{true, false} { // what names say comes first
		for i := range proposals {
			if p := &proposals[i]; p.Known && p.isNamed() == named {
				p.place(files, proposals, lang)
			}
		}
	}
	files[read.SettingsFile] = forNotepad(settings(proposals))
	return files, proposals, problems, nil
}

// place puts an export into a workspace, beside those that stand there: under its own name
// where that is one of several files of its table, or where another has the table's. A copy
// of another file is left out.
func (p *Proposal) place(files map[string][]byte, others []Proposal, lang string) {
	only := "data/" + dictionary.FileName(p.Table, lang)
	own := "data/" + strings.TrimSuffix(filepath.Base(p.File), filepath.Ext(p.File)) + ".csv"
	same := func(o Proposal) bool { return o.As != "" && o.Table.Name == p.Table.Name }
	as := only
	switch of, part := read.TableOf(own); {
	case of == p.Table.Name && part != "":
		as = own
	case of != p.Table.Name && slices.ContainsFunc(others, same):
		as, p.Beside = own, true
	}
	for _, o := range others {
		if o.As == as || same(o) && bytes.Equal(o.body, p.body) {
			p.Rival, p.Beside = o.File, false
			return
		}
	}
	if !slices.ContainsFunc(others, same) {
		delete(files, only) // which is still to be filled in
	}
	p.As, files[as] = as, p.body
}

// propose looks at the header of one file.
func propose(ctx context.Context, path string) (Proposal, model.Problems, error) {
	p := Proposal{File: path}
	info, err := os.Stat(path)
	if err != nil {
		return p, nil, err
	}
	if info.IsDir() {
		return p, model.Problems{model.At(model.Error, "folder", model.Position{File: path}, "",
			model.Text{Zh: "这是文件夹，不是文件", En: "this is a folder, not a file"},
			model.Text{Zh: "写其中的文件，如 " + filepath.Join(path, "*.csv"), En: "name the files in it, as " +
				filepath.Join(path, "*.csv")})}, nil
	}
	folder, name := export.Folder(filepath.Dir(path)), filepath.Base(path)
	body, problem, err := export.Bytes(folder, name, name)
	if err != nil || problem != nil {
		return p, problem, err
	}
	p.body = body
	if isWorkbook(body) {
		return p, model.Problems{model.At(model.Error, "workbook", model.Position{File: name}, "",
			model.Text{Zh: "这是Excel工作簿，不是CSV", En: "this is an Excel workbook, not CSV"},
			model.Text{Zh: "在Excel中“另存为”，类型选“CSV UTF-8（逗号分隔）”", En: `in Excel, save as "CSV UTF-8 (comma delimited)"`})}, nil
	}
	headers, problems, err := read.Headers(ctx, folder, name, model.Export{})
	if len(headers) == 0 && export.Western(body) {
		western := model.Export{Encoding: export.WesternEncoding}
		if found, _, again := read.Headers(ctx, folder, name, western); again == nil && len(found) > 0 {
			headers, p.Encoding = found, western.Encoding
		}
	}
	if err != nil {
		return p, nil, err
	}
	p.Table, p.Headers, p.Known = nearest(name, headers)
	p.Missing = missing(p.Headers, p.Table, Sure, Likely)
	if len(headers) > 0 {
		return p, nil, nil // the rows are the business of check
	}
	for i := range problems {
		problems[i].Written = "" // may be a person's
	}
	return p, problems.Of(model.Error), nil
}

// readings are the tables that offices keep in one sheet with the things that they
// are readings of, and the column by which a row refers to its thing.
var readings = []struct{ things, readings, by string }{{"targets", "completions", "target"},
	{"projects", "progress", "project"}}

// both takes a sheet that holds things and their readings for the table of the things, of
// which some columns are those of the readings: the key or the name of a thing says what a
// reading is about. Every reading needs what is required of it, and a number.
func (p Proposal) both() Proposal {
	for _, r := range readings {
		if !p.Known || p.Table.Name != r.things && p.Table.Name != r.readings {
			continue
		}
		first, second := p, p
		first.Table, second.Table = table.Named(r.things), table.Named(r.readings)
		first.Headers, second.Headers = understand(first.Table, p.written()), understand(second.Table, p.written())
		second.refer(first, r.by)
		first.Missing, second.Missing = missing(first.Headers, first.Table, Sure, Likely),
			missing(second.Headers, second.Table, Sure, Likely)
		number := func(h Header) bool {
			_, own := first.Table.Column(h.Name)
			return h.Match == Sure && !own && (h.Column.Kind == table.NumberKind || h.Column.Kind == table.MoneyKind)
		}
		own := 0 // columns of the things alone: their name, and one more at least
		for _, h := range first.Headers {
			if _, shared := second.Table.Column(h.Name); h.Match == Sure && !shared {
				own++
			}
		}
		if own > 1 && len(second.Missing) == 0 && slices.ContainsFunc(second.Headers, number) {
			for i, h := range second.Headers {
				if _, own := first.Table.Column(h.Name); h.Match == Sure && h.Name != r.by && !own {
					h.Own, h.Wide = true, r.readings+"."+h.Name
					first.Headers[i] = h
				}
			}
			return first
		}
	}
	return p
}

func (p Proposal) written() (all []read.Header) {
	for _, h := range p.Headers {
		all = append(all, h.Header)
	}
	return all
}

// refer takes the key of the first table, or the name where it has none, for the
// column by which this one refers to it.
func (p *Proposal) refer(first Proposal, by string) {
	for _, name := range []string{"key", "name"} {
		i := slices.IndexFunc(first.Headers, func(h Header) bool { return h.Name == name && h.Match == Sure })
		given := slices.ContainsFunc(p.Headers, func(h Header) bool { return h.Name == by && h.Match == Sure })
		if i < 0 || given {
			continue
		}
		for j := range p.Headers {
			if p.Headers[j].Name == by { // a guess
				p.Headers[j] = Header{Header: p.Headers[j].Header, Match: Unknown}
			}
		}
		c, _ := p.Table.Column(by)
		p.Headers[i] = Header{Header: first.Headers[i].Header, Match: Sure, Column: c, Name: by, Own: true}
	}
}

// isWorkbook knows a workbook by its first bytes: .xlsx is a ZIP file, .xls an OLE
// compound file.
func isWorkbook(body []byte) bool {
	return bytes.HasPrefix(body, []byte("PK\x03\x04")) || bytes.HasPrefix(body, []byte("\xd0\xcf\x11\xe0"))
}

// recognised is the least score of a table that a file is taken for: two headers
// that are known, or one and the table's name in the file's.
const recognised = 20

// nearest is the table that a file's name and its headers speak for most, and
// whether they say enough. Without any every header is unknown.
func nearest(file string, written []read.Header) (best table.Table, headers []Header, known bool) {
	most := 0
	for _, h := range written {
		headers = append(headers, Header{Header: h, Match: Unknown})
	}
	for _, table := range table.Tables {
		understood := understand(table, written)
		if n := score(table, file, understood); n > most {
			best, headers, most = table, understood, n
		}
	}
	for _, table := range table.Tables { // the file says itself what it is
		if of, _ := read.TableOf(file); of == table.Name {
			best, headers = table, understand(table, written)
			return best, headers, most >= recognised || slices.ContainsFunc(headers, Header.guessed)
		}
	}
	return best, headers, most >= recognised
}

// guessed reports whether a header is taken for a column, surely or not.
func (h Header) guessed() bool { return h.Match == Sure || h.Match == Likely }

// score is how much speaks for a table: ten for each header that is surely a column
// of its own, four for one that is near, twice that for what the table requires, and
// next to nothing for what stands in every table; against it, what it requires and
// has not.
func score(table table.Table, file string, headers []Header) int {
	n := -5 * len(missing(headers, table, Sure))
	for _, name := range []string{table.Zh, table.Name} {
		if strings.Contains(strings.ToLower(file), name) {
			n += 5 * len([]rune(table.Zh)) // 项目进度 speaks louder than 项目
		}
	}
	for _, h := range headers {
		weight := map[Match]int{Sure: 10, Likely: 4}[h.Match]
		switch {
		case slices.Contains([]string{"source", "explanation"}, h.Column.Name):
			weight = min(weight, 1)
		case h.Column.Required:
			weight *= 2
		}
		n += weight
	}
	return n
}

// missing are the columns that a table requires and no header of these matches
// gives. Names stand for keys where there are none.
func missing(headers []Header, of table.Table, matches ...Match) []table.Column {
	given := func(name string) bool {
		return slices.ContainsFunc(headers, func(h Header) bool {
			return h.gives(name) && slices.Contains(matches, h.Match)
		})
	}
	var all []table.Column
	for _, c := range of.Columns {
		if c.Required && !given(c.Name) && !(c.Kind == table.KeyKind && given("name")) {
			all = append(all, c)
		}
	}
	return all
}
