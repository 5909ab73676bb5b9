package content

import (
	"bytes"

	"gongshi/content/kit"
)

// memory holds the pieces of one page of a language, and is used again for the next:
// a large site has millions of pieces, and each would be garbage at once. What a
// shortcode of the body names stands in one of the maps.
type memory struct {
	figures  map[string]part
	texts    map[string]*run
	tables   map[string]*grid
	pictures map[string]*picture
	stats    map[string][]stat
	squares  map[string][]kit.Heap
	matrices map[string][]kit.Strip
	barred   map[string][]kit.Bar
	stepped  map[string][]kit.Step

	parts   slab[part]
	cells   slab[run]
	rows    slab[row]
	placed  slab[grid]
	shown   slab[picture]
	strips  slab[stat]
	methods slab[measured]
	proofs  slab[proof]
	body    bytes.Buffer // Markdown
	front   bytes.Buffer // JSON
}

func newMemory() *memory {
	return &memory{figures: map[string]part{}, texts: map[string]*run{}, tables: map[string]*grid{},
		pictures: map[string]*picture{}, stats: map[string][]stat{}, squares: map[string][]kit.Heap{},
		matrices: map[string][]kit.Strip{}, barred: map[string][]kit.Bar{}, stepped: map[string][]kit.Step{}}
}

// reset makes room for the next page.
func (m *memory) reset() {
	clear(m.figures)
	clear(m.texts)
	clear(m.tables)
	clear(m.pictures)
	clear(m.stats)
	clear(m.squares)
	clear(m.matrices)
	clear(m.barred)
	clear(m.stepped)
	m.parts.reset()
	m.cells.reset()
	m.rows.reset()
	m.placed.reset()
	m.shown.reset()
	m.strips.reset()
	m.methods.reset()
	m.proofs.reset()
	m.body.Reset()
	m.front.Reset()
}

// slab gives slices of one allocation, until it is reset: none may outlive its page.
type slab[T any] struct{ all, free []T }

// take gives an empty slice that can hold n.
func (s *slab[T]) take(n int) []T {
	if len(s.free) < n {
		s.all = make([]T, max(n, 2*len(s.all), 64)) // the one before stays with who took of it
		s.free = s.all
	}
	taken := s.free[:0:n]
	s.free = s.free[n:]
	return taken
}

// keep gives a slice of copies.
func (s *slab[T]) keep(all ...T) []T { return append(s.take(len(all)), all...) }

// one gives a copy that can be pointed to.
func (s *slab[T]) one(t T) *T { return &s.keep(t)[0] }

func (s *slab[T]) reset() { s.free = s.all }
