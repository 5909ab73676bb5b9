package open

import (
	"slices"
	"strings"

	"gongshi/data/dictionary"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// field, schema and resource are the parts of a data package (Frictionless Data
// Package and Table Schema) that we state. The English titles and descriptions,
// and the unit, are our own additions, which the standard allows.
type field struct {
	Name          string      `json:"name"`
	Title         string      `json:"title"`
	TitleEn       string      `json:"title_en,omitempty"`
	Description   string      `json:"description,omitempty"`
	DescriptionEn string      `json:"description_en,omitempty"`
	Type          string      `json:"type"`
	Unit          string      `json:"unit,omitempty"` // of every number of the column
	Constraints   *constraint `json:"constraints,omitempty"`
}

type constraint struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Minimum  *int     `json:"minimum,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type schema struct {
	Fields        []field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    string       `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

type foreignKey struct {
	Fields    string    `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string `json:"resource"` // empty: the table itself
	Fields   string `json:"fields"`
}

type resource struct {
	Profile   string  `json:"profile"`
	Name      string  `json:"name"`
	Title     string  `json:"title"`
	TitleEn   string  `json:"title_en,omitempty"`
	Path      string  `json:"path"`
	Format    string  `json:"format"`
	MediaType string  `json:"mediatype"`
	Encoding  string  `json:"encoding"`
	Dialect   dialect `json:"dialect"`
	Schema    schema  `json:"schema"`
}

type dialect struct {
	Delimiter   string `json:"delimiter"`
	DoubleQuote bool   `json:"doubleQuote"`
	Header      bool   `json:"header"`
}

type licence struct {
	Title string `json:"title,omitempty"`
	Path  string `json:"path,omitempty"`
}

// unreported are the words for a missing number.
var unreported = []string{"", "—", "——", "-", "待定", "未填报", "/", "不适用", "…", "...", string(model.Withheld)}

// Package describes the tables, and the counts of a ledger that is not nil, as a
// data package, so that a program knows the columns, their types and the words for
// a missing number. Its paths start at its own folder, and lead to the tables without a
// byte order mark.
func Package(settings *model.Settings, files []read.File, ledger *table.Ledger) ([]byte, error) {
	all := resources(settings, files, ledger)
	for i := range all {
		all[i].Path = strings.TrimPrefix(PlainPath(all[i].Path), TablesDir+"/")
	}
	return described(settings, all)
}

// Whole is Package with the figures, to stand beside them: the standard allows no
// path that leads out of a package's folder.
func Whole(settings *model.Settings, files []read.File, ledger *table.Ledger) ([]byte, error) {
	all := append([]resource{figuresResource()}, resources(settings, files, ledger)...)
	for i := range all {
		all[i].Path = PlainPath(all[i].Path)
	}
	return described(settings, all)
}

func resources(settings *model.Settings, files []read.File, ledger *table.Ledger) []resource {
	all := []resource{}
	for _, of := range read.ByTable(files) {
		all = append(all, describe(settings, of[0], files))
	}
	if ledger != nil {
		all = append(all, householdsResource(ledger))
	}
	return all
}

func described(settings *model.Settings, all []resource) ([]byte, error) {
	for i := range all {
		r := &all[i]
		r.Profile, r.Format, r.MediaType, r.Encoding = "tabular-data-resource", "csv", "text/csv", "utf-8"
		r.Dialect = dialect{Delimiter: ",", DoubleQuote: true, Header: true}
		if mark := settings.FileMark(); mark != "" {
			r.Schema.Fields = append(r.Schema.Fields, field{Name: "mark", Title: "标记", TitleEn: "mark", Type: "string",
				Constraints: &constraint{Required: true, Enum: []string{mark}}})
		}
	}
	var licences []licence
	if l := settings.Licence; l.Name != "" {
		licences = []licence{{l.Name, l.URL}}
	}
	return indented(struct {
		Profile   string     `json:"profile"`
		Name      string     `json:"name"`
		Title     string     `json:"title"`
		TitleEn   string     `json:"title_en,omitempty"`
		Mark      string     `json:"mark,omitempty"`
		Licences  []licence  `json:"licenses,omitempty"`
		Resources []resource `json:"resources"`
	}{"tabular-data-package", "gongshi", settings.Site.Title, settings.Site.TitleEn, settings.FileMark(), licences, all})
}

func describe(settings *model.Settings, f read.File, files []read.File) resource {
	of := table.Named(f.Table)
	r := resource{Name: f.Table, Title: of.Zh, TitleEn: of.Name, Path: f.Table + ".csv",
		Schema: schema{MissingValues: unreported}}
	entries := map[string]dictionary.Entry{}
	for _, e := range dictionary.In(settings.Money.Currency, of) {
		entries[e.Name] = e
	}
	for _, header := range f.Header {
		column, known := of.Column(header)
		fd := field{Name: header, Title: title(of, header), TitleEn: header, Type: fieldType(column.Kind), Unit: column.Unit}
		if known {
			e := entries[header]
			fd.Description, fd.DescriptionEn, fd.Constraints = e.Cell.Zh, e.Cell.En, constraints(column)
		}
		if column.Kind == table.KeyKind {
			r.Schema.PrimaryKey = header
		}
		if to, ok := refersTo(f.Table, column, files); ok {
			r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, to)
		}
		r.Schema.Fields = append(r.Schema.Fields, fd)
	}
	one := 1
	r.Schema.Fields = append(r.Schema.Fields,
		field{Name: "source_file", Title: "来源文件", TitleEn: "source file", Type: "string",
			Constraints: &constraint{Required: true}},
		field{Name: "source_line", Title: "来源行", TitleEn: "source line", Type: "integer",
			Constraints: &constraint{Required: true, Minimum: &one}})
	return r
}

// constraints are what the checks hold of a column; nil where they hold nothing. No
// number of an export may be below zero.
func constraints(c table.Column) *constraint {
	r := constraint{Required: c.Required, Unique: c.Kind == table.KeyKind}
	for _, w := range c.Words {
		r.Enum = append(r.Enum, w...)
	}
	if zero := 0; c.Kind == table.NumberKind || c.Kind == table.MoneyKind {
		r.Minimum = &zero
	}
	if !r.Required && !r.Unique && r.Minimum == nil && r.Enum == nil {
		return nil
	}
	return &r
}

// refersTo is the key that a column refers to, where that table has a column of
// keys: without one, names stand for them. Places are left out, since they may be
// named.
func refersTo(of string, c table.Column, files []read.File) (foreignKey, bool) {
	to := map[string]string{"target": "targets", "supersedes": "targets", "project": "projects"}[c.Name]
	i := slices.IndexFunc(files, func(f read.File) bool { return f.Table == to })
	if c.Kind != table.RefKind || to == "" || i < 0 || !slices.Contains(files[i].Header, "key") {
		return foreignKey{}, false
	}
	if to == of {
		to = ""
	}
	return foreignKey{c.Name, reference{to, "key"}}, true
}

// fieldType is the Table Schema type of a column. A date may be stated to a
// month or as a limit, so it travels as text; so does a rate, which keeps its
// printed places and its sign.
func fieldType(k table.Kind) string {
	if k == table.NumberKind || k == table.MoneyKind {
		return "number"
	}
	return "string"
}

// title is a header in Chinese; twins and units take the name of their column.
func title(of table.Table, header string) string {
	if c, ok := of.Column(header); ok {
		return c.Zh
	}
	for _, twin := range table.Twins {
		if own, ok := strings.CutSuffix(header, twin.Ending); ok {
			c, _ := of.Column(own)
			return c.Zh + twin.Zh
		}
	}
	c, _ := of.Column(strings.TrimSuffix(header, "_unit"))
	return c.Zh + "计量单位"
}

// figureFields say what the columns of figures.csv are, in their order.
var figureFields = []field{
	{Name: "key", Title: "编号", Description: "<对象>.<量>.<截至日期>", DescriptionEn: "<subject>.<measure>.<as-of date>",
		Type: "string", Constraints: &constraint{Required: true, Unique: true}},
	{Name: "subject", Title: "对象编号", Description: "指标、项目、资金类别等的编号",
		DescriptionEn: "the key of an indicator, a project, a fund category", Type: "string",
		Constraints: &constraint{Required: true}},
	{Name: "subject_name", Title: "对象", Type: "string"},
	{Name: "subject_name_en", Title: "对象英文", Type: "string"},
	{Name: "measure", Title: "量", Description: "定义见“口径与方法”页", DescriptionEn: "defined on the Method page", Type: "string",
		Constraints: &constraint{Required: true}},
	{Name: "measure_name", Title: "量的名称", Type: "string"},
	{Name: "measure_name_en", Title: "量的英文名称", Type: "string"},
	{Name: "value", Title: "准确值", Description: "比率为百分数，保留10位小数，四舍五入；空为未填报",
		DescriptionEn: "exact; a rate in percent to ten decimals, half away from zero; empty: not reported", Type: "number"},
	{Name: "display", Title: "显示", Description: "页面上的写法；以加号开头的前面有撇号，以免被当作公式",
		DescriptionEn: "as the pages show it; an apostrophe goes before a plus sign, lest it be read as a formula",
		Type:          "string"},
	{Name: "display_en", Title: "英文显示", Type: "string"},
	{Name: "unit", Title: "计量单位", Type: "string"},
	{Name: "qualifier", Title: "限定", Description: "exact 准确，at least 以上，more than 余，about 约，at most 不超过",
		DescriptionEn: "how the number bounds the true one", Type: "string",
		Constraints: &constraint{Enum: []string{string(model.Exact), string(model.AtLeast), string(model.MoreThan),
			string(model.About), string(model.AtMost)}}},
	{Name: "as_of", Title: "截至日期", Type: "string"},
	{Name: "base", Title: "比率的分母", Description: "是什么的百分之几", DescriptionEn: "what a rate is a rate of", Type: "string"},
	{Name: "base_en", Title: "比率的分母英文", Type: "string"},
	{Name: "numerator", Title: "分子的值", Type: "number"},
	{Name: "denominator", Title: "分母的值", Type: "number"},
	{Name: "expression", Title: "算式", Description: "代入数值的算式，可重新算出准确值", DescriptionEn: "recomputes the value",
		Type: "string"},
	{Name: "formula", Title: "公式", Type: "string"},
	{Name: "formula_en", Title: "公式英文", Type: "string"},
	{Name: "sources", Title: "来源", Description: "文件:行，几处之间用英文分号", DescriptionEn: "file:line, several by a semicolon",
		Type: "string"},
	{Name: "warnings", Title: "有关的发现", Description: "“核对”页上的编号", DescriptionEn: "ids on the page of checks",
		Type: "string"},
}

func figuresResource() resource {
	r := resource{Name: "figures", Title: "全部数字", TitleEn: "all figures", Path: FiguresCSVPath,
		Schema: schema{MissingValues: []string{""}, PrimaryKey: "key"}}
	for _, f := range figureFields {
		f.TitleEn = strings.ReplaceAll(f.Name, "_", " ")
		r.Schema.Fields = append(r.Schema.Fields, f)
	}
	return r
}
