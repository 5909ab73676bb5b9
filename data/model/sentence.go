package model

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// Sentence is what is said by rule in both languages: pieces of text, of which some are a
// figure's. It is joined last, and never searched for its numbers.
type Sentence struct{ Zh, En []Piece }

// Piece is a piece of a sentence in one language, and the figure whose number it is; nil
// for text alone.
type Piece struct {
	Text   string
	Figure *Figure
}

// Size is a figure said otherwise than it is shown: 7.47 for +7.47.
type Size struct {
	*Figure
	Said Text
}

// place is where a phrase takes its next part, or the part of a number: %s, %[2]s.
var place = regexp.MustCompile(`%(?:\[(\d)\])?s`)

// Phrase puts parts into what each language says of them. A part is a text, a figure (as
// it is shown), a Size, a date, a sentence, or what fmt prints.
func Phrase(zh, en string, parts ...any) Sentence {
	return Sentence{filled(zh, parts, "zh"), filled(en, parts, "en")}
}

func filled(phrase string, parts []any, lang string) []Piece {
	var all []Piece
	next, from := 0, 0
	for _, at := range place.FindAllStringSubmatchIndex(phrase, -1) {
		if at[2] >= 0 {
			next, _ = strconv.Atoi(phrase[at[2]:at[3]])
			next--
		}
		all = with(all, Piece{Text: phrase[from:at[0]]})
		if next >= 0 && next < len(parts) {
			all = with(all, pieces(parts[next], lang)...)
		}
		next, from = next+1, at[1]
	}
	return with(all, Piece{Text: phrase[from:]})
}

// with adds pieces; text that follows text is one piece.
func with(all []Piece, more ...Piece) []Piece {
	for _, p := range more {
		if last := len(all) - 1; last >= 0 && p.Figure == nil && all[last].Figure == nil {
			all[last].Text += p.Text
		} else if p.Text != "" {
			all = append(all, p)
		}
	}
	return all
}

func pieces(part any, lang string) []Piece {
	switch part := part.(type) {
	case Sentence:
		return part.In(lang)
	case Text:
		return []Piece{{Text: part.Say(lang)}}
	case *Figure:
		return []Piece{{part.Display.Say(lang), part}}
	case Size:
		return []Piece{{part.Said.Say(lang), part.Figure}}
	case Date:
		return []Piece{{Text: part.Display().Say(lang)}}
	}
	return []Piece{{Text: fmt.Sprint(part)}}
}

// Join puts parts behind each other.
func Join(parts ...any) Sentence { return Sentence{}.And(parts...) }

// And puts further parts behind a sentence.
func (s Sentence) And(parts ...any) Sentence {
	s = Sentence{slices.Clone(s.Zh), slices.Clone(s.En)}
	for _, p := range parts {
		s.Zh, s.En = with(s.Zh, pieces(p, "zh")...), with(s.En, pieces(p, "en")...)
	}
	return s
}

// Alone makes a sentence of its own of words that others use within one.
func (s Sentence) Alone() Sentence {
	if s.IsZero() {
		return s
	}
	s = s.And(Text{Zh: "。", En: "."})
	first, size := utf8.DecodeRuneInString(s.En[0].Text) // which is a minus in "−0.05 percentage points short"
	s.En[0].Text = string(unicode.ToUpper(first)) + s.En[0].Text[size:]
	return s
}

// In returns the pieces of a language.
func (s Sentence) In(lang string) []Piece {
	if lang == "en" {
		return s.En
	}
	return s.Zh
}

// Say returns the sentence in a language.
func (s Sentence) Say(lang string) string {
	text := ""
	for _, p := range s.In(lang) {
		text += p.Text
	}
	return text
}

// Text returns the sentence as it is read where nothing in it leads anywhere.
func (s Sentence) Text() Text { return Text{Zh: s.Say("zh"), En: s.Say("en")} }

// IsZero reports whether nothing is said.
func (s Sentence) IsZero() bool { return len(s.Zh) == 0 }

// Figures are those of the sentence, in the order in which the Chinese says them.
func (s Sentence) Figures() []*Figure {
	var all []*Figure
	for _, p := range s.Zh {
		if p.Figure != nil {
			all = append(all, p.Figure)
		}
	}
	return all
}
