package table

import "slices"

// Within lists the places that a project counts for: each that it lies in and all above
// them, each once, so that a project of two villages is one of their township.
func (p *Project) Within() []*Place {
	var all []*Place
	for _, at := range p.Places {
		for ; at != nil && !slices.Contains(all, at); at = at.Parent {
			all = append(all, at)
		}
	}
	return all
}
