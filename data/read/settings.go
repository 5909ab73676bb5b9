package read

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/table"
)

// SettingsFile is the name of a workspace's settings.
const SettingsFile = "gongshi.toml"

// readSettings reads gongshi.toml. A workspace may do without it. A setting
// that Gongshi does not know is an error: a misspelt one must not pass for an
// obeyed one.
func readSettings(fsys fs.FS) (*model.Settings, model.Problems, error) {
	settings := &model.Settings{}
	from, problems, err := export.Open(fsys, SettingsFile, SettingsFile, "")
	s := from.Text
	if errors.Is(err, fs.ErrNotExist) {
		near, err := nearMiss(fsys)
		return settings, near, err
	}
	if err != nil || problems.Count(model.Error) > 0 {
		return settings, problems, err
	}
	if deep := nested(SettingsFile, s); deep != nil {
		return settings, append(problems, *deep), nil
	}
	meta, err := toml.Decode(s, settings)
	if err != nil {
		return settings, append(problems, tomlProblem(SettingsFile, err)), nil
	}
	settings.Source = s
	problems = append(problems, unknown[model.Settings](SettingsFile, s, meta)...)
	problems = append(problems, privacy.New(settings.Privacy.Phones).WrittenLines(SettingsFile, s)...)
	return settings, append(problems, values(s, settings)...), nil
}

// nearMiss is the error of settings under another ending, such as gongshi.toml.txt: Windows
// hides the ending of a name that it knows.
func nearMiss(fsys fs.FS) (model.Problems, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		name := strings.ToLower(e.Name())
		if name == SettingsFile || strings.HasPrefix(name, SettingsFile+".") || name == "gongshi.txt" {
			return model.Problems{model.At(model.Error, "settings-name", model.Position{File: e.Name()}, "",
				model.Text{Zh: "设置文件的名称不对，没有读取", En: "the settings stand under another name; they were not read"},
				model.Text{Zh: "改名为 gongshi.toml（Windows会隐藏“.txt”，先在资源管理器里显示文件扩展名）",
					En: "name the file gongshi.toml (Windows hides the .txt: show the endings of file names first)"})}, nil
		}
	}
	return nil, nil
}

// filesOf refuses the settings of a file that is not there: they would be obeyed
// by nothing.
func filesOf(settings *model.Settings, found map[string][]string) model.Problems {
	var problems model.Problems
	var known []string
	for _, file := range slices.Sorted(slices.Values(slices.Concat(slices.Collect(maps.Values(found))...))) {
		known = append(known, path.Base(file))
	}
	for _, name := range slices.Sorted(maps.Keys(settings.Files)) {
		if slices.Contains(known, name) {
			continue
		}
		hint := model.Text{Zh: "写导出文件的全名，如 " + strings.Join(known, "、"), En: "write the whole name of an export: " +
			strings.Join(known, ", ")}
		problems = append(problems, model.At(model.Error, "unknown-file", settingAt(settings, "files", name), name,
			model.Text{Zh: "没有读到这个文件", En: "no such file was read"}, hint))
	}
	return problems
}

// settingAt is the place of a setting.
func settingAt(settings *model.Settings, key ...string) model.Position {
	return model.Position{File: SettingsFile, Line: lineOf(settings.Source, key)}
}

// values checks the settings that have few values.
func values(s string, settings *model.Settings) model.Problems {
	var problems model.Problems
	bad := func(key toml.Key, written string, hint model.Text) {
		problems = append(problems, model.At(model.Error, "bad-setting",
			model.Position{File: SettingsFile, Line: lineOf(s, key)},
			written, model.Text{Zh: "设置项的值不能用", En: "the value of the setting cannot be used"}, hint))
	}
	if written, ok := languages(settings.Site.Languages); !ok {
		bad(toml.Key{"site", "languages"}, written, model.Text{Zh: `写 ["zh", "en"]、["en", "zh"]、["zh"] 或 ["en"]`,
			En: `write ["zh", "en"], ["en", "zh"], ["zh"] or ["en"]`})
	}
	if pace := settings.Period.Pace; !slices.Contains([]string{"", "months", "days"}, pace) {
		bad(toml.Key{"period", "pace"}, pace, model.Text{Zh: "写 months（按月）或 days（按日）", En: "write months or days"})
	}
	if rounding := settings.Period.Rounding; !slices.Contains([]string{"", "exact", "percent"}, rounding) {
		bad(toml.Key{"period", "rounding"}, rounding, model.Text{Zh: "写 exact（不取整）或 percent（取整数百分比）",
			En: "write exact or percent"})
	}
	if start := settings.Period.FiscalStart; start < 0 || start > 12 {
		bad(toml.Key{"period", "fiscal_start"}, fmt.Sprint(start), model.Text{Zh: "写月份，1到12", En: "write a month, 1 to 12"})
	}
	if code := settings.Money.Currency; code != "" && !model.IsUnit(code) {
		bad(toml.Key{"money", "currency"}, code, model.Text{Zh: "写 ISO 4217 代码，如 CNY、USD、KES",
			En: "write a code of ISO 4217, such as CNY, USD, KES"})
	}
	if order := settings.Dates.Order; !slices.Contains(cell.Orders, order) && order != "" {
		bad(toml.Key{"dates", "order"}, order, model.Text{Zh: "写 dmy（日/月/年）、mdy（月/日/年）或 ymd（年/月/日）",
			En: "write dmy (day/month/year), mdy or ymd"})
	}
	if sign := settings.Numbers.Decimal; !slices.Contains(decimals, sign) && sign != "" {
		bad(toml.Key{"numbers", "decimal"}, sign, model.Text{Zh: `写 "." 或 ","`, En: `write "." or ","`})
	}
	if _, known := model.Roundings[settings.Numbers.Rounding]; !known {
		bad(toml.Key{"numbers", "rounding"}, settings.Numbers.Rounding,
			model.Text{Zh: "写 四舍五入 或 四舍六入五成双（GB/T 8170）", En: "write 四舍五入 (half away from zero) or GB/T 8170 (half to even)"})
	}
	if n := settings.Privacy.Smallest; n != 0 && (n < 3 || n > 100) {
		bad(toml.Key{"privacy", "smallest"}, fmt.Sprint(n),
			model.Text{Zh: "写3到100的整数", En: "write a whole number from 3 to 100"})
	}
	if settings.Site.Example && settings.Site.Official {
		bad(toml.Key{"site", "official"}, "true", model.Text{Zh: "示例不能是官方发布", En: "an example is never official"})
	}
	if l := settings.Licence; l.URL != "" && !webAddress(l.URL) {
		bad(toml.Key{"licence", "url"}, l.URL,
			model.Text{Zh: "写以https://开头的网址", En: "write an address that begins with https://"})
	} else if l.URL != "" && l.Name == "" {
		bad(toml.Key{"licence", "url"}, l.URL, model.Text{Zh: "同时写许可的名称 name", En: "write the licence's name too"})
	}
	problems = append(problems, government(s, settings)...)
	for _, name := range slices.Sorted(maps.Keys(settings.Files)) {
		problems = append(problems, fixedFile(s, name, settings.Files[name])...)
	}
	return append(problems, headers(s, settings)...)
}

// languages are those of a site as they are written, and whether they are one or both of
// those that there are; nil are none written.
func languages(site model.Languages) (written string, ok bool) {
	ok = site == nil || len(site) > 0
	for i, lang := range site {
		ok = ok && slices.Contains(model.Languages{}.All(), lang) && !slices.Contains(site[:i], lang)
	}
	var quoted []string
	for _, lang := range site {
		quoted = append(quoted, strconv.Quote(lang))
	}
	return "[" + strings.Join(quoted, ", ") + "]", ok
}

// webAddress reports whether s is a whole address of the web.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.ContainsAny(s, " \"<>")
}

// decimals are the signs that the settings may name.
var decimals = []string{".", ","}

// fixedFile checks how an export is to be read.
func fixedFile(s, name string, e model.Export) model.Problems {
	var problems model.Problems
	bad := func(key, written string, known []string) {
		slices.Sort(known)
		problems = append(problems, model.At(model.Error, "bad-setting",
			model.Position{File: SettingsFile, Line: lineOf(s, toml.Key{"files", name, key})},
			written, model.Text{Zh: "设置项的值不能用", En: "the value of the setting cannot be used"},
			model.Text{Zh: "写 " + strings.Join(known, "、"), En: "write " + strings.Join(known, ", ")}))
	}
	if e.Table != "" && !slices.ContainsFunc(table.Tables, func(t table.Table) bool { return t.Name == e.Table }) {
		var known []string
		for _, t := range table.Tables {
			known = append(known, t.Name)
		}
		bad("table", e.Table, known)
	}
	if _, known := export.Encoding(e.Encoding); !known && e.Encoding != "" {
		bad("encoding", e.Encoding, slices.Clone(export.EncodingNames))
	}
	if _, ok := export.Delimiters[e.Delimiter]; !ok && e.Delimiter != "" {
		bad("delimiter", e.Delimiter, slices.Collect(maps.Keys(export.Delimiters)))
	}
	if _, money := model.MoneyPower(e.Unit); !money && e.Unit != "" {
		bad("unit", e.Unit, []string{"元", "万元", "亿元"})
	}
	if !slices.Contains(cell.Orders, e.Order) && e.Order != "" {
		bad("order", e.Order, slices.Clone(cell.Orders))
	}
	if !slices.Contains(decimals, e.Decimal) && e.Decimal != "" {
		bad("decimal", e.Decimal, slices.Clone(decimals))
	}
	if e.Header < 0 {
		bad("header", fmt.Sprint(e.Header), []string{"1", "2", "3"})
	}
	if e.Year != 0 && (e.Year < 1949 || e.Year > 2100) {
		bad("year", fmt.Sprint(e.Year), []string{"2024"})
	}
	if e.HeaderRows < 0 || e.HeaderRows > tallestHeader {
		bad("header_rows", fmt.Sprint(e.HeaderRows), []string{"1", "2", "3"})
	}
	return problems
}
