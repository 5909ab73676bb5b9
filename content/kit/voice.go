package kit

import (
	"regexp"

	"gongshi/data/model"
)

// Voice is the language that a page speaks, on a site of one or several.
type Voice struct {
	Lang      string
	Languages model.Languages // of the site
}

// Address is the place of a page of the same language in the site, from its root. The
// theme makes it relative.
func (v Voice) Address(id string) string { return Address(v.Languages, id, v.Lang) }

// Address is a page's place in the site, from its root.
func Address(of model.Languages, id, lang string) string { return "/" + of.Path(lang, id+".html") }

// Say gives one of our own words in the page's language.
func (v Voice) Say(zh, en string) string {
	if v.Lang == "en" {
		return en
	}
	return zh
}

// In is a text in the page's language, or in the other where it has none.
func (v Voice) In(t model.Text) string { return t.Say(v.Lang) }

// Gloss is the Chinese for a term of an English sentence, on a site that has Chinese too.
func (v Voice) Gloss(chinese string) string {
	if !v.Languages.Have(model.Chinese) {
		return ""
	}
	return " (" + chinese + ")"
}

// Glossed is an English sentence with the Chinese for its terms, on a site that has Chinese.
func (v Voice) Glossed(sentence string) string {
	if v.Languages.Have(model.Chinese) {
		return sentence
	}
	return glosses.ReplaceAllString(sentence, "")
}

var glosses = regexp.MustCompile(` \(\p{Han}+\)`)

// InBrackets adds to a name what tells it from others.
func (v Voice) InBrackets(s string) string {
	if s == "" {
		return ""
	}
	return v.Say("（"+s+"）", " ("+s+")")
}

// Stat is a number at a glance under a term of our own.
func (v Voice) Stat(zh, en string, value, note Run) Stat {
	return Stat{Term: v.Say(zh, en), Value: value, Note: note}
}
