package data

// Settings is gongshi.toml: who publishes, over which period, and the few
// choices that a bureau has.
type Settings struct {
	Site struct {
		Title         string   `toml:"title"`
		TitleEn       string   `toml:"title_en"`
		County        string   `toml:"county"`
		CountyEn      string   `toml:"county_en"`
		Example       bool     `toml:"example"`
		Official      bool     `toml:"official"`
		BaseURL       string   `toml:"base_url"`
		Mark          string   `toml:"mark"`
		MarkEn        string   `toml:"mark_en"`
		Assumptions   []string `toml:"assumptions"`
		AssumptionsEn []string `toml:"assumptions_en"`
	} `toml:"site"`
	Period struct {
		Year int    `toml:"year"`
		AsOf string `toml:"as_of"`
		Pace string `toml:"pace"` // "months" (default) or "days"
	} `toml:"period"`
	Rounding struct {
		Rule string `toml:"rule"`
	} `toml:"rounding"`
	Thresholds map[string]string `toml:"thresholds"`
	Privacy    struct {
		PublishOfficers bool     `toml:"publish_officers"`
		Phones          []string `toml:"phones"`
	} `toml:"privacy"`
	Labels       map[string]string `toml:"labels"`
	Slips        map[string]string `toml:"slips"`        // a known slip -> what is meant
	Explanations map[string]Reply  `toml:"explanations"` // finding id -> the bureau's reply
}

// Reply is a bureau's explanation of a finding.
type Reply struct {
	Zh string `toml:"zh"`
	En string `toml:"en"`
}
