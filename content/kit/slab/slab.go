// Package slab gives slices of memory that is used again for the next page: a large site
// has millions of cells, and each would be garbage at once (CONTRIBUTING has the figures).
package slab

// Of gives slices of one allocation, until it is reset: none may outlive its page.
type Of[T any] struct{ all, free []T }

// Take gives an empty slice that can hold n.
func (s *Of[T]) Take(n int) []T {
	if len(s.free) < n {
		s.all = make([]T, max(n, 2*len(s.all), 64)) // the one before stays with who took of it
		s.free = s.all
	}
	taken := s.free[:0:n]
	s.free = s.free[n:]
	return taken
}

// Keep gives a slice of copies.
func (s *Of[T]) Keep(all ...T) []T { return append(s.Take(len(all)), all...) }

// One gives a copy that can be pointed to.
func (s *Of[T]) One(t T) *T { return &s.Keep(t)[0] }

// Reset takes all back.
func (s *Of[T]) Reset() { s.free = s.all }
