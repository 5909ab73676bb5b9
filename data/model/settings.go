package model

import "cmp"

// Settings is gongshi.toml: who publishes, over which period, and the few
// choices that a bureau has.
type Settings struct {
	Profile string `toml:"profile"` // "rural-cn" (default), "works", or a file of the workspace
	Site    struct {
		Title         string    `toml:"title"`
		TitleEn       string    `toml:"title_en"`
		County        string    `toml:"county"`
		CountyEn      string    `toml:"county_en"`
		Languages     Languages `toml:"languages"`
		Example       bool      `toml:"example"`
		Official      bool      `toml:"official"`
		Mark          string    `toml:"mark"`
		MarkEn        string    `toml:"mark_en"`
		Assumptions   []string  `toml:"assumptions"`
		AssumptionsEn []string  `toml:"assumptions_en"`
	} `toml:"site"`
	Period struct {
		Pace     string `toml:"pace"`     // "months" (default) or "days"
		Rounding string `toml:"rounding"` // of time elapsed: "exact" (default) or to a whole "percent"

		FiscalStart int `toml:"fiscal_start"` // the month in which fiscal years begin; 0: there are none
	} `toml:"period"`
	Dates struct {
		Order string `toml:"order"` // of 03/04/2025: "dmy", "mdy" or "ymd"; empty: it is refused
	} `toml:"dates"`
	Numbers struct {
		Decimal  string `toml:"decimal"`  // the decimal sign of the exports: "." (default) or ","
		Rounding string `toml:"rounding"` // where they are shown: one of Roundings
	} `toml:"numbers"`
	Money struct {
		Currency string `toml:"currency"` // ISO 4217: of money whose header names none, or the scale alone; default CNY
	} `toml:"money"`
	Privacy struct {
		Phones   []string `toml:"phones"`   // office telephones, published on purpose; in any dress
		Officers bool     `toml:"officers"` // publish the names of officers in charge
		Smallest int      `toml:"smallest"` // the smallest count of households that is published; 0 is the default
	} `toml:"privacy"`
	Licence struct {
		Name        string `toml:"name"`
		URL         string `toml:"url"`
		Attribution string `toml:"attribution"` // how the data are to be cited; empty: by the site's title
	} `toml:"licence"`
	Government   Government                   `toml:"government"`
	Files        map[string]Export            `toml:"files"`        // file name -> how it is to be read
	Headers      map[string]map[string]string `toml:"headers"`      // table -> a bureau's own header -> our column
	Slips        map[string]string            `toml:"slips"`        // a known slip -> what is meant
	Explanations map[string]Reply             `toml:"explanations"` // finding id -> the bureau's reply

	Source      string `toml:"-"` // the text that the settings were read from, for the lines of problems
	ProfileText string `toml:"-"` // of a profile of the workspace's own
}

// Export is how one export is to be read, where that should not be left to what
// the file shows.
type Export struct {
	Table      string   `toml:"table"`       // whose rows it holds, where its name does not say so
	Encoding   string   `toml:"encoding"`    // a name that export.Encoding knows: UTF-8, GB18030, Big5, windows-1252 …
	Delimiter  string   `toml:"delimiter"`   // "comma", "tab" or "semicolon"
	Header     int      `toml:"header"`      // the row of the header, as Excel counts, from 1
	HeaderRows int      `toml:"header_rows"` // of how many rows it is made, 1 to 3
	Unit       string   `toml:"unit"`        // of money columns whose header names none
	Year       int      `toml:"year"`        // of the months that head columns; 0: as the file says
	Order      string   `toml:"order"`       // in the place of dates.order
	Decimal    string   `toml:"decimal"`     // in the place of numbers.decimal
	Fill       []string `toml:"fill"`        // columns whose blank cells repeat the cell above: merged cells
}

// Reply is a bureau's explanation of a finding.
type Reply struct {
	Zh string `toml:"zh"`
	En string `toml:"en"`
}

// Text is the reply, which may be in English alone.
func (r Reply) Text() Text {
	if r.Zh == "" {
		return Written(English, r.En, "", "")
	}
	return Text{Zh: r.Zh, En: r.En}
}

// Export is how an export is to be read: as its own settings say, else as those for all.
func (s *Settings) Export(file string) Export {
	e := s.Files[file]
	e.Order, e.Decimal = cmp.Or(e.Order, s.Dates.Order), cmp.Or(e.Decimal, s.Numbers.Decimal)
	return e
}

// Smallest is the smallest count of a household ledger that is published: 5, unless
// a bureau sets another.
func (s *Settings) Smallest() int { return cmp.Or(s.Privacy.Smallest, 5) }

// Rounding is the rule by which numbers are rounded where they are shown.
func (s *Settings) Rounding() Rounding { return Roundings[s.Numbers.Rounding] }

// Text is a setting in words, with its English twin, which may be empty.
func (s *Settings) Text(own, en string) Text { return Written(s.Site.Languages.First(), own, "", en) }

// Title is the site's title.
func (s *Settings) Title() Text { return s.Text(s.Site.Title, s.Site.TitleEn) }

// County is the county that the site is of.
func (s *Settings) County() Text { return s.Text(s.Site.County, s.Site.CountyEn) }

// Assumptions are what the data assume; twins count where there is one for each.
func (s *Settings) Assumptions() []Text {
	twins := s.Site.AssumptionsEn
	if len(twins) != len(s.Site.Assumptions) {
		twins = make([]string, len(s.Site.Assumptions))
	}
	var all []Text
	for i, own := range s.Site.Assumptions {
		all = append(all, s.Text(own, twins[i]))
	}
	return all
}

// Mark is what an example says on every page and picture; it is zero for a site that is
// none.
func (s *Settings) Mark() Text {
	if !s.Site.Example {
		return Text{}
	}
	mark := s.Text(s.Site.Mark, s.Site.MarkEn)
	mark.Zh, mark.En = cmp.Or(mark.Zh, "示例 · 非官方发布"), cmp.Or(mark.En, "Example, not an official publication")
	return mark
}

// FileMark is the mark in files, which have it in one language: the site's first.
func (s *Settings) FileMark() string { return s.Mark().Say(s.Site.Languages.First()) }
