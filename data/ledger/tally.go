package ledger

import (
	"slices"
	"strings"
	"unicode"

	"gongshi/data/model"
	"gongshi/data/profile"
	"gongshi/data/table"
)

// breakdowns are the two ways in which households are told apart.
var breakdowns = []struct {
	id    string
	name  func(profile.Words) model.Text
	index int // of its column
}{
	{"state", func(profile.Words) model.Text { return model.Text{Zh: "状态", En: "state"} }, state},
	{"cause", func(w profile.Words) model.Text { return w.Cause }, cause},
}

// count is households and the persons in them.
type count struct{ households, persons int }

func (c *count) add(d count) {
	c.households += d.households
	c.persons += d.persons
}

// counts are those of one place, by the words of each breakdown. Which state goes
// with which cause is never counted.
type counts struct {
	count
	by [2][]count
}

// tally is all that is known of the rows read so far.
type tally struct {
	places map[*table.Place]*counts
	words  [2]words
	full   bool // a column has too many words to be one of words
}

// words numbers the words of a column. A word is kept from its first row on, apart
// from the row, but stays in the package until enough households have it.
type words struct {
	number map[string]int
	all    []string
}

// mostWords is how many words a column may have.
const mostWords = 1000

func newTally() *tally {
	t := &tally{places: map[*table.Place]*counts{}}
	for b := range t.words {
		t.words[b].number = map[string]int{}
	}
	return t
}

// add counts a household.
func (t *tally) add(p *table.Place, persons int, state, cause string) {
	c := t.places[p]
	if c == nil {
		c = &counts{}
		t.places[p] = c
	}
	one := count{1, persons}
	c.add(one)
	for b, word := range [...]string{state, cause} {
		if k := t.words[b].of(word); k < 0 {
			t.full = true
		} else {
			c.under(b, k, one)
		}
	}
}

// under adds to the count of a word.
func (c *counts) under(b, k int, more count) {
	for len(c.by[b]) <= k {
		c.by[b] = append(c.by[b], count{})
	}
	c.by[b][k].add(more)
}

// of is the number of a word, -1 where there are too many.
func (w *words) of(word string) int {
	k, known := w.number[word]
	switch {
	case known:
		return k
	case len(w.all) == mostWords:
		return -1
	}
	word = strings.Clone(word) // the word alone: its string is the row's
	w.number[word] = len(w.all)
	w.all = append(w.all, word)
	return len(w.all) - 1
}

// The words that are ours.
var (
	otherWord  = model.Text{Zh: "其他", En: "other"}
	notStated  = model.Text{Zh: "未填报", En: "not stated"}
	otherWords = []string{"其他", "其它", "other", "Other"}
)

// english has the words of the national registry's own lists; others stay as written.
var english = map[string]string{
	"已脱贫": "out of poverty", "稳定脱贫": "lastingly out of poverty", "未脱贫": "still poor", "返贫": "fallen back",
	"脱贫不稳定": "not lastingly out of poverty", "边缘易致贫": "at risk of poverty", "突发严重困难": "in sudden hardship",
	"因病": "illness", "因残": "disability", "因学": "cost of schooling", "因灾": "disaster", "因婚": "cost of marriage",
	"缺土地": "lack of land", "缺水": "lack of water", "缺技术": "lack of skills", "缺劳力": "lack of labour",
	"缺劳动力": "lack of labour", "缺资金": "lack of funds",
	"交通条件落后": "poor roads", "自身发展动力不足": "lack of own drive",
}

// fold gives the categories of a breakdown: words in the order of their characters,
// then what is not stated, then others. A word that fewer than smallest households
// have is one of the others: it may be a person's own story. So is one that holds
// what no word holds.
func (t *tally) fold(b, smallest int) []model.Text {
	all := t.words[b].all
	sum := make([]int, len(all))
	for _, c := range t.places {
		for k, of := range c.by[b] {
			sum[k] += of.households
		}
	}
	var names []string
	blank, others := false, false
	for k, word := range all {
		switch {
		case word == "":
			blank = true
		case sum[k] < smallest || slices.Contains(otherWords, word) || !wordly(word):
			others = true
		default:
			names = append(names, word)
		}
	}
	slices.Sort(names)
	categories := make([]model.Text, 0, len(names)+2)
	for _, name := range names {
		categories = append(categories, model.Text{Zh: name, En: english[name]})
	}
	if blank {
		categories = append(categories, notStated)
	}
	if others {
		categories = append(categories, otherWord)
	}
	t.renumber(b, names, blank, len(categories)-1)
	return categories
}

// renumber counts by categories what was counted by words.
func (t *tally) renumber(b int, names []string, blank bool, others int) {
	to := make([]int, len(t.words[b].all))
	for k, word := range t.words[b].all {
		i, named := slices.BinarySearch(names, word)
		switch {
		case word == "" && blank:
			to[k] = len(names)
		case named:
			to[k] = i
		default:
			to[k] = others
		}
	}
	for _, c := range t.places {
		old := c.by[b]
		c.by[b] = nil
		for k, of := range old {
			if of.households > 0 {
				c.under(b, to[k], of)
			}
		}
	}
}

// longWord is how many characters a word may have.
const longWord = 20

// wordly reports whether a text can be a word of a category: short, letters and
// signs that can be seen, no digits.
func wordly(word string) bool {
	n := 0
	for _, r := range word {
		if n++; n > longWord || unicode.IsDigit(r) || !unicode.IsGraphic(r) || r == unicode.ReplacementChar {
			return false
		}
	}
	return true
}

// sums adds the counts of each place to those of all that it lies in.
func (t *tally) sums(places []*table.Place) map[*table.Place]*counts {
	sums := map[*table.Place]*counts{}
	for _, p := range places {
		of := t.places[p]
		if of == nil {
			continue
		}
		for at, steps := p, 0; at != nil && steps <= len(places); at, steps = at.Parent, steps+1 {
			if sums[at] == nil {
				sums[at] = &counts{}
			}
			sums[at].count.add(of.count)
			for b := range of.by {
				for k, c := range of.by[b] {
					sums[at].under(b, k, c)
				}
			}
		}
	}
	return sums
}
