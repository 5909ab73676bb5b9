package workspace

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"gongshi/data/dictionary"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
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
	Column  table.Column
	Name    string      // canonical, with the ending of a twin; of an unknown header, empty
	Own     bool        // the reader needs to be told in gongshi.toml
	Key     string      // as it stands there, where that is not its plain form
	Wide    string      // of a wide column: what gongshi.toml says of it, "amount, stage = 到位"
	Nearest string      // of an unknown header: the nearest name, for a hint
	Other   table.Table // of an unknown header: the table that has Column under it
}

// personal are words of headers over a person's own data. Such a column is never
// taken for a public one, however near its name is.
var personal = []string{"身份证", "证件号", "电话", "手机", "联系方式", "姓名", "户主", "银行", "卡号", "账号", "帐号", "住址",
	"责任人", "负责人", "联系人", "联络人", "经办人", "填表人", "领导", "干部", "备注", "帮扶对象", "户名",
	"contactperson", "phone", "mobile", "email", "correo", "courriel", "nationalid", "idnumber", "passport",
	"bankaccount",
	"beneficiaryname", "nombredelbeneficiario", "responsable", "inspector", "teléfono", "telefono", "téléphone"}

// counters are headers over the numbers of rows, which are nobody's keys.
var counters = []string{"序号", "行号", "序", "no"}

// understand says what each header of a table's export means. A column is given to
// one header: the surest, then the nearest.
func understand(table table.Table, written []read.Header) []Header {
	all := make([]Header, len(written))
	taken := map[string]bool{}
	for i, h := range written {
		all[i] = Header{Header: h, Match: Unknown}
		all[i].know(table)
		taken[all[i].Name] = true
	}
	offerWide(table, all)
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
			all[i].Nearest = model.NearestName(all[i].Plain, public(table))
			if other, c, ok := read.Elsewhere(table, all[i].Written); ok && all[i].Nearest == "" {
				all[i].Other, all[i].Column = other, c
			}
		}
	}
	return all
}

// closest finds the header and the public column that are most alike, of those
// that are still open; nil where no two are.
func closest(table table.Table, all []Header, taken map[string]bool) (closest *Header, column table.Column) {
	most := 0
	for i := range all {
		for _, e := range dictionary.Of(table) {
			if !all[i].open() || taken[e.Name] || e.Public != dictionary.Public {
				continue
			}
			if n := likeness(table, all[i].Header, e.Column); n > most {
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
func (h *Header) know(of table.Table) {
	c, name := read.Match(of, h.Written)
	if name == "" {
		c, name = dressed(of, h.Plain)
		h.Own = name != ""
	}
	h.Column, h.Name = c, name
	switch {
	case c.Kind == table.PrivateKind || c.Kind == table.OfficerKind:
		h.Match = Hidden
	case name != "":
		h.Match = Sure
	case containsAny(undress(h.Plain), personal...):
		h.Match = Hidden
	}
}

// dressed finds the column whose name a header is in another dress.
func dressed(of table.Table, plain string) (table.Column, string) {
	for _, c := range of.Columns {
		if slices.ContainsFunc(names(c), func(name string) bool { return isDressed(plain, name) }) {
			return c, c.Name
		}
	}
	return table.Column{}, ""
}

func isDressed(header, name string) bool {
	rest, ok := strings.CutPrefix(undress(header), undress(name))
	return ok && slices.Contains([]string{"", "数", "额", "值"}, rest)
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

func names(c table.Column) []string { return append([]string{c.Zh, c.Name}, c.Synonyms...) }

// public are the names of a table's public columns.
func public(table table.Table) []string {
	var all []string
	for _, e := range dictionary.Of(table) {
		if e.Public == dictionary.Public {
			all = append(all, names(e.Column)...)
		}
	}
	return all
}

// likeness says how much of a header is the name of a column, in percent: 0 where
// the column cannot hold what the header speaks of, or where they do not share whole
// words. A name within a longer header counts where it is its end, as the head of a
// Chinese or English phrase is: 任务性质 is 性质, but 完成 is not 上年完成.
func likeness(table table.Table, h read.Header, c table.Column) int {
	if !holds(c, h) {
		return 0
	}
	most := 0
	written := inWords(table, h.Plain)
	for _, name := range names(c) {
		known := inWords(table, name)
		before, ok := strings.CutSuffix(written, known)
		whole := before == "" || strings.HasSuffix(before, " ") || !isLatin(name)
		if ok && known != "" && whole && (before == "" || !slices.Contains(vague, name) &&
			!containsAny(before, turning...)) {
			most = max(most, 100*len(known)/len(written))
		}
	}
	return most
}

// turning are words before a name that make another thing of it; vague are names that
// say little behind others, as 单位 does: 建设单位 is an office.
var (
	turning = []string{"上年", "去年", "上期", "同期", "未", "计划", "预计", "本月", "当月", "本期", "其中", "last ", "previous ", "planned ",
		"not "}
	vague = []string{"单位", "kind", "unit"}
)

// synonymous are words that bureaus, here and abroad, use for ours. Latin words are
// whole ones.
var (
	synonymous = strings.NewReplacer("指标", "目标", "任务", "目标", "截止", "截至")
	foreign    = map[string]string{"id": "key", "code": "key", "nombre": "name", "title": "name"}
)

// inWords gives a header in the words of ours: CamelCase and under_scores split, Latin
// words a space apart. The table's own noun says nothing: ProjectName is name.
func inWords(table table.Table, header string) string {
	if !isLatin(header) {
		return synonymous.Replace(undress(header))
	}
	var split strings.Builder
	before := ' '
	for _, r := range width.Fold.String(header) {
		if unicode.IsUpper(r) && unicode.IsLower(before) || !unicode.IsLetter(r) {
			split.WriteByte(' ')
		}
		if before = r; unicode.IsLetter(r) {
			split.WriteRune(unicode.ToLower(r))
		}
	}
	all := strings.Fields(split.String())
	if len(all) > 1 && strings.TrimSuffix(table.Name, "s") == all[0] {
		all = all[1:]
	}
	for i, word := range all {
		all[i] = cmp.Or(foreign[word], word)
	}
	return strings.Join(all, " ")
}

func isLatin(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// holds reports whether a column can hold what a header speaks of: an amount of
// money, a rate, a date.
func holds(c table.Column, h read.Header) bool {
	_, money := model.MoneyPower(h.Unit)
	switch {
	case money:
		return c.Kind == table.MoneyKind
	case h.Unit != "" && h.Unit != "%":
		return false // the unit of a number stands in a column of its own
	case containsAny(h.Plain, "率", "比例"):
		return c.Kind == table.RateKind
	case containsAny(h.Plain, "日期", "时间", "年月"):
		return c.Kind == table.DateKind
	}
	return true
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
