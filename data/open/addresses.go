package open

// The addresses in the site that others may rely on (design, section 10).
const (
	FiguresCSVPath  = "figures.csv"
	FiguresJSONPath = "figures.json"
	ChecksPath      = "checks.json"
	ManifestPath    = "manifest.json"
	BriefingPath    = "briefing.pdf"
	TablesDir       = "data"
	HouseholdsPath  = "data/households.csv" // the counts of the household ledger
	PackagePath     = "data/datapackage.json"
	ChartsDir       = "charts"
	SearchPath      = "search.json" // what can be found; en/search.json in English
)
