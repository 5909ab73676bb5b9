package kit

// Run is a piece of text as the theme shows it: parts, some of which are links
// to a figure's provenance. In is set where the text is not in the language of
// its page; Mark names a shape that goes before it; Below stands under it in
// smaller type; Bar is a percentage that a bar beside it shows. Text is all there is
// of most cells, once they are folded. Sort is what a reader's script orders the rows
// of a table by, where that is not the text: a plain decimal.
type Run struct {
	Text    string  `json:"text,omitempty"`
	In      string  `json:"in,omitempty"`
	Mark    string  `json:"mark,omitempty"`
	Class   string  `json:"class,omitempty"`
	Parts   []Part  `json:"parts,omitempty"`
	Below   []Run   `json:"below,omitempty"`
	Bar     string  `json:"bar,omitempty"`
	Pieces  []Piece `json:"pieces,omitempty"`  // of a bar of several stretches
	Squares []Mark  `json:"squares,omitempty"` // of projects
	Sort    string  `json:"sort,omitempty"`

	Order string `json:"-"` // becomes Sort where the table can be sorted
}

// Part is plain text, a link, a telephone, or, where Figure holds its key, a figure's
// display: Href is then the page with its provenance, and empty where that is this page.
type Part struct {
	Text   string `json:"text"`
	Href   string `json:"href,omitempty"`
	Figure string `json:"figure,omitempty"`
	Phone  string `json:"phone,omitempty"` // can be called
}

// Fold writes a run that is plain text as its text alone: a page has hundreds, and
// the theme shows them without a template of their own.
func (r Run) Fold() Run {
	if len(r.Parts) == 1 && r.Parts[0].Href == "" && r.Parts[0].Figure == "" && r.Parts[0].Phone == "" && r.In == "" &&
		r.Mark == "" && len(r.Below) == 0 && r.Bar == "" && len(r.Pieces) == 0 && len(r.Squares) == 0 {
		r.Text, r.Parts = r.Parts[0].Text, nil
	}
	return r
}
