package open

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
	FeedPath        = "feed.xml" // Atom; en/feed.xml in English
	SitemapPath     = "sitemap.xml"
	SearchPath      = "search.json" // what can be found; en/search.json in English
)
