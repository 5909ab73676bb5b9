package search

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// Characters with several readings are spelled in every combination while there
// are few: 重庆 is cq and zq. A long name has too many. Its first readings are then
// spelled throughout, and each other reading in its turn among its neighbours, which
// finds whoever types a part of the name; only two rare readings in one part are
// missed.
const (
	combinations = 16 // of initials, a letter each
	syllabled    = 4  // of whole syllables, which are longer
	neighbours   = 4  // characters on either side
)

// Spell gives what a Chinese name is found by in Latin letters: its initials, and
// its syllables, in each reading, apart by spaces. Latin letters and digits among
// the characters stay; a name without a Chinese character has neither.
func Spell(name string) (initials, syllables string) {
	var first, whole [][]string
	chinese, digit, parted := false, false, false
	for _, c := range strings.ToLower(name) {
		read := readings(c)
		number := c >= '0' && c <= '9'
		switch {
		case read != nil:
			chinese = true
		case number && digit && parted: // two numbers side by side must not read as one of a person
			read = []string{"," + string(c)}
		case number, c >= 'a' && c <= 'z':
			read = []string{string(c)}
		default:
			parted = true
			continue
		}
		digit, parted = number, false
		whole = append(whole, read)
		if !number {
			read = initialsOf(read)
		}
		first = append(first, read)
	}
	if !chinese {
		return "", ""
	}
	return spelled(first, combinations), spelled(whole, syllabled)
}

func initialsOf(read []string) []string {
	var all []string
	for _, r := range read {
		if first := r[:1]; !slices.Contains(all, first) {
			all = append(all, first)
		}
	}
	return all
}

// spelled writes the readings of a name's characters one after another, in as many
// ways as the limit allows.
func spelled(name [][]string, limit int) string {
	ways := 1
	for _, read := range name {
		if ways *= len(read); ways > limit {
			return inTurn(name)
		}
	}
	all := []string{""}
	for _, read := range name {
		longer := make([]string, 0, ways)
		for _, way := range all {
			for _, r := range read {
				longer = append(longer, way+r)
			}
		}
		all = longer
	}
	return strings.Join(all, " ")
}

// inTurn writes the first readings, then each other reading among its neighbours.
func inTurn(name [][]string) string {
	firsts := make([]string, len(name))
	for i, read := range name {
		firsts[i] = read[0]
	}
	all := []string{strings.Join(firsts, "")}
	for i, read := range name {
		before := strings.Join(firsts[max(0, i-neighbours):i], "")
		after := strings.Join(firsts[i+1:min(len(firsts), i+1+neighbours)], "")
		for _, r := range read[1:] {
			all = append(all, before+r+after)
		}
	}
	return strings.Join(all, " ")
}

var (
	known sync.Map // of characters: a county's names are made of a few hundred
	every = pinyin.Args{Style: pinyin.Normal, Heteronym: true}
)

// readings are those of a Chinese character without tones, in Latin letters alone;
// nil where it has none. ü is written v, as people type it.
func readings(c rune) []string {
	if c < unicode.MaxASCII {
		return nil
	}
	if all, ok := known.Load(c); ok {
		return all.([]string)
	}
	var all []string
	for _, r := range pinyin.SinglePinyin(c, every) {
		r = strings.Map(plain, r)
		if r != "" && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	known.Store(c, all)
	return all
}

// plain drops what is no Latin letter: a few rare readings keep their tone.
func plain(c rune) rune {
	switch {
	case c >= 'a' && c <= 'z':
		return c
	case c == 'ê':
		return 'e'
	}
	return -1
}
