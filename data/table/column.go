package table

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"gongshi/data/model"
)

// Column is one column of a table, as the tags of its field declare it:
//
//	csv    its canonical English header
//	zh     its Chinese header
//	also   other headers that bureaus use, parted by commas
//	is     key, required, money, officer, prose, signed, qualified: the fields below
//	unit   the unit of every number of the column
//	words  the only words that a cell may hold: kept=written=written, parted by commas
//	form   the form of a word: see Form
//	ref    the table whose names may stand for keys, where its type does not say so
//	after  the column of a date before which this one cannot lie
//
// A column that stands in no table's list is private: the reader drops it before any
// model exists.
type Column struct {
	Name     string // canonical English header
	Zh       string
	Kind     Kind
	Required bool     // the header must be there and no cell may be blank
	Synonyms []string // other headers that bureaus use
	Unit     string   // the unit of every number of the column, where the table has no column for it

	Prose bool // sentences, in which a question mark asks

	Signed bool // a number below zero means something: money given back

	Qualified bool // the column qualifier 限定 beside it says how its numbers bound the true ones

	Words []Word // the only words that a cell may hold; none: any text of the kind

	Form   Form
	Refers string // the table whose keys its cells name
	After  string
	Note   model.Text // what is particular to the column, for the dictionary

	field []int // of the record; nil where another field bears it
}

// Word is one of the few words of a column: as it is kept, then every way in which
// bureaus write it, the commonest first. Each of them may stand in a cell.
type Word []string

// Kept is the word as it is kept.
func (w Word) Kept() string { return w[0] }

// Ways are the ways in which a language writes the word; one that it does not write has
// those of the other.
func (w Word) Ways(lang string) []string {
	var ways []string
	for _, way := range w {
		if strings.ContainsFunc(way, func(r rune) bool { return unicode.Is(unicode.Han, r) }) == (lang == "zh") {
			ways = append(ways, way)
		}
	}
	if len(ways) == 0 {
		return w
	}
	return ways
}

// Kind is what a column's cells hold.
type Kind string

// The kinds of column. TextKind columns may have Twins. MoneyKind headers carry their unit in
// brackets: 金额（万元）.
const (
	KeyKind     Kind = "key"       // a name of our own for the row, unique in the table
	RefKind     Kind = "reference" // the key of a row of another table
	TextKind    Kind = "text"
	WordKind    Kind = "word" // one of a list of words, or a code; no twin
	ListKind    Kind = "list" // several values, separated by ； ; or 、
	NumberKind  Kind = "number"
	MoneyKind   Kind = "money"
	RateKind    Kind = "rate" // a percentage as printed
	DateKind    Kind = "date"
	OfficerKind Kind = "officer" // a person in charge: private, unless gongshi.toml publishes officers
	PrivateKind Kind = "private"
)

// Twin is a column that has a text in one language, beside the column of the bureau's own
// words. Its headers are those of that column with an ending: name_en, 名称英文.
type Twin struct{ Lang, Ending, Zh string }

const (
	inEnglish = "_en"
	inChinese = "_zh"
)

// Twins are those that a text may have.
var Twins = []Twin{{model.English, inEnglish, "英文"}, {model.Chinese, inChinese, "中文"}}

// Own is the canonical header of the bureau's own words, by that of any of the columns of a
// text.
func Own(header string) string {
	for _, twin := range Twins {
		header = strings.TrimSuffix(header, twin.Ending)
	}
	return header
}

// Form is what a cell must be besides its kind; none: any of the kind.
type Form string

// The forms: a unit of measure, a period, a schedule, the address of a page, what a row
// is about (a target, project, place or list), the date of a reading, and the word that
// bounds a number.
const (
	UnitForm     Form = "unit"
	PeriodForm   Form = "period"
	ScheduleForm Form = "schedule"
	LinkForm     Form = "link"
	SubjectForm  Form = "subject"
	ReadingForm  Form = "reading"
	BoundForm    Form = "bound"
)

// Fields of these types bear no value of their own: a private column is dropped in the
// reader, and a unit or a qualifier is part of the quantity beside it.
type (
	private struct{}
	beside  struct{}
)

// kinds are the kinds of the types of fields, where the tag says no other.
var kinds = map[reflect.Type]Kind{
	reflect.TypeFor[string](): WordKind, reflect.TypeFor[model.Text](): TextKind, reflect.TypeFor[List](): ListKind,
	reflect.TypeFor[model.Quantity](): NumberKind, reflect.TypeFor[model.Stated](): RateKind,
	reflect.TypeFor[model.Date](): DateKind, reflect.TypeFor[private](): PrivateKind, reflect.TypeFor[beside](): WordKind,
	reflect.TypeFor[Answer](): WordKind, reflect.TypeFor[Schedule](): WordKind,
	reflect.TypeFor[*Place](): RefKind, reflect.TypeFor[*Project](): RefKind, reflect.TypeFor[*Target](): RefKind,
	reflect.TypeFor[Places](): ListKind,
}

// refers are the tables that fields of these types refer to.
var refers = map[reflect.Type]string{reflect.TypeFor[*Place](): "places", reflect.TypeFor[Places](): "places",
	reflect.TypeFor[*Project](): "projects", reflect.TypeFor[*Target](): "targets"}

// columnsOf are the columns that the fields of a record declare; those that every
// record has, embedded in it, come last.
func columnsOf(record reflect.Type, of Table) []Column {
	var own, shared []Column
	for i := range record.NumField() {
		f := record.Field(i)
		if f.Anonymous {
			for _, c := range columnsOf(f.Type, of) {
				c.field = slices.Concat(f.Index, c.field)
				shared = append(shared, c)
			}
			continue
		}
		if name, ok := f.Tag.Lookup("csv"); ok && name != "-" {
			own = append(own, columnOf(f, name, of))
		}
	}
	return append(own, shared...)
}

func columnOf(f reflect.StructField, name string, of Table) Column {
	is := strings.Fields(f.Tag.Get("is"))
	c := Column{Name: name, Zh: f.Tag.Get("zh"), Kind: kinds[f.Type], Unit: f.Tag.Get("unit"),
		Required: slices.Contains(is, "required") || slices.Contains(is, "key"), Prose: slices.Contains(is, "prose"),
		Signed: slices.Contains(is, "signed"), Qualified: slices.Contains(is, "qualified"),
		Form: Form(f.Tag.Get("form")), Refers: f.Tag.Get("ref"), After: f.Tag.Get("after"), field: f.Index}
	for _, kind := range []Kind{KeyKind, MoneyKind, OfficerKind} {
		if slices.Contains(is, string(kind)) {
			c.Kind = kind
		}
	}
	if table, ok := refers[f.Type]; ok {
		c.Refers = table
	}
	for _, also := range []string{f.Tag.Get("also"), of.Abroad[name]} {
		if also != "" {
			c.Synonyms = append(c.Synonyms, strings.Split(also, ",")...)
		}
	}
	if words := f.Tag.Get("words"); words != "" {
		for word := range strings.SplitSeq(words, ",") {
			c.Words = append(c.Words, strings.Split(word, "="))
		}
	}
	if f.Name == "_" {
		c.field = nil
	}
	if c.Note = of.Notes[name]; c.Note.IsZero() {
		c.Note = sharedNotes[name]
	}
	return c
}
