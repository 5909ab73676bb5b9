package kit

import (
	"strconv"
	"strings"

	"gongshi/data/model"
)

// Positions joins places, and names the file of several once, and whole rows that stand
// together as one stretch: "funds.csv:3 (E3), 4 (E4), projects.csv:2–9, :12". The colon
// keeps the numbers of rows from looking like one long number, such as a bank card's.
func Positions(at []model.Position) string {
	var b strings.Builder
	for i := 0; i < len(at); {
		if i > 0 {
			b.WriteString(", ")
		}
		switch p := at[i]; {
		case i == 0 || p.Line == 0 || p.File != at[i-1].File:
			b.WriteString(p.String())
		case p.Cell == "":
			b.WriteString(":" + p.Place())
		default:
			b.WriteString(p.Place())
		}
		n := stretch(at[i:])
		if n > 2 {
			b.WriteString("–" + strconv.Itoa(at[i+n-1].Line))
			i += n
			continue
		}
		i++
	}
	return b.String()
}

// stretch counts the first places that are whole rows of one file, one after another.
func stretch(at []model.Position) int {
	n := 1
	for n < len(at) && at[0].Line > 0 && at[0].Cell == "" &&
		at[n] == (model.Position{File: at[0].File, Line: at[0].Line + n}) {
		n++
	}
	return n
}
