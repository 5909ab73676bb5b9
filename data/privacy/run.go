package privacy

// run is a stretch of digits with nothing but gaps and ghosts between them, and
// perhaps an X at its end.
type run struct {
	text     string
	values   []byte // '0' to '9', and 'X'
	from, to []int  // of each value: its bytes in the text
	groups   []group
}

// group is digits without a gap between them. Before is the sign of the gap before
// it, 0 for none, ' ' where it is more than one sign.
type group struct {
	first, count int
	before       byte
}

// widest is the most signs that a gap may have, as in "138 - 0013". However many
// blanks stand together, a reader of a page sees one.
const widest = 4

// take reads the run that begins at a place, and gives the place after it.
func (r *run) take(text string, i int) (end int) {
	r.text, r.values, r.from, r.to, r.groups = text, r.values[:0], r.from[:0], r.to[:0], r.groups[:0]
	end = i
	for signs, before := 0, byte(0); i < len(text); {
		s := at(text, i)
		switch {
		case s.is == digit, s.is == cross && len(r.values) >= 17:
			r.add(s, i, signs > 0 || len(r.values) == 0, before)
			signs, before, end = 0, 0, i+s.size
			if s.is == cross {
				return end
			}
		case s.is == gap && s.value == ' ' && before == ' ':
		case s.is == gap && signs < widest:
			signs++
			if before = s.value; signs > 1 {
				before = ' '
			}
		case s.is != ghost:
			return end
		}
		i += s.size
	}
	return end
}

func (r *run) add(s symbol, i int, apart bool, before byte) {
	if apart {
		r.groups = append(r.groups, group{first: len(r.values), before: before})
	}
	r.groups[len(r.groups)-1].count++
	r.values, r.from, r.to = append(r.values, s.value), append(r.from, i), append(r.to, i+s.size)
}

// window is some groups of a run, taken for one number.
type window struct {
	*run
	g, h    int // the first group and the one after the last
	digits  string
	pattern string // the counts of its groups: "\x03\x04\x04"
}

// window joins the groups from g to before h.
func (r *run) window(g, h, count int) window {
	pattern := make([]byte, 0, longest)
	for _, of := range r.groups[g:h] {
		pattern = append(pattern, byte(of.count))
	}
	first := r.groups[g].first
	return window{r, g, h, string(r.values[first : first+count]), string(pattern)}
}

// longest is the most digits that are personal data: those of a bank card.
const longest = 19

// hits gives the personal data of the run: what is sure first, the longer before
// the shorter, then what is doubtful among the groups that are left.
func (r *run) hits() []Hit {
	var found []Hit
	for _, sure := range []bool{true, false} {
		for g := 0; g < len(r.groups); g++ {
			if h, last := r.hit(g, sure); last > 0 && !overlaps(found, h) {
				found = append(found, h)
				g = last - 1
			}
		}
	}
	for i := 1; i < len(found); i++ { // in the order of the text; there are few
		for j := i; j > 0 && found[j].From < found[j-1].From; j-- {
			found[j], found[j-1] = found[j-1], found[j]
		}
	}
	return found
}

func overlaps(found []Hit, h Hit) bool {
	for _, f := range found {
		if h.From < f.To && f.From < h.To {
			return true
		}
	}
	return false
}

// hit gives the longest that begins with a group, and the group after it.
func (r *run) hit(g int, sure bool) (found Hit, last int) {
	count := 0
	for h := g; h < len(r.groups); h++ {
		if count += r.groups[h].count; count > longest {
			return found, last
		}
		if count < shortest {
			continue
		}
		w := r.window(g, h+1, count)
		if f, is := w.judge(); is && f.Sure == sure {
			f.From, f.To = r.from[r.groups[g].first], r.to[r.groups[g].first+count-1]
			f.Masked = mask(f.digits)
			found, last = f, h+1
		}
	}
	return found, last
}

// fraction tells whether the gap before a group is a decimal point: a single dot
// between digits, and none in the gaps beside it.
func (r *run) fraction(g int) bool {
	dot := func(g int) bool { return g > 0 && g < len(r.groups) && r.groups[g].before == '.' }
	return dot(g) && !dot(g-1) && !dot(g+1)
}

// decimal reports whether a decimal point stands at the window, or within it.
func (w window) decimal() bool {
	for g := w.g; g <= w.h; g++ {
		if w.fraction(g) {
			return true
		}
	}
	return false
}

// single reports whether the digits stand one by one, and no other does beside
// them: a list of small numbers is no telephone.
func (w window) single() bool {
	one := func(g int) bool { return g >= 0 && g < len(w.groups) && w.groups[g].count == 1 }
	return len(w.pattern) == len(w.digits) && !one(w.g-1) && !one(w.h)
}

// evenly reports whether all gaps of the window have the same sign.
func (w window) evenly() bool {
	for g := w.g + 1; g < w.h; g++ {
		if w.groups[g].before != w.groups[w.g+1].before {
			return false
		}
	}
	return true
}
