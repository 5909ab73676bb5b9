package content

import (
	"fmt"
	"regexp"
	"strings"

	"gongshi/charts"
	"gongshi/content/kit"
	"gongshi/data/model"
)

// draft is one page in one language while it is written.
type draft struct {
	*writer
	*memory
	sort
	lang     string
	headline run
	lede     run            // below the headline: of which day, and what else a reader asks first
	day      model.Date     // of the numbers of the page, where it is another than the report's
	under    string         // the last heading of our own
	names    map[string]int // of tables without a caption
	printed  bool           // made for paper: a chart's table stands open
	dataset  string         // of the page of downloads: its schema.org description, JSON
	searched string         // of the page to search on: the file that it searches in
	problems model.Problems
	made     map[string]bool // addresses of the pages of this language that were made before it
	failed   error           // of a file that the page needs
}

// problem adds an error to what Write returns.
func problem(d *draft, rule string, at model.Position, message, hint model.Text) {
	d.problems = append(d.problems, fault(rule, at, message, hint))
}

// draft begins a page, in memory that the one before no longer needs.
func (w *writer) draft(s sort, lang string, m *memory) *draft {
	m.reset()
	return &draft{writer: w, memory: m, sort: s, lang: lang, names: map[string]int{}}
}

// group is the entry of the navigation that a page belongs to.
func group(d *draft) string {
	if d.parent != "" {
		return d.parent
	}
	return d.id
}

// params is everything that the theme reads of a page. The names kind, path
// and lang are Hugo's own and never used.
type params struct {
	Bars       map[string][]kit.Bar   `json:"bars,omitempty"`
	Canonical  string                 `json:"canonical,omitempty"`
	Charts     map[string]*picture    `json:"charts"`
	Crumbs     []crumb                `json:"crumbs"`
	Dataset    string                 `json:"dataset,omitempty"`
	Figures    map[string]part        `json:"figures"`
	Filing     *grid                  `json:"filing,omitempty"`
	Group      string                 `json:"group"`
	Heading    run                    `json:"heading"`
	ID         string                 `json:"id"`
	Matrices   map[string][]kit.Strip `json:"matrices,omitempty"`
	Measured   []measured             `json:"measured,omitempty"`
	Metas      []meta                 `json:"metas"`
	Other      string                 `json:"other,omitempty"` // the page in the other language
	Printed    string                 `json:"printed,omitempty"`
	ProofFiles run                    `json:"prooffiles,omitzero"`
	Site       map[string]any         `json:"site,omitempty"`
	Search     string                 `json:"searchindex,omitempty"` // what the search page searches in
	Squares    map[string][]kit.Heap  `json:"squares,omitempty"`
	Stats      map[string][]stat      `json:"stats"`
	Steps      map[string][]kit.Step  `json:"steps,omitempty"`
	Tables     map[string]*grid       `json:"tables"`
	Texts      map[string]*run        `json:"texts"`
	Under      run                    `json:"under,omitzero"`
}

func paramsOf(d *draft) *params {
	p := &params{ID: d.id, Group: group(d), Crumbs: crumbs(d), Heading: d.run(d.sort.title), Metas: metas(d),
		Filing: filing(d), Other: other(d),
		Figures: d.figures, Texts: d.texts, Tables: d.tables, Charts: d.pictures, Stats: d.stats, Dataset: d.dataset,
		Search: d.searched, Bars: d.barred, Matrices: d.matrices, Squares: d.squares, Steps: d.stepped, Under: d.lede}
	if len(d.headline.Parts) > 0 {
		p.Heading = d.headline
	}
	if len(d.index.proofs[d.id]) > 0 && !d.printed {
		p.Measured, p.ProofFiles = measures(d), proofFiles(d)
	}
	if d.printed {
		p.Printed = "yes"
	}
	if d.opts.BaseURL != "" {
		p.Canonical = d.whole(d.id, d.lang)
	}
	if d.id == home {
		p.Site = identity(d)
	}
	return p
}

// other leads to the same page in the other language, or to the home page where that has
// none; empty where the site has one language.
func other(d *draft) string {
	lang := d.languages.Other(d.lang)
	if lang == "" {
		return ""
	}
	if d.sort.written { // people may have written it in one language only
		twin := d.writer.draft(d.sort, lang, newMemory())
		if twin.sort.write(twin); twin.body.Len() == 0 {
			return d.writer.address(home, lang)
		}
	}
	return d.writer.address(d.id, lang)
}

// identity is what every page shows of the site. It travels with the home page
// of each language, where the theme finds it.
func identity(d *draft) map[string]any {
	p := map[string]any{"title": d.run(d.Settings.Title()), "county": d.run(d.Settings.County()),
		"asof": d.run(d.AsOf.Display()), "asofiso": d.AsOf.ISO(), "self": d.address(home), "search": d.address(searchID),
		"services": services(d), "imprint": imprint(d)}
	if s := d.Settings.Site; s.Example || !s.Official {
		p["noindex"] = "yes"
	}
	if d.opts.follows() {
		p["feed"] = "/" + feedPath(d)
	}
	if mark := d.Settings.Mark(); !mark.IsZero() {
		p["mark"] = d.run(mark)
	}
	var list []run
	for _, a := range d.Settings.Assumptions() {
		list = append(list, d.run(a))
	}
	if len(list) > 0 {
		p["assumptions"] = list
	}
	return p
}

// crumb is one step of the breadcrumb.
type crumb struct {
	Name run    `json:"name"`
	Href string `json:"href,omitempty"`
}

func crumbs(d *draft) []crumb {
	if d.id == home {
		return nil
	}
	list := []crumb{{d.run(model.Text{Zh: "首页", En: "Home"}), d.address(home)}}
	if d.parent != "" {
		list = append(list, crumb{d.run(d.index.titles[d.parent]), d.address(d.parent)})
	}
	if d.inside.id != "" {
		list = append(list, crumb{d.run(d.inside.name), d.address(d.inside.id)})
	}
	return append(list, crumb{Name: d.run(d.sort.title)})
}

// say gives one of our own words in the page's language.
func (d *draft) say(zh, en string) string {
	if d.lang == "en" {
		return en
	}
	return zh
}

// gloss is the Chinese for a term of an English sentence, on a site that has Chinese too.
func (d *draft) gloss(chinese string) string {
	if !d.languages.Have(model.Chinese) {
		return ""
	}
	return " (" + chinese + ")"
}

// glossed is an English sentence with the Chinese for its terms, on a site that has Chinese.
func (d *draft) glossed(sentence string) string {
	if d.languages.Have(model.Chinese) {
		return sentence
	}
	return glosses.ReplaceAllString(sentence, "")
}

var glosses = regexp.MustCompile(` \(\p{Han}+\)`)

// heading, note and link write our own words into the body.
func (d *draft) heading(zh, en string) {
	d.under = d.say(zh, en)
	fmt.Fprintf(&d.body, "## %s\n\n", d.under)
}

func (d *draft) note(zh, en string) { fmt.Fprintf(&d.body, "%s\n\n", d.say(zh, en)) }

// put writes a shortcode that stands alone.
func (d *draft) put(shortcode, key string) { fmt.Fprintf(&d.body, "{{< %s %q >}}\n\n", shortcode, key) }

// text places a paragraph that comes from data.
func (d *draft) text(key string, r run) {
	if len(r.Parts) > 0 {
		d.texts[key] = d.cells.one(r)
		d.put("text", key)
	}
}

// table places a table, unless it has no rows.
func (d *draft) table(key string, t grid) {
	if len(t.Rows) == 0 {
		return
	}
	if unstated := d.trim(&t); len(unstated) > 0 {
		t.Note = d.own(d.say("以上各行均未载明：", "Not stated in any of these rows: ") + strings.Join(unstated, d.say("、", ", ")) +
			d.say("。", "."))
	}
	t.sortable = t.sortable && !d.printed // paper is not sorted
	d.tables[key] = d.placed.one(d.called(t.finish()))
	d.put("table", key)
}

// chart places a chart with its sentence and its table.
func (d *draft) chart(c *charts.Chart) {
	key := model.Slug(c.Key)
	d.pictures[key] = d.shown.one(pictureOf(d, c))
	d.put("chart", key)
}

// chartNamed places the chart of that key, where it was drawn.
func chartNamed(d *draft, key string) bool {
	c := d.index.chart[key]
	if c != nil {
		d.chart(c)
	}
	return c != nil
}

// captioned gives a chart that was placed its sentence, with every figure linked.
func (d *draft) captioned(key string, sentence run) {
	d.pictures[model.Slug(key)].Sentence = sentence
}

// showCharts places the charts whose home is the page and that are not placed yet.
func showCharts(d *draft) {
	for _, c := range d.writer.charts[d.id] {
		if !d.shows(c.Key) {
			d.chart(c)
		}
	}
}

// shows reports whether a chart stands on the page.
func (d *draft) shows(key string) bool { return d.pictures[model.Slug(key)] != nil }
