package model_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestLanguages: the first language stands at the root, the other in its folder, and what
// stands where is found again.
func TestLanguages(t *testing.T) {
	for written, want := range map[string]string{
		"":      "zh a.html a, en en/a.html a-en",
		"zh,en": "zh a.html a, en en/a.html a-en",
		"en,zh": "en a.html a, zh zh/a.html a-zh",
		"en":    "en a.html a",
		"zh":    "zh a.html a",
	} {
		var of model.Languages
		if written != "" {
			of = strings.Split(written, ",")
		}
		var got []string
		for _, lang := range of.All() {
			page := of.Path(lang, "a.html")
			got = append(got, lang+" "+page+" a"+of.Suffix(lang))
			if of.Of(page) != lang || !of.Have(lang) {
				t.Errorf("of %v the page %s is in %s", of, page, of.Of(page))
			}
			if other := of.Other(lang); (other != "") != (len(of.All()) == 2) || other == lang {
				t.Errorf("of %v the other of %s is %s", of, lang, other)
			}
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%q: %s, want %s", written, got, want)
		}
	}
	if of := (model.Languages{"en"}); of.Of("zh/a.html") != "en" || of.Have("zh") {
		t.Error("a site in English has Chinese")
	}
}

// TestWritten: what each language shows of a text, and in which language that really is,
// whichever a bureau's own words are in.
func TestWritten(t *testing.T) {
	for _, test := range []struct{ first, own, zh, en, rules, inZh, inEn string }{
		{"zh", "路", "", "Road", "路", "路 zh", "Road en"},
		{"zh", "路", "", "", "路", "路 zh", "路 zh"},
		{"zh", "Road", "", "", "Road", "Road zh", "Road zh"}, // as it always was
		{"zh", "Road", "路", "", "Road", "路 zh", "Road en"},
		{"en", "Road", "", "", "Road", "Road en", "Road en"},
		{"en", "Road", "路", "", "Road", "路 zh", "Road en"},
		{"en", "Rd", "路", "Road", "Rd", "路 zh", "Road en"},
		{"en", "路", "", "Road", "路", "路 zh", "Road en"}, // a workspace of before, now with English first
		{"en", "路", "", "", "路", "路 zh", "路 zh"},
		{"en", "路A", "路甲", "", "路A", "路甲 zh", "路甲 zh"},
		{"en", "", "", "", "", " zh", " zh"},
	} {
		text := model.Written(test.first, test.own, test.zh, test.en)
		in := func(lang string) string {
			said, in := text.In(lang)
			return said + " " + in
		}
		want := []string{test.rules, test.inZh, test.inEn}
		if got := []string{text.Zh, in("zh"), in("en")}; !slices.Equal(got, want) {
			t.Errorf("%+v: got %q", test, got)
		}
	}
}

// TestCompose: a whole is in a language where its parts are, and English as it is written
// where they are written so.
func TestCompose(t *testing.T) {
	stage := model.Text{Zh: "到位", En: "received"}
	for _, test := range []struct {
		name model.Text

		rules, inZh, inEn string
	}{
		{model.Written("zh", "路", "", "Road"), "路：到位", "路：到位 zh", "Road: received en"},
		{model.Written("zh", "路", "", ""), "路：到位", "路：到位 zh", "路：到位 zh"},
		{model.Written("en", "Road", "", ""), "Road: received", "Road：到位 zh", "Road: received en"},
		{model.Written("en", "Road", "路", ""), "Road: received", "路：到位 zh", "Road: received en"},
	} {
		whole := model.Compose("%s：%s", "%s: %s", test.name, stage)
		zh, in := whole.In("zh")
		en, of := whole.In("en")
		if whole.Zh != test.rules || zh+" "+in != test.inZh || en+" "+of != test.inEn {
			t.Errorf("%+v: got %+v", test.name, whole)
		}
	}
	road, open := model.Written("en", "Road", "", ""), model.Written("en", "open", "", "")
	if said, in := model.Compose("%s%s", "%s, %s", road, open).In("zh"); said != "Road, open" || in != "en" {
		t.Errorf("English alone is %q in %s", said, in)
	}
}
