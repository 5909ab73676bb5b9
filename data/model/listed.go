package model

import "strings"

// Listed is a problem as a person reads it in one language, in the words of Print,
// for what is no terminal. Rest counts more like it; it is mostly empty.
type Listed struct {
	File    string `json:"file"`
	Place   string `json:"place,omitempty"`
	Written string `json:"written,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Rest    string `json:"rest,omitempty"`
}

// Listed gives problems in their order; of many of one rule in one column three
// and the count of the rest.
func (ps Problems) Listed(lang string) []Listed {
	sorted := append(Problems{}, ps...)
	sorted.Sort()
	var all []Listed
	for _, f := range folded(sorted) {
		l := Listed{File: f.At.File, Place: strings.TrimRight(f.place(lang), "：: "), Written: quoted(f.Written, lang),
			Message: f.Message.Say(lang), Hint: f.Hint.Say(lang)}
		if f.more > 0 {
			l.Rest = f.rest(lang)
		}
		all = append(all, l)
	}
	return all
}
