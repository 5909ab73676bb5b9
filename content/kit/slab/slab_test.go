package slab

import (
	"slices"
	"testing"
)

// TestSlab: what was taken stays as it was while more is taken, grows apart from its
// neighbours, and is given again after a reset.
func TestSlab(t *testing.T) {
	var s Of[int]
	var taken [][]int
	for i := range 200 {
		taken = append(taken, s.Keep(i, -i))
	}
	longer := append(taken[10], 7)
	for i, pair := range taken {
		if !slices.Equal(pair, []int{i, -i}) {
			t.Errorf("%d became %v", i, pair)
		}
	}
	if !slices.Equal(longer, []int{10, -10, 7}) {
		t.Errorf("a longer slice is %v", longer)
	}
	s.Reset()
	before := s.Keep(1)
	s.Reset()
	if again := s.Keep(2); &before[0] != &again[0] || len(s.Take(0)) != 0 {
		t.Error("memory is not used again")
	}
}
