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
	var short [64]*reading // most names fit, and make no garbage
	all := short[:0]
	chinese, digit, parted := false, false, false
	for _, c := range strings.ToLower(name) {
		read := readings(c)
		number := c >= '0' && c <= '9'
		switch {
		case read != nil:
			chinese = true
		case number && digit && parted: // two numbers side by side must not read as one of a person
			apart := []string{"," + string(c)}
			read = &reading{apart, apart}
		case number, c >= 'a' && c <= 'z':
			read = &letters[c]
		default:
			parted = true
			continue
		}
		digit, parted = number, false
		all = append(all, read)
	}
	if !chinese {
		return "", ""
	}
	return spelled(all, initial, combinations), spelled(all, syllable, syllabled)
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
func spelled(name []*reading, by, limit int) string {
	ways := 1
	for _, read := range name {
		if ways *= len(read[by]); ways > limit {
			return inTurn(name, by)
		}
	}
	var all strings.Builder
	for way := range ways {
		if way > 0 {
			all.WriteByte(' ')
		}
		span := ways // the last character changes first
		for _, read := range name {
			span /= len(read[by])
			all.WriteString(read[by][way/span%len(read[by])])
		}
	}
	return all.String()
}

// inTurn writes the first readings, then each other reading among its neighbours.
func inTurn(name []*reading, by int) string {
	var all strings.Builder
	firsts := func(of []*reading) {
		for _, read := range of {
			all.WriteString(read[by][0])
		}
	}
	firsts(name)
	for i, read := range name {
		for _, other := range read[by][1:] {
			all.WriteByte(' ')
			firsts(name[max(0, i-neighbours):i])
			all.WriteString(other)
			firsts(name[i+1 : min(len(name), i+1+neighbours)])
		}
	}
	return all.String()
}

var (
	known sync.Map // of characters: a county's names are made of a few hundred
	every = pinyin.Args{Style: pinyin.Normal, Heteronym: true}
)

// reading is how a character is spelled, in each way: by initials, by syllables.
type reading [2][]string

const (
	initial = iota
	syllable
)

// letters are the readings of Latin letters and digits: themselves.
var letters = func() (all ['z' + 1]reading) {
	for c := range all {
		itself := []string{string(rune(c))}
		all[c] = reading{itself, itself}
	}
	return all
}()

// readings are those of a Chinese character without tones, in Latin letters alone;
// nil where it has none. ü is written v, as people type it.
func readings(c rune) *reading {
	if c < unicode.MaxASCII {
		return nil
	}
	if all, ok := known.Load(c); ok {
		return all.(*reading)
	}
	var all []string
	for _, r := range pinyin.SinglePinyin(c, every) {
		r = strings.Map(plain, r)
		if r != "" && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	var read *reading
	if all != nil {
		read = &reading{initial: initialsOf(all), syllable: all}
	}
	known.Store(c, read)
	return read
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
