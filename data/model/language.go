package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// The languages of pages.
const (
	Chinese = "zh"
	English = "en"
)

// Languages are those of a site, one of them or both. The first has the site's root, the
// other a folder of its name. Without any a site is in both, Chinese first.
type Languages []string

// UnmarshalTOML takes a list, or one language alone. Whether there are such languages is not
// judged here.
func (l *Languages) UnmarshalTOML(written any) error {
	list, several := written.([]any)
	if !several {
		list = []any{written}
	}
	*l = Languages{}
	for _, lang := range list {
		*l = append(*l, fmt.Sprint(lang))
	}
	return nil
}

var both = []string{Chinese, English}

// All are the languages in their order.
func (l Languages) All() []string {
	if len(l) == 0 {
		return both
	}
	return l
}

// First is the language at the site's root, which is also that of a bureau's own words.
func (l Languages) First() string { return l.All()[0] }

// Have reports whether the site has pages in a language.
func (l Languages) Have(lang string) bool { return slices.Contains(l.All(), lang) }

// Other is the language of a site beside one of its languages; "" where that is the only one.
func (l Languages) Other(lang string) string {
	for _, other := range l.All() {
		if other != lang {
			return other
		}
	}
	return ""
}

// Path is where a file of a language stands in the site: "funds.html", "en/funds.html".
func (l Languages) Path(lang, file string) string {
	if lang == l.First() {
		return file
	}
	return lang + "/" + file
}

// Suffix is what a name bears where the files of all languages stand in one folder: "" for
// the first, "-en".
func (l Languages) Suffix(lang string) string {
	if lang == l.First() {
		return ""
	}
	return "-" + lang
}

// Of is the language of a page, by its path in the site.
func (l Languages) Of(page string) string {
	if other := l.Other(l.First()); other != "" && strings.HasPrefix(page, l.Path(other, "")) {
		return other
	}
	return l.First()
}

// Locale is a language as the web names it.
func Locale(lang string) string {
	if lang == Chinese {
		return "zh-CN"
	}
	return lang
}

// Written is a text as a bureau gives it: in words of its own, and perhaps in Chinese and
// English twins of them. Its own words are English where they are those of a site whose
// first language that is, or have a Chinese twin, unless they show Chinese characters.
func Written(first, own, zh, en string) Text {
	if (first == English || zh != "") && own != "" && !HasHan(own) {
		return Text{Zh: own, En: cmp.Or(en, own), Twin: cmp.Or(zh, own)}
	}
	t := Text{Zh: cmp.Or(own, zh), En: en}
	if zh != t.Zh {
		t.Twin = zh
	}
	return t
}

// HasHan reports whether a text shows a Chinese character.
func HasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
