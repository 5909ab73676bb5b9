package prose

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/model"
)

// span is a place in a paragraph.
type span struct{ start, end int }

func (s span) meets(t span) bool { return s.start < t.end && t.start < s.end }

// mention is where words name subjects.
type mention struct {
	span
	subjects []string
}

// told is where words name measures.
type told struct {
	span
	measures []string
}

// reading is a paragraph while it is read.
type reading struct {
	*Checker
	*language
	paragraph
	text     string // as it stands, in plain digits
	plain    string // the same without the digits of names, dates and documents
	mentions []mention
	about    []string // the subjects that the words named last
	named    bool     // they did so in this paragraph
	clause   span     // that is read
	told     []told   // where it names measures
	date     []string // the day that the sentence states, part by part
	until    bool     // and up to which its numbers are counted
	claims   []Claim
}

// read judges the numbers of a paragraph, clause by clause.
func (r *reading) read() {
	r.mentions = r.mention()
	r.plain = r.hide()
	numbers := r.numbers()
	from, part, when := 0, false, now
	ends, full := clauses(r.plain)
	for i, end := range ends {
		c := span{from, end}
		r.clause, r.told = c, nil
		here := r.subjectsIn(c)
		switch {
		case r.elsewhere != nil && r.elsewhere.MatchString(r.plain[c.start:c.end]):
			r.about, r.named, part = nil, true, true // of a place that is no subject
		case len(here) > 0:
			r.about, r.named, part = here, true, false
		case r.part.MatchString(r.plain[c.start:c.end]):
			part = true
		}
		when = cmp.Or(r.time(r.text[c.start:c.end]), when)
		if !r.wished.MatchString(r.plain[c.start:c.end]) {
			r.references(c)
		}
		if !part && when != another && !r.wished.MatchString(r.plain[c.start:c.end]) {
			for _, n := range numbers {
				if n.start >= c.start && n.start < c.end {
					if r.told == nil {
						r.told = r.tellings(c)
					}
					r.judge(n, len(here) > 0, when)
				}
			}
		}
		from = end
		if full[i] {
			part, when, r.date = false, now, nil
		}
	}
}

// mention finds the names of subjects, the longest first, and the subjects of
// numbers that stand by reference.
func (r *reading) mention() (all []mention) {
	text := r.text
	if r.word {
		text = strings.ToLower(text)
	}
	names := make([]string, 0, len(r.names))
	for name := range r.names {
		if strings.Contains(text, name) {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	for _, name := range names {
		for from := 0; ; {
			i := strings.Index(text[from:], name)
			if i < 0 {
				break
			}
			at := span{from + i, from + i + len(name)}
			from = at.end
			within := slices.ContainsFunc(all, func(m mention) bool { return m.meets(at) })
			if !within && !(r.word && inWord(text, at)) {
				all = append(all, mention{at, r.names[name]})
			}
		}
	}
	for _, m := range reference.FindAllStringSubmatchIndex(r.text, -1) {
		if subject := r.subject(r.text[m[2]:m[3]]); subject != "" {
			all = append(all, mention{span{m[0], m[1]}, []string{subject}})
		}
	}
	return all
}

// inWord reports whether a place begins or ends amid a word.
func inWord(text string, at span) bool {
	letter := func(c byte) bool { return c >= 'a' && c <= 'z' || digit(c) }
	return at.start > 0 && letter(text[at.start-1]) || at.end < len(text) && letter(text[at.end])
}

// hide blanks the digits that are no figure's: each byte of them becomes a mark, so
// that places stay what they are.
func (r *reading) hide() string {
	b := []byte(r.text)
	blank := func(at span) {
		for i := at.start; i < at.end; i++ {
			b[i] = '_'
		}
	}
	for _, m := range r.mentions {
		blank(m.span)
	}
	for _, m := range append(r.on.FindAllStringIndex(string(b), -1), r.blank.FindAllStringIndex(string(b), -1)...) {
		if part := string(b[m[0]:m[1]]); strings.ContainsFunc(part, func(c rune) bool {
			return c < 0x80 && digit(byte(c))
		}) || strings.HasPrefix(part, "第") || strings.HasPrefix(part, "《") || strings.HasPrefix(part, "{") {
			blank(span{m[0], m[1]})
		}
	}
	return string(b)
}

// numbers finds the numbers of the paragraph.
func (r *reading) numbers() (all []number) {
	for _, m := range r.number.FindAllStringSubmatchIndex(r.plain, -1) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return r.plain[m[2*i]:m[2*i+1]]
		}
		if before := m[6] - 1; before >= 0 && (digit(r.plain[before]) || r.plain[before] == '.') {
			continue
		}
		n := number{start: m[0], end: m[1], rounding: r.rounding}
		digits, unit := group(3), strings.ToLower(group(7))
		if rest, ok := strings.CutPrefix(digits, "百分之"); ok {
			digits, unit = rest, "%"
		}
		n.of(digits, group(5))
		n.units = r.units[unit]
		if group(2) != "" {
			n.units = []string{"元"}
		}
		n.bound = max(r.before[strings.ToLower(group(1))], r.after[group(4)], r.after[group(6)], r.after[group(8)])
		if len(n.units) == 0 && (!digit(digits[0]) || year.MatchString(digits)) {
			continue // 十分, 万一, "the 2014 plan"
		}
		n.noun = r.noun(m[1], unit)
		all = append(all, n)
	}
	return all
}

var year = regexp.MustCompile(`^(?:19|20)\d{2}$`)

// noun is what a general word of measure is followed by: 10个贫困村 is 贫困村.
func (r *reading) noun(end int, unit string) string {
	if !slices.Contains([]string{"个", "项", "次", "份", "名", "个村"}, unit) {
		return ""
	}
	var noun []rune
	for _, c := range r.plain[end:] {
		if len(noun) == 6 || c < 0x80 || strings.ContainsRune("，。、；：（）的已均全都和及与，！？未占有", c) {
			break
		}
		noun = append(noun, c)
	}
	return string(noun)
}

func (r *reading) subjectsIn(c span) (all []string) {
	for _, m := range r.mentions {
		if m.meets(c) {
			all = append(all, m.subjects...)
		}
	}
	return all
}

// judge compares a number with what the data say.
func (r *reading) judge(n number, here bool, when time) {
	measures, beside := r.measures(n)
	if when == lastYear {
		measures, beside = []string{"baseline"}, false
	}
	after := r.follows(n)
	if after != nil && len(measures) == 0 && r.fits(n) { // 新寨574万元
		r.settle(n, r.of(after, func(f *model.Figure) bool { return r.speaks(n, f) && f.Method.ID != "time-share" }), nil)
		return
	}
	if len(measures) == 0 || len(n.units) == 0 && !beside || !r.fits(n) {
		return
	}
	is := func(f *model.Figure) bool { return r.speaks(n, f) && slices.Contains(measures, f.Method.ID) }
	if len(r.about) == 0 {
		r.alone(n, measures, beside)
		return
	}
	if !here && !beside {
		return
	}
	whole := r.of(r.about, func(f *model.Figure) bool { return r.speaks(n, f) })
	meant := r.of(r.about, is)
	switch {
	case len(whole) == 0:
	case len(meant) > 0 && beside:
		r.settle(n, meant, nil)
	case len(meant) > 0:
		r.settle(n, meant, whole)
	case beside && when == now && len(n.units) > 0 && !slices.ContainsFunc(whole, n.states):
		r.claim(n, nil)
	}
}

// speaks reports whether a number may be a figure: its unit is the figure's, and its day.
func (r *reading) speaks(n number, f *model.Figure) bool { return n.speaksOf(f) && r.then(f) }

// alone judges a number whose clause names a measure beside it, and no subject: of a
// measure that only one subject has, it is clear what is meant.
func (r *reading) alone(n number, measures []string, beside bool) {
	if !beside || len(n.units) == 0 || r.named {
		return
	}
	var meant []*model.Figure
	subjects := map[string]bool{}
	for _, m := range measures {
		for _, f := range r.measured[m] {
			if r.speaks(n, f) {
				meant, subjects[f.Subject.Key] = append(meant, f), true
			}
		}
	}
	switch {
	case slices.ContainsFunc(meant, n.states):
	case len(subjects) == 1:
		r.claim(n, meant[0])
	default:
		r.claim(n, nil)
	}
}

// settle claims that a number contradicts the first of the figures that are meant,
// unless it is one of them or of others.
func (r *reading) settle(n number, meant, others []*model.Figure) {
	if len(meant) > 0 && !slices.ContainsFunc(meant, n.states) && !slices.ContainsFunc(others, n.states) {
		r.claim(n, meant[0])
	}
}

func (r *reading) claim(n number, f *model.Figure) {
	if f == nil {
		if other := r.ofAnotherDay(n); other != nil {
			r.claims = append(r.claims, Claim{Line: r.at(n.start), Written: strings.TrimSpace(r.text[n.start:n.end]),
				Figure: other, Day: r.date[0],
				Clause: strings.TrimSpace(r.text[r.clause.start:r.clause.end])})
			return
		}
	}
	r.claims = append(r.claims, Claim{Line: r.at(n.start), Written: strings.TrimSpace(r.text[n.start:n.end]), Figure: f,
		Clause: strings.TrimSpace(r.text[r.clause.start:r.clause.end]), Sure: f != nil && r.sure(n, f)})
}

// sure reports whether the clause itself says which figure a number is: it names that
// one subject, before the number, and the measure beside it. What the clause before
// spoke of may be another thing by now, of which the data say nothing.
func (r *reading) sure(n number, f *model.Figure) bool {
	here := r.clause
	if r.row { // the cells of a row speak of what its first names
		here = span{0, len(r.plain)}
	}
	named := 0
	for _, m := range r.mentions {
		if !m.meets(here) {
			continue
		}
		if named++; len(m.subjects) != 1 || m.subjects[0] != f.Subject.Key || m.end > n.start {
			return false
		}
	}
	_, beside := r.measures(n)
	return named == 1 && beside && (len(n.units) > 0 || r.row)
}

// widest is the most bytes between a number and a word that stands beside it.
const widest = 120

// nearest is how many words for measures of a clause may concern a number.
const nearest = 8

// tellings finds the words for measures in a clause.
func (r *reading) tellings(c span) (all []told) {
	for _, s := range r.sayings {
		for _, m := range s.words.FindAllStringIndex(r.plain[c.start:c.end], -1) {
			all = append(all, told{span{c.start + m[0], c.start + m[1]}, s.measures})
		}
	}
	return all
}

// measures gives the measures that the clause names, those of the word nearest
// before the number first; where a word stands beside the number, its measures
// alone.
func (r *reading) measures(n number) (all []string, beside bool) {
	words := slices.Clone(r.told)
	far := func(t told) int {
		if t.end <= n.start {
			return n.start - t.end
		}
		return len(r.plain) + t.start - n.end
	}
	slices.SortStableFunc(words, func(a, b told) int { return far(a) - far(b) })
	for _, w := range words[:min(len(words), nearest)] {
		gap := ""
		if w.end <= n.start {
			gap = r.plain[w.end:n.start]
		} else if w.start >= n.end {
			gap = r.plain[n.end:w.start]
		}
		beside = beside || len(gap) <= widest && r.joins.MatchString(gap)
		all = append(all, w.measures...)
	}
	return all, beside
}

// follows gives the subjects whose name the number stands right behind.
func (r *reading) follows(n number) []string {
	if len(n.units) == 0 {
		return nil
	}
	for _, m := range r.mentions {
		if m.end <= n.start && strings.Trim(r.plain[m.end:n.start], " 　：:为是共计*（(") == "" {
			return slices.DeleteFunc(slices.Clone(m.subjects), func(s string) bool { return strings.HasPrefix(s, "place-") })
		}
	}
	return nil
}

// fits reports whether what is counted may be what a subject counts: 整村推进 counts
// villages, and no 5个乡镇.
func (r *reading) fits(n number) bool {
	if n.noun == "" || len(r.about) == 0 {
		return true
	}
	for _, f := range r.of(r.about, n.speaksOf) {
		if strings.ContainsAny(f.Subject.Name.Zh, n.noun) {
			return true
		}
	}
	return false
}
