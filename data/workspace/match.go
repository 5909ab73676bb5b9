package workspace

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"gongshi/data"
	"gongshi/data/dictionary"
	"gongshi/data/read"
)

// Match is how a header of a bureau's own was understood.
type Match string

// A sure header is a name that the reader knows, or one in another dress (spaces,
// full-width letters, a closing 数 or 额). A likely one is near a name, and a
// person must say so. A hidden one holds what is never published.
const (
	Sure    Match = "sure"
	Likely  Match = "likely"
	Hidden  Match = "hidden"
	Unknown Match = "unknown"
)

// Header is a header of an export and the column that it is taken for.
type Header struct {
	read.Header
	Match   Match
	Column  data.Column
	Name    string // canonical, with _en for a twin; of an unknown header, empty
	Own     bool   // the reader needs to be told in gongshi.toml
	Nearest string // of an unknown header: the nearest name, for a hint
}

// personal are words of headers over a person's own data. Such a column is never
// taken for a public one, however near its name is.
var personal = []string{"身份证", "证件号", "电话", "手机", "联系方式", "姓名", "户主", "银行", "卡号", "账号", "帐号", "住址",
	"责任人", "负责人", "联系人", "联络人", "经办人", "填表人", "领导", "干部", "备注", "帮扶对象", "户名"}

// counters are headers over the numbers of rows, which are nobody's keys.
var counters = []string{"序号", "行号", "序", "no"}

// understand says what each header of a table's export means. A column is given to
// one header: the surest, then the nearest.
func understand(table data.Table, written []read.Header) []Header {
	all := make([]Header, len(written))
	taken := map[string]bool{}
	for i, h := range written {
		all[i] = Header{Header: h, Match: Unknown}
		all[i].know(table)
		taken[all[i].Name] = true
	}
	for {
		h, column := closest(table, all, taken)
		if h == nil {
			break
		}
		h.Match, h.Column, h.Name, h.Own = Likely, column, column.Name, true
		taken[column.Name] = true
	}
	for i := range all {
		if all[i].open() {
			all[i].Nearest = data.Nearest(all[i].Plain, public(table))
		}
	}
	return all
}

// closest finds the header and the public column that are most alike, of those
// that are still open; nil where no two are.
func closest(table data.Table, all []Header, taken map[string]bool) (closest *Header, column data.Column) {
	most := 0
	for i := range all {
		for _, e := range dictionary.Of(table) {
			if !all[i].open() || taken[e.Name] || e.Public != dictionary.Public {
				continue
			}
			if n := likeness(all[i].Header, e.Column); n > most {
				closest, column, most = &all[i], e.Column, n
			}
		}
	}
	return closest, column
}

// open reports whether a header may still be taken for a column: not one over the
// numbers of rows.
func (h *Header) open() bool {
	return h.Match == Unknown && !slices.Contains(counters, undress(h.Plain))
}

// know understands a header that needs no guess.
func (h *Header) know(table data.Table) {
	c, name := read.Match(table, h.Written)
	if name == "" {
		c, name = dressed(table, h.Plain)
		h.Own = name != ""
	}
	h.Column, h.Name = c, name
	switch {
	case c.Kind == data.PrivateKind || c.Kind == data.OfficerKind:
		h.Match = Hidden
	case name != "":
		h.Match = Sure
	case containsAny(undress(h.Plain), personal...):
		h.Match = Hidden
	}
}

// dressed finds the column whose name a header is in another dress.
func dressed(table data.Table, plain string) (data.Column, string) {
	header := undress(plain)
	for _, c := range table.Columns {
		for _, name := range names(c) {
			if rest, ok := strings.CutPrefix(header, undress(name)); ok && slices.Contains([]string{"", "数", "额", "值"}, rest) {
				return c, c.Name
			}
		}
	}
	return data.Column{}, ""
}

// undress folds letters, takes off spaces and signs, and writes two words that
// bureaus use for others in our way.
func undress(header string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, width.Fold.String(header))
	return strings.NewReplacer("时间", "日期", "编码", "编号").Replace(bare)
}

func names(c data.Column) []string { return append([]string{c.Zh, c.Name}, c.Synonyms...) }

// public are the names of a table's public columns.
func public(table data.Table) []string {
	var all []string
	for _, e := range dictionary.Of(table) {
		if e.Public == dictionary.Public {
			all = append(all, names(e.Column)...)
		}
	}
	return all
}

// enough is the likeness from which a name is proposed.
const enough = 55

// likeness compares a header with the names of a column, in percent of the
// characters that they share (Dice's coefficient); 0 where it is not enough, or
// where the header speaks of a thing that the column cannot hold.
func likeness(h read.Header, c data.Column) int {
	if !holds(c, h) {
		return 0
	}
	most := 0
	for _, name := range names(c) {
		a, b := []rune(undress(h.Plain)), []rune(undress(name))
		most = max(most, 200*shared(a, b)/max(1, len(a)+len(b)))
	}
	if most < enough {
		return 0
	}
	return most
}

// holds reports whether a column can hold what a header speaks of: an amount of
// money, a rate, a date.
func holds(c data.Column, h read.Header) bool {
	_, money := data.MoneyPower(h.Unit)
	switch {
	case money:
		return c.Kind == data.MoneyKind
	case h.Unit != "" && h.Unit != "%":
		return false // the unit of a number stands in a column of its own
	case containsAny(h.Plain, "率", "比例"):
		return c.Kind == data.RateKind
	case containsAny(h.Plain, "日期", "时间", "年月"):
		return c.Kind == data.DateKind
	}
	return true
}

// shared counts the characters that two names have in common.
func shared(a, b []rune) int {
	rest, n := slices.Clone(b), 0
	for _, r := range a {
		if i := slices.Index(rest, r); i >= 0 {
			rest, n = slices.Delete(rest, i, i+1), n+1
		}
	}
	return n
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
