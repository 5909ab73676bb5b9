package open

import (
	"crypto/sha256"
	"path"

	"gongshi/data/model"
)

// The addresses in the site that others may rely on (design, section 10).
const (
	FiguresCSVPath  = "figures.csv"
	FiguresJSONPath = "figures.json"
	ChecksPath      = "checks.json"
	ManifestPath    = "manifest.json"
	BriefingPath    = "briefing.pdf"
	TablesDir       = "data"
	plainDir        = "plain"               // in data: the tables again, without a byte order mark
	HouseholdsPath  = "data/households.csv" // the counts of the household ledger
	PackagePath     = "data/datapackage.json"
	WholePath       = "datapackage.json"    // the same, with the figures
	CatalogPath     = "data/catalog.jsonld" // DCAT
	DictionaryPath  = "data/dictionary.csv"
	ChartsDir       = "charts"
	FeedPath        = "feed.xml" // Atom; of a second language in its folder, en/feed.xml
	SitemapPath     = "sitemap.xml"
	SearchPath      = "search.json" // what can be found; likewise; marked, and no promise
)

// Marked is an address that changes with what a file holds, since the digest of that
// stands before its ending: for what a page shows or fetches. Whoever has kept an older
// file then never shows it with a newer page.
func Marked(address string, digest [sha256.Size]byte) string {
	ending := path.Ext(address)
	return address[:len(address)-len(ending)] + "." + model.Letters(digest[:8]) + ending
}
