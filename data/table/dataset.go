package table

import "gongshi/data/model"

// Dataset is a bureau's checked exports: no strings left to parse, every
// reference resolved, every row still knowing its place.
type Dataset struct {
	Targets     []*Target
	Completions []*Completion
	Projects    []*Project
	Progress    []*Progress
	Funds       []*Fund
	Milestones  []*Milestone
	Notices     []*Notice
	Registry    []*RegistryCount
	Pairings    []*Pairing
	Risks       []*Risk
	Places      []*Place
	Ledger      *Ledger // nil where none is given

	Lang string // of the bureau's own words: the first of the site
}

// keyed is a record that others name by its key. Until they are connected, a record with
// nothing but its key stands for it.
type keyed interface {
	comparable
	key() string
}

func (t *Target) key() string  { return t.Key }
func (p *Project) key() string { return p.Key }
func (p *Place) key() string   { return p.Code }

// byKey finds records by their keys.
func byKey[R keyed](records []R) func(named R) R {
	known := make(map[string]R, len(records))
	for _, r := range records {
		known[r.key()] = r
	}
	return func(named R) R {
		var none R
		if named == none {
			return none
		}
		return known[named.key()]
	}
}

// names gives what a reader calls what a cell names: a target, a project or a place by its
// key, or a list by its name.
func (d *Dataset) names() func(key string) model.Text {
	known := map[string]model.Text{}
	for _, p := range d.Places {
		known[p.Code] = p.Name
	}
	for _, p := range d.Projects {
		known[p.Key] = p.Name
	}
	for _, t := range d.Targets {
		known[t.Key] = t.Name
	}
	return func(key string) model.Text {
		if name, ok := known[key]; ok {
			return name
		}
		return model.Written(d.Lang, key, "", "")
	}
}
