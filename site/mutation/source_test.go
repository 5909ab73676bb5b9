package mutation

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
)

// site is a place of a file where the code can be changed, and how it is then written:
// so that one variable chooses, while the program runs, between what it says and the
// change. All changes are so compiled at once.
type site struct {
	from, to token.Pos
	change   string // "< becomes <="
	write    writer
	number   int // of the change, from 1; 0 where the site is left as it is
}

// writer writes a site with the change of that number; inner gives what stands within it.
type writer func(n int, inner func(ast.Node) string) string

// source is a file with the places where it is changed, the outer before the inner.
type source struct {
	fset  *token.FileSet
	path  string // of the machine
	name  string // in the repository
	text  []byte
	base  token.Pos // of the first byte
	sites []site
}

// order puts the outer before the inner.
func order(sites []site) {
	slices.SortStableFunc(sites, func(a, b site) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
}

// written is the file as it is compiled.
func (s *source) written() string {
	end := s.base + token.Pos(len(s.text))
	return s.between(s.base, end, 0)
}

// between is a stretch of the file, changed at every site from the next on.
func (s *source) between(from, to token.Pos, next int) string {
	var text []byte
	for i := next; i < len(s.sites); i++ {
		at := s.sites[i]
		if at.number == 0 || at.from < from || at.to > to {
			continue
		}
		text = append(text, s.text[from-s.base:at.from-s.base]...)
		inner := func(n ast.Node) string { return s.between(n.Pos(), n.End(), i+1) }
		text = append(text, at.write(at.number, inner)...)
		from = at.to
	}
	return string(append(text, s.text[from-s.base:to-s.base]...))
}

// place says where a site is, and what is changed there.
func (s *source) place(at site) string {
	return fmt.Sprintf("%s:%d: %s", s.name, s.fset.Position(at.from).Line, at.change)
}

// choosing is what every changed package is given: which change is made.
const choosing = `package %s

import (
	"os"
	"strconv"
)

var mutant, _ = strconv.Atoi(os.Getenv("GONGSHI_MUTANT"))

func mutated(n int) bool { return mutant == n }

func mutatedNumber[T int | int32 | int64 | uint8 | uint32 | uint64 | float64](n int, value T) T {
	if mutant == n {
		return value + 1
	}
	return value
}

func mutatedChoice[T any](n int, changed, said T) T {
	if mutant == n {
		return changed
	}
	return said
}
`
