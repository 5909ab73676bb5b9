package model

import "fmt"

// Text is a piece of text in both languages. Zh is as the bureau wrote it, by which rules
// know it; it is Chinese unless Twin says otherwise. En is empty where the bureau gave no
// English twin; pages then show the Chinese, marked with its language.
type Text struct {
	Zh string `json:"zh"`
	En string `json:"en,omitempty"`

	Twin string `json:"-"` // the Chinese for Zh; Zh again where that is English and has none
}

// In returns the text in a language ("zh" or "en"), and the language it is really in: an
// absent twin gives the text as it was written.
func (t Text) In(lang string) (text, in string) {
	switch {
	case lang == English && t.En != "":
		return t.En, English
	case t.Twin == "":
		return t.Zh, Chinese
	case t.Twin == t.Zh:
		return t.Zh, English
	}
	return t.Twin, Chinese
}

// Say returns the text in a language, or as it was written where it has no such twin.
func (t Text) Say(lang string) string {
	s, _ := t.In(lang)
	return s
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }

// Compose puts texts into what each language says of them. Without a twin of each there is
// none of the whole.
func Compose(zh, en string, parts ...Text) Text {
	inZh, inEn := make([]any, len(parts)), make([]any, len(parts))
	whole, english, chinese := true, false, HasHan(zh)
	for i, p := range parts {
		text, in := p.In(Chinese)
		inZh[i], inEn[i] = text, p.En
		whole, english, chinese = whole && p.En != "", english || p.Twin != "", chinese || in == Chinese
	}
	t := Text{Zh: fmt.Sprintf(zh, inZh...)}
	if whole {
		t.En = fmt.Sprintf(en, inEn...)
	}
	switch {
	case whole && english && chinese:
		t.Zh, t.Twin = t.En, t.Zh
	case whole && english:
		t.Zh, t.Twin = t.En, t.En
	}
	return t
}
