package content

import "bytes"

// memory holds the pieces of one page of a language, and is used again for the next:
// a large site has millions of pieces, and each would be garbage at once.
type memory struct {
	parts  slab[part]
	cells  slab[run]
	labels slab[labelled]
	proofs slab[provenance]
	body   bytes.Buffer // Markdown
	front  bytes.Buffer // JSON
}

// reset makes room for the next page.
func (m *memory) reset() {
	m.parts.reset()
	m.cells.reset()
	m.labels.reset()
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

func (s *slab[T]) reset() { s.free = s.all }
