package read

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"gongshi/data/model"
)

// identity is something by which an authority knows a site. It has a form, and is
// never an example's.
type identity struct {
	key  string
	of   func(*model.Government) string
	form *regexp.Regexp
	hint model.Text
}

// identities are the identities of a government's site: the code in the form of
// 《政府网站发展指引》 (ten digits, or bm and eight), the record numbers as the ministries
// give them out.
var identities = []identity{
	{"domain", func(g *model.Government) string {
		return g.Domain
	}, regexp.MustCompile(`^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$`),
		model.Text{Zh: "只写域名，不写https://和路径", En: "write the domain alone, without https:// and path"}},
	{"code", func(g *model.Government) string { return g.Code }, regexp.MustCompile(`^([0-9]{10}|bm[0-9]{8})$`),
		model.Text{Zh: "写10位数字，部委写bm加8位数字", En: "write ten digits, or bm and eight digits"}},
	{"icp", func(g *model.Government) string {
		return g.ICP
	}, regexp.MustCompile(`^\p{Han}ICP备([0-9]{8}|[0-9]{10})号(-[0-9]{1,3})?$`),
		model.Text{Zh: "照备案号全写：省简称、ICP备、8位或10位数字、号、-序号",
			En: "write the whole record: province, ICP备, eight or ten digits, 号, and -n"}},
	{"police", func(g *model.Government) string { return g.Police }, regexp.MustCompile(`^\p{Han}公网安备 ?[0-9]{14}号$`),
		model.Text{Zh: "照备案号全写：省简称、公网安备、14位数字、号", En: "write the whole record: province, 公网安备, fourteen digits, 号"}},
}

// government checks what a government's site says of itself. Each may be empty.
// What has a form must have it; an example has no identity; an official site has no
// sample of one.
func government(s string, settings *model.Settings) model.Problems {
	var problems model.Problems
	g, site := &settings.Government, settings.Site
	bad := func(written string, hint model.Text, key ...string) {
		problems = append(problems, model.At(model.Error, "bad-setting",
			model.Position{File: SettingsFile, Line: lineOf(s, key)},
			written, model.Text{Zh: "设置项的值不能用", En: "the value of the setting cannot be used"}, hint))
	}
	for _, i := range identities {
		switch written := i.of(g); {
		case written == "":
		case site.Example:
			bad(written, model.Text{Zh: "示例没有网站标识和备案：删去，或正式发布时写 example = false",
				En: "an example has no identity of a government's site: delete it, or publish in earnest with example = false"},
				"government", i.key)
		case !i.form.MatchString(written):
			bad(written, i.hint, "government", i.key)
		case site.Official && sampleNumber(written):
			bad(written, model.Text{Zh: "这是样例：写本站自己的，或删去", En: "this is a sample: write the site's own, or delete it"},
				"government", i.key)
		}
	}
	if g.Phone != "" && !telephone.MatchString(g.Phone) {
		bad(g.Phone, model.Text{Zh: "写区号和号码，如 0000-0000000", En: "write the area code and the number, as in 0000-0000000"},
			"government", "phone")
	}
	for _, link := range []struct{ key, written string }{{"inquiry", g.Inquiry}, {"correction", g.Correction}} {
		if link.written != "" && !webAddress(link.written) {
			bad(link.written, model.Text{Zh: "写以https://开头的网址", En: "write an address that begins with https://"}, "government",
				link.key)
		}
	}
	problems = append(problems, siteColumns(s, g)...)
	if site.Official {
		problems = append(problems, samples(s, settings)...)
	}
	return problems
}

var telephone = regexp.MustCompile(`^[0-9+()（）\-—、，转 ]{7,}$`)

// sampleNumber reports whether a number or a domain stands for one that is still to
// come: one digit throughout, digits counted up, or a name that is kept for examples
// (RFC 2606).
func sampleNumber(written string) bool {
	whole := strings.Join(digits.FindAllString(written, -1), "")
	for _, n := range append(digits.FindAllString(written, -1), whole) {
		if len(n) >= 7 && strings.Trim(n, n[:1]) == "" || strings.Contains(n, "12345678") {
			return true
		}
	}
	return reserved.MatchString(written)
}

var (
	digits   = regexp.MustCompile(`[0-9]+`)
	reserved = regexp.MustCompile(`(?i)(^|\.)(example\.[a-z.]+|example|test|invalid|localhost)$|\bexample\b`)
	standIn  = regexp.MustCompile(`某|示例|样例|虚构|×|XX|xx|(?i:\b(example|sample|fictitious)\b)`)
)

// samples refuses the names that an example has on a site that is official.
func samples(s string, settings *model.Settings) model.Problems {
	g, site := settings.Government, settings.Site
	var problems model.Problems
	for _, one := range []struct{ section, key, written string }{
		{"site", "title", site.Title}, {"site", "title_en", site.TitleEn}, {"site", "county", site.County},
		{"site", "county_en", site.CountyEn},
		{"government", "name", g.Name}, {"government", "name_en", g.NameEn}, {"government", "sponsor", g.Sponsor},
		{"government", "sponsor_en", g.SponsorEn},
		{"government", "operator", g.Operator}, {"government", "operator_en", g.OperatorEn},
		{"government", "address", g.Address}, {"government", "address_en", g.AddressEn},
		{"government", "inquiry", g.Inquiry}, {"government", "correction", g.Correction}, {"government", "phone", g.Phone},
	} {
		if !standIn.MatchString(one.written) && !(one.key == "phone" && sampleNumber(one.written)) {
			continue
		}
		problems = append(problems, model.At(model.Error, "sample-identity",
			model.Position{File: SettingsFile, Line: lineOf(s, toml.Key{one.section, one.key})}, one.written,
			model.Text{Zh: "正式发布的网站不能用样例", En: "an official site cannot have a sample"},
			model.Text{Zh: "写真实的名称，或去掉 official = true", En: "write the real one, or take official = true away"}))
	}
	return problems
}

// siteColumns refuses to file what is no entry of the navigation.
func siteColumns(s string, g *model.Government) model.Problems {
	var problems model.Problems
	for _, name := range slices.Sorted(maps.Keys(g.Columns)) {
		if slices.Contains(model.SiteColumns, name) {
			continue
		}
		known := strings.Join(model.SiteColumns, ", ")
		hint := model.Text{Zh: "栏目有：" + known, En: "the columns are " + known}
		if near := model.Nearest(name, model.SiteColumns); near != "" {
			hint = model.Text{Zh: "最接近的栏目是“" + near + "”", En: "the nearest column is " + near}
		}
		problems = append(problems, model.At(model.Error, "unknown-setting",
			model.Position{File: SettingsFile, Line: lineOf(s, toml.Key{"government", "columns", name})}, name,
			model.Text{Zh: "没有这个栏目", En: "there is no such column of the site"}, hint))
	}
	return problems
}
