package model

import (
	"strconv"
	"strings"
)

// shown is how many problems of one rule in one column are listed before the
// rest is counted. A clerk who fixes the first few has understood.
const shown = 3

// fold is a problem and how many more like it follow, on which lines.
type fold struct {
	Problem
	more, from, to int
}

// alike are problems that one sentence says: a rule, in one column of a file.
type alike struct {
	file, rule, column string
}

func (p Problem) alike() alike { return alike{p.At.File, p.Rule, p.column()} }

// column is the letters of the problem's cell, "" where it has none.
func (p Problem) column() string { return strings.TrimRight(p.At.Cell, "0123456789") }

// row is the row of the problem's cell in Excel, else its line in the file.
func (p Problem) row() int {
	if n, err := strconv.Atoi(strings.TrimPrefix(p.At.Cell, p.column())); err == nil {
		return n
	}
	return p.At.Line
}

// folded lists sorted problems with the long runs of one kind counted. No run is
// cut for the sake of a single line.
func folded(ps Problems) []fold {
	total, listed := map[alike]int{}, map[alike][]int{}
	for _, p := range ps {
		total[p.alike()]++
	}
	var all []fold
	for _, p := range ps {
		kind := p.alike()
		if total[kind] <= shown+1 || len(listed[kind]) < shown {
			listed[kind] = append(listed[kind], len(all))
			all = append(all, fold{Problem: p})
			continue
		}
		last := &all[listed[kind][shown-1]]
		if last.more == 0 {
			last.from = p.row()
		}
		last.more, last.to = last.more+1, p.row()
	}
	return all
}

// unfolded lists every problem.
func unfolded(ps Problems) []fold {
	all := make([]fold, len(ps))
	for i, p := range ps {
		all[i].Problem = p
	}
	return all
}
