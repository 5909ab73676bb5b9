package model

import (
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word that is the fewest edits away from word, or
// "" where none is near: more than half of its characters would have to change.
func Nearest(word string, known []string) string {
	nearest, least := "", len([]rune(word))/2+1
	for _, k := range known {
		if d := edits(word, k); d < least {
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
	if latin && edits(word, near) > (len(word)+3)/4 {
		return ""
	}
	return near
}

// edits is how many characters differ, whatever their case.
func edits(a, b string) int {
	return levenshtein.ComputeDistance(strings.ToLower(a), strings.ToLower(b))
}
