// Package kit is what pages are made of. It knows no measure and no page: who writes a
// page says what stands in a block, and the theme shows it.
package kit

// State is how far a project has come, as its square shows it: each has a silhouette of
// its own, so that none rests on colour.
type State string

// The states of a project.
const (
	Waiting State = "waiting" // hollow
	Going   State = "going"   // half filled
	Late    State = "late"    // a shield that points down: past its date, not finished
	Done    State = "done"    // full
	Stopped State = "stopped" // a grey diagonal
	Unknown State = "unknown" // dashed: the data do not say
)

// Mark is a project as a square, which links to it. Where it stands for several, Stands
// says for how many.
type Mark struct {
	State  State  `json:"state"`
	Name   string `json:"name,omitempty"`
	Href   string `json:"href,omitempty"`
	Stands string `json:"stands,omitempty"`
}

// Heap is squares that belong together, under a name that leads to their list.
type Heap struct {
	Name  Run    `json:"name"`
	Count Run    `json:"count"`
	Marks []Mark `json:"marks"`
}

// Plot is a place in a matrix: a link with a name, and the squares of its projects.
type Plot struct {
	Name   string  `json:"name"` // all that it shows, in words
	Href   string  `json:"href,omitempty"`
	States []State `json:"states,omitempty"`
}

// Strip is a row of a matrix: a place, and the places in it.
type Strip struct {
	Name  Run    `json:"name"`
	Plots []Plot `json:"plots"`
}

// Bar is a number drawn on the scale of its group. What is missing from it to the one
// before stands in Leak, with a sentence.
type Bar struct {
	Name   Run     `json:"name"`
	Value  Run     `json:"value"`
	Pieces []Piece `json:"pieces"`
	Leak   Run     `json:"leak,omitzero"`
}

// Piece is a stretch of a bar, from where and how wide in percent of the scale. Kind is
// "solid", "middle", "hollow" or "leak".
type Piece struct {
	Kind  string `json:"kind"`
	From  string `json:"from"`
	Width string `json:"width"`
}

// Step is a step of a project in time. State is "done", "over" (past its date), "now" or
// "ahead".
type Step struct {
	Name  Run    `json:"name"`
	Date  Run    `json:"date"`
	Note  Run    `json:"note,omitzero"`
	State string `json:"state"`
}

// Stat is a number at a glance: its term, the number, and what it is of.
type Stat struct {
	Term  string `json:"term"`
	Value Run    `json:"value"`
	Note  Run    `json:"note,omitzero"`
}
