package model

import (
	"strings"
	"unicode"
)

// Nearest returns the known word that is the fewest edits away from word, or
// "" where none is near: more than half of its characters would have to change.
func Nearest(word string, known []string) string {
	nearest, least := "", len([]rune(word))/2+1
	for _, k := range known {
		if d := edits([]rune(strings.ToLower(word)), []rune(strings.ToLower(k))); d < least {
			nearest, least = k, d
		}
	}
	return nearest
}

// NearestName is Nearest for the names of columns. A Latin word may differ by a
// slip of the pen, a quarter of its letters: Province is not phone.
func NearestName(word string, known []string) string {
	near := Nearest(word, known)
	latin := !strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxLatin1 })
	if latin && edits([]rune(strings.ToLower(word)), []rune(strings.ToLower(near))) > (len(word)+3)/4 {
		return ""
	}
	return near
}

// edits is the Levenshtein distance, kept in one row.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
