package model

import "testing"

// TestSubjects: what begins a figure's key. A key of the exports is never taken for a
// subject of a kind, whatever it is made of.
func TestSubjects(t *testing.T) {
	name, day := Text{Zh: "名"}, NewDate(2014, 6, 30)
	for _, test := range []struct {
		s        *Subject
		on       Date
		want, of string
	}{
		{Keyed("roads-2014", name), day, "roads-2014.count.2014-06-30", "a key of the exports"},
		{Keyed("roads-2014", name), Date{}, "roads-2014.count", "one that no row dates"},
		{Keyed("roads-2014", name), Date{day.last, Month}, "roads-2014.count.2014-06", "one of a month"},
		{Keyed("place--e", name), day, Slug("place--e") + ".count.2014-06-30", "a key with two hyphens"},
		{OfKind("place", name, "e"), day, "place--e.count.2014-06-30", "a place"},
		{OfKind("fund", name, "roads", "paid", "专项"), day, "fund--roads--paid--" + Slug("专项") + ".count.2014-06-30",
			"an item of money"},
		{OfKind("registry", name, "a", "b").Counted("e", "户"), day, "registry--a--b.at-e.in-" + Slug("户") +
			".count.2014-06-30", "a count at a place"},
		{OfKind("registry", name, "a", "b").Counted("", "户"), day, "registry--a--b.in-" + Slug("户") + ".count.2014-06-30",
			"a count of no place"},
	} {
		if got := FigureKey(test.s, "count", test.on); got != test.want {
			t.Errorf("%s: %s, want %s", test.of, got, test.want)
		}
	}
	if a, b := OfKind("fund", name, "a-b", "c"), OfKind("fund", name, "a", "b-c"); a.Slug == b.Slug {
		t.Errorf("two parts are told apart by hyphens alone: %s", a.Slug)
	}
}
