package kit

// Params is everything that the theme reads of a page. The names kind, path
// and lang are Hugo's own and never used.
type Params struct {
	Bars       map[string][]Bar    `json:"bars,omitempty"`
	Canonical  string              `json:"canonical,omitempty"`
	Charts     map[string]*Picture `json:"charts"`
	Crumbs     []Crumb             `json:"crumbs"`
	Dataset    string              `json:"dataset,omitempty"`
	Figures    map[string]*Run     `json:"figures"`
	Filing     *Table              `json:"filing,omitempty"`
	Group      string              `json:"group"`
	Heading    Run                 `json:"heading"`
	ID         string              `json:"id"`
	Matrices   map[string][]Strip  `json:"matrices,omitempty"`
	Measured   []Measured          `json:"measured,omitempty"`
	Metas      []Meta              `json:"metas"`
	Other      string              `json:"other,omitempty"` // the page in the other language
	Printed    string              `json:"printed,omitempty"`
	ProofFiles Run                 `json:"prooffiles,omitzero"`
	Site       map[string]any      `json:"site,omitempty"`
	Search     string              `json:"searchindex,omitempty"` // what the search page searches in
	Squares    map[string][]Heap   `json:"squares,omitempty"`
	Stats      map[string][]Stat   `json:"stats"`
	Steps      map[string][]Step   `json:"steps,omitempty"`
	Tables     map[string]*Table   `json:"tables"`
	Texts      map[string]*Run     `json:"texts"`
	Under      Run                 `json:"under,omitzero"`
}

// Crumb is one step of the breadcrumb.
type Crumb struct {
	Name Run    `json:"name"`
	Href string `json:"href,omitempty"`
}

// Meta is a meta tag of a page's head.
type Meta struct {
	Name    string `json:"name"`
	Content string `json:"content"`
}

// Params are what is on the page by itself. Where it stands in the site, and what every
// page shows of that, is for who makes the site to add.
func (p *Page) Params() *Params {
	all := &Params{ID: p.ID, Heading: p.Run(p.Title), Figures: p.figures, Texts: p.texts, Tables: p.tables,
		Charts: p.pictures, Stats: p.stats, Dataset: p.Schema, Search: p.Searched, Bars: p.barred, Matrices: p.matrices,
		Squares: p.squares, Steps: p.stepped, Under: p.Lede}
	if len(p.Headline.Parts) > 0 {
		all.Heading = p.Headline
	}
	if len(p.Site.Proofs(p.ID)) > 0 && !p.Printed {
		all.Measured, all.ProofFiles = measures(p), proofFiles(p)
	}
	if p.Printed {
		all.Printed = "yes"
	}
	return all
}
