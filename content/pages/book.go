package pages

import (
	"io/fs"

	"gongshi/charts"
	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
)

// Home is the id of the home page.
const Home = "index"

// Book is what the pages of a site are written from, and what finds a thing's page.
type Book struct {
	*measure.Report
	subjects
	site   *kit.Site
	drawn  []*charts.Chart
	words  fs.FS
	opts   Options
	charts map[string][]*charts.Chart
	index  index

	findables []findable
}

// New finds out what each page of a site is written from. The words are the files
// <name>.<language>.md.
func New(r *measure.Report, drawn []*charts.Chart, words fs.FS, opts Options) *Book {
	b := &Book{Report: r, subjects: subjectsOf(r), drawn: drawn, words: words, opts: opts,
		charts: map[string][]*charts.Chart{}}
	b.site = &kit.Site{Settings: r.Settings, AsOf: r.AsOf, Files: opts.Downloads, Home: b.home, Note: r.Note,
		Apart:   b.apart,
		Finding: func(id string) string { return b.index.finding[id] },
		Proofs:  func(page string) []*model.Figure { return b.index.proofs[page] }}
	for _, c := range drawn {
		id := b.chartHome(c)
		b.charts[id] = append(b.charts[id], c)
	}
	b.makeIndex()
	b.makeFindables()
	return b
}

// languages are those of the site.
func (b *Book) languages() model.Languages { return b.Settings.Site.Languages }

// apart tells a subject from others of the same name: money by its stage, a target by
// who issued it.
func (b *Book) apart(subject, lang string) string {
	if rival := b.index.rival[subject]; rival != nil {
		return issuer(rival).Say(lang)
	}
	return b.index.stage[subject].Say(lang)
}

// Options are what a report does not know: where the site will stand, the files that
// it offers beside its pages, and what was done to the exports.
type Options struct {
	BaseURL   string // with a closing slash; empty leaves canonical links, feed and site map out
	Downloads []open.Download
	Notes     model.Problems // the repairs that were made while reading
	File      open.Put       // takes the search indexes, feeds and site map; nil leaves them out
}

// Outline is one page before it is written: how it is named, where it stands in the
// navigation, and what writes it.
type Outline struct {
	id      string
	title   model.Text
	nav     model.Text  // what the menu and the foot of a page call it
	holds   model.Text  // what it and the pages below it hold, for search engines and the columns of a government
	article bool        // a text of its own, or all that its column has
	inside  subjectPage // the township of a village, between the two
	parent  string      // id of the page above it, for the breadcrumb
	of      string      // id of the list that it is a leaf of
	leaf    int         // of a list over several pages: which, from 0 …
	leaves  int         // … of how many
	Layout  string      // of the theme; "" is that of most pages
	Written bool        // by people, as words
	spoken  bool        // there is something to say without such words
	write   func(*Draft)
}

// kinds are the kinds of page, in the order in which their pages are made: each says in
// its own file which pages a site has of it, and none where the data have nothing for it.
// A page about one subject follows the page that lists its subjects; the page to search
// on, which lists what was made, is the last.
var kinds = []func(*Book) []Outline{homePage, indicatorPages, projectPages, fundPages, placePages, milestonePages,
	noticePages, registryPages, riskPages, reportPage, checkPages, methodPage, downloadPages, dictionaryPage, aboutPage,
	accessibilityPage, partsPage, briefingPage, searchPages}

// Outlines lists the pages in the order in which they are made.
func (b *Book) Outlines() (all []Outline) {
	for _, of := range kinds {
		all = append(all, of(b)...)
	}
	return all
}

// one is a kind that has one page.
func one(o Outline) []Outline { return []Outline{o} }

func indicatorID(key string) string { return "indicators/" + model.Slug(key) }
func projectID(key string) string   { return "projects/" + model.Slug(key) }
func placeID(code string) string    { return "places/" + model.Slug(code) }

// fault is an error of the words or of the pages.
func fault(rule string, at model.Position, message, hint model.Text) model.Problem {
	return model.Problem{ID: rule + "." + at.String(), Severity: model.Error, Rule: rule, At: at, Message: message,
		Hint: hint}
}
