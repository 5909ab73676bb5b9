package kit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"gongshi/content/kit/slab"
	"gongshi/data/model"
)

// Pieces are what one page consists of, in memory that is used again for the next. What a
// shortcode of the body names stands in one of the maps.
type Pieces struct {
	figures  map[string]*Run // that words name
	texts    map[string]*Run
	tables   map[string]*Table
	pictures map[string]*Picture
	stats    map[string][]Stat
	squares  map[string][]Heap
	matrices map[string][]Strip
	barred   map[string][]Bar
	stepped  map[string][]Step

	parts   slab.Of[Part]
	cells   slab.Of[Run]
	rows    slab.Of[Row]
	placed  slab.Of[Table]
	shown   slab.Of[Picture]
	strips  slab.Of[Stat]
	methods slab.Of[Measured]
	proofs  slab.Of[Proof]
	body    bytes.Buffer // Markdown
	front   bytes.Buffer // JSON
}

// NewPieces makes room for the pieces of a page.
func NewPieces() *Pieces {
	return &Pieces{figures: map[string]*Run{}, texts: map[string]*Run{}, tables: map[string]*Table{},
		pictures: map[string]*Picture{}, stats: map[string][]Stat{}, squares: map[string][]Heap{},
		matrices: map[string][]Strip{}, barred: map[string][]Bar{}, stepped: map[string][]Step{}}
}

// reset makes room for the next page.
func (m *Pieces) reset() {
	clear(m.figures)
	clear(m.texts)
	clear(m.tables)
	clear(m.pictures)
	clear(m.stats)
	clear(m.squares)
	clear(m.matrices)
	clear(m.barred)
	clear(m.stepped)
	m.parts.Reset()
	m.cells.Reset()
	m.rows.Reset()
	m.placed.Reset()
	m.shown.Reset()
	m.strips.Reset()
	m.methods.Reset()
	m.proofs.Reset()
	m.body.Reset()
	m.front.Reset()
}

// Write adds Markdown to the body.
func (m *Pieces) Write(markdown string) { m.body.WriteString(markdown) }

// Put writes a shortcode that stands alone.
func (m *Pieces) Put(shortcode, key string) {
	fmt.Fprintf(&m.body, "{{< %s %q >}}\n\n", shortcode, key)
}

// Empty reports whether nothing stands on the page: no such page is made.
func (m *Pieces) Empty() bool { return m.body.Len() == 0 }

// Body is the Markdown of the page.
func (m *Pieces) Body() string { return strings.TrimSpace(m.body.String()) }

// Encode writes the front matter of the page as JSON, which is good until the next page.
func (m *Pieces) Encode(front any) ([]byte, error) {
	m.front.Reset()
	e := json.NewEncoder(&m.front)
	e.SetEscapeHTML(false) // what is markup is for the theme to show
	err := e.Encode(front)
	return bytes.TrimSuffix(m.front.Bytes(), []byte("\n")), err
}

// apart is what is written apart from the page.
func (m *Pieces) apart(write func()) string {
	before := m.body.String()
	m.body.Reset()
	write()
	inner := m.body.String()
	m.body.Reset()
	m.body.WriteString(before)
	return inner
}

// Text places a paragraph that comes from data.
func (m *Pieces) Text(key string, r Run) {
	if len(r.Parts) > 0 {
		m.Hold(key, r)
		m.Put("text", key)
	}
}

// Hold keeps a text for a part of the theme that shows it by itself.
func (m *Pieces) Hold(key string, r Run) { m.texts[key] = m.cells.One(r) }

// Named keeps a figure for a value that stands in people's words.
func (m *Pieces) Named(key string, shown Run) { m.figures[key] = m.cells.One(shown) }

// Strip places numbers side by side.
func (m *Pieces) Strip(key string, stats ...Stat) {
	m.stats[key] = stats
	m.Put("stats", key)
}

// Squares places projects as squares, heap by heap.
func (m *Pieces) Squares(key string, heaps ...Heap) {
	m.squares[key] = heaps
	m.Put("squares", key)
}

// Matrix places squares by place.
func (m *Pieces) Matrix(key string, strips ...Strip) {
	m.matrices[key] = strips
	m.Put("matrix", key)
}

// Bars places numbers on one scale.
func (m *Pieces) Bars(key string, bars ...Bar) {
	m.barred[key] = bars
	m.Put("bars", key)
}

// Steps places the line of steps.
func (m *Pieces) Steps(key string, steps ...Step) {
	m.stepped[key] = steps
	m.Put("steps", key)
}

// Captioned gives a chart that was placed its sentence, with every figure linked.
func (m *Pieces) Captioned(key string, sentence Run) { m.pictures[model.Slug(key)].Sentence = sentence }

// Shows reports whether the chart of that key stands on the page.
func (m *Pieces) Shows(key string) bool { return m.pictures[model.Slug(key)] != nil }
