package model

import "cmp"

// Government is what a government's site says of itself in the head and at the
// foot of its pages (《政府网站发展指引》, 国办发〔2017〕47号). Each may be empty, and
// is then left out: nothing is made up for it.
type Government struct {
	Name       string `toml:"name"` // SiteName
	NameEn     string `toml:"name_en"`
	Domain     string `toml:"domain"` // SiteDomain, without https://
	Code       string `toml:"code"`   // SiteIDCode, 网站标识码
	ICP        string `toml:"icp"`    // ICP备案
	Police     string `toml:"police"` // 公安备案
	Sponsor    string `toml:"sponsor"`
	SponsorEn  string `toml:"sponsor_en"`
	Operator   string `toml:"operator"`
	OperatorEn string `toml:"operator_en"`
	Phone      string `toml:"phone"`
	Address    string `toml:"address"`
	AddressEn  string `toml:"address_en"`
	Inquiry    string `toml:"inquiry"`    // where a reader asks: a web address
	Correction string `toml:"correction"` // where a reader reports a fault: a web address
	Audience   string `toml:"audience"`   // 公开范围
	Means      string `toml:"means"`      // 公开方式
	Term       string `toml:"term"`       // 公开时限

	Columns map[string]SiteColumn `toml:"columns"` // by the entries of the navigation: SiteColumns
}

// SiteColumn is how a government's site files one entry of the navigation, 栏目, and
// the block of its index number, 索引号.
type SiteColumn struct {
	Name        string   `toml:"name"`        // ColumnName; empty: the entry's own
	Description string   `toml:"description"` // ColumnDescription; empty: ours
	Keywords    []string `toml:"keywords"`    // ColumnKeywords; empty: the name
	Type        string   `toml:"type"`        // ColumnType; empty: 信息公开
	Index       string   `toml:"index"`       // 索引号
	Document    string   `toml:"document"`    // 文号
	Theme       string   `toml:"theme"`       // 主题分类
	Validity    string   `toml:"validity"`    // 有效性
}

// SiteColumns are the pages that others stand under, in the order in which readers ask for
// them: the first that a site has are its menu, the others stand at the foot of each page.
// [government.columns] files them.
var SiteColumns = []string{"places", "projects", "funds", "indicators", "notices", "checks", "downloads", "report",
	"milestones", "registry", "risks", "method", "about", "briefing"}

// Publisher is who publishes: the unit that the settings name, or else the county.
func (s *Settings) Publisher() Text {
	g := s.Government
	return s.Text(cmp.Or(g.Sponsor, s.Site.County), cmp.Or(g.SponsorEn, s.Site.CountyEn))
}
