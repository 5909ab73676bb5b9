// Package profile holds what is not universal in a bureau's register: the fields that its
// rules ask to be disclosed, with their source; what the date of a reading asks of a
// target; the stages of its money; and the words that its law or its habit has. Nothing
// Chinese in law or habit stands outside a profile.
//
// A profile is a file of TOML. rural-cn is that of a workspace that names none; works is
// neutral, and what another leaves out is as works has it.
package profile

import "gongshi/data/model"

// Profile is what is particular to the bureaus of one kind.
type Profile struct {
	Disclosure Disclosure `toml:"disclosure"`
	Verdict    Verdict    `toml:"verdict"`
	Money      Money      `toml:"money"`
	Dictionary Dictionary `toml:"dictionary"`
	Notes      Notes      `toml:"notes"`
	Pages      Pages      `toml:"pages"`
	Words      Words      `toml:"words"`
}

// Disclosure is what the rules ask to be made public of a project.
type Disclosure struct {
	Source model.Text `toml:"source"` // who asks for the fields, a sentence for the page of methods; may be empty
	Fields []*Field   `toml:"fields"` // by step, in the order in which they are counted
}

// Field is a field that the rules ask for. The figure of its share is about
// "field--<id>".
type Field struct {
	ID     string     `toml:"id"` // by default the column
	Column string     `toml:"column"`
	Step   Step       `toml:"step"`
	Name   model.Text `toml:"name"`
}

// Step is a stage of a project at which the rules ask for fields.
type Step string

// The steps, in their order.
const (
	Before Step = "before" // application and plan
	During Step = "during" // the works
	After  Step = "after"  // completion and acceptance
)

// The columns of fields that rows of funds state, and not the project's own.
const (
	FundOrigin = "funds.origin" // where its money is from
	FundSpent  = "funds.spent"  // what of it was disbursed, paid or reimbursed
)

// Verdict is what is asked of a target by the date of its reading, beside the two
// questions that all ask: done at the end of its period, on schedule before.
type Verdict struct {
	Half bool       `toml:"half"` // at mid-year of a year's target: past half or not
	Asks model.Text `toml:"asks"` // the questions in words
	Test model.Text `toml:"test"` // what the table of verdicts is called where all are asked the half
}

// Money is the stages of money after its plan that a bureau reports, of those that the
// exports may hold: a rate between them that is wanting is said to be.
type Money struct {
	Stages []string   `toml:"stages"`
	Says   model.Text `toml:"says"`
}

// Dictionary names the tables ("pairings") and columns ("projects.mechanism") that
// bureaus of the kind have no use for, unless their exports have them.
type Dictionary struct {
	Without []string `toml:"without"`
}

// Notes are the notes on measures and pages that speak of a bureau's law or places.
type Notes struct {
	Notices       model.Text `toml:"notices"`
	TimeShare     model.Text `toml:"time_share"`
	InvestedShare model.Text `toml:"invested_share"`
}

// Pages are the pages whose names or descriptions differ.
type Pages struct {
	Home       Page `toml:"home"`
	Indicators Page `toml:"indicators"`
	Projects   Page `toml:"projects"`
	Places     Page `toml:"places"`
	Registry   Page `toml:"registry"`
}

// Page is how a page is called, at its head and in the menu, and what it holds, for
// search engines.
type Page struct {
	Title model.Text `toml:"title"`
	Menu  model.Text `toml:"menu"`
	Holds model.Text `toml:"holds"`
}

// Words are the words of a kind of bureau.
type Words struct {
	Places model.Text `toml:"places"` // all places, in a link to them
	Part   model.Text `toml:"part"`   // a place between the whole and the smallest
	Cause  model.Text `toml:"cause"`  // of a household ledger
	Data   model.Text `toml:"data"`   // what the open data are
}

// Field returns the field of that column, or nil where the rules do not ask for it.
func (p *Profile) Field(column string) *Field {
	for _, f := range p.Disclosure.Fields {
		if f.Column == column {
			return f
		}
	}
	return nil
}
