package model

// Text is a piece of text in both languages. En is empty where the bureau gave
// no English twin; pages then show the Chinese, marked with its language.
type Text struct {
	Zh string `json:"zh"`
	En string `json:"en,omitempty"`
}

// In returns the text in a language ("zh" or "en"), and the language it is
// really in: an absent English twin gives the Chinese and "zh".
func (t Text) In(lang string) (text, in string) {
	if lang == "en" && t.En != "" {
		return t.En, "en"
	}
	return t.Zh, "zh"
}

// Say returns the text in a language, or in Chinese where it has no English twin.
func (t Text) Say(lang string) string {
	s, _ := t.In(lang)
	return s
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }
