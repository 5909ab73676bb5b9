package open

import (
	"fmt"
	"io"
	"path"
	"strings"

	"gongshi/data"
	"gongshi/data/read"
)

// Table writes the public columns of an export as CSV under canonical headers,
// with the file and the line that each row came from.
func Table(w io.Writer, t *read.Table, mark string) error {
	head := append(append([]string{}, t.Header...), "source_file", "source_line")
	return table(w, head, mark, func(row func([]string) error) error {
		for i, cells := range t.Rows {
			at := t.Line(i)
			if err := row(append(append([]string{}, cells...), at.File, fmt.Sprint(at.Line))); err != nil {
				return err
			}
		}
		return nil
	})
}

// TablePath is where a table stands in the site: "data/targets.csv".
func TablePath(f read.File) string { return path.Join(TablesDir, f.Table+".csv") }

// field, schema and resource are the parts of a data package (Frictionless Data
// Package and Table Schema) that we state.
type field struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Type        string `json:"type"`
	Constraints *rule  `json:"constraints,omitempty"`
}

type rule struct {
	Required bool `json:"required"`
	Unique   bool `json:"unique,omitempty"`
}

type schema struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
	PrimaryKey    string   `json:"primaryKey,omitempty"`
}

type resource struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Path     string `json:"path"`
	Format   string `json:"format"`
	Encoding string `json:"encoding"`
	Schema   schema `json:"schema"`
}

// Package describes the tables, and the counts of a ledger that is not nil, as a data package, so that a program knows the
// columns, their types and the words for a missing number.
func Package(settings *data.Settings, files []read.File, ledger *data.Ledger) ([]byte, error) {
	resources := []resource{}
	for _, f := range files {
		resources = append(resources, describe(f))
	}
	if ledger != nil {
		resources = append(resources, householdsResource(ledger))
	}
	for i := range resources {
		r := &resources[i]
		if mark := settings.Mark(); !mark.IsZero() {
			r.Schema.Fields = append(r.Schema.Fields, field{Name: "mark", Title: "标记", Type: "string"})
		}
	}
	return indented(struct {
		Name      string     `json:"name"`
		Title     string     `json:"title"`
		Mark      string     `json:"mark,omitempty"`
		Resources []resource `json:"resources"`
	}{"gongshi", settings.Site.Title, settings.Mark().Zh, resources})
}

func describe(f read.File) resource {
	table := data.TableNamed(f.Table)
	r := resource{Name: f.Table, Title: table.Zh, Path: f.Table + ".csv", Format: "csv", Encoding: "utf-8",
		Schema: schema{MissingValues: []string{"", "—", "——", "-", "待定", "未填报", "/", "不适用", "…", "..."}}}
	for _, header := range f.Header {
		column, known := table.Column(header)
		fd := field{Name: header, Title: title(table, header), Type: fieldType(column.Kind)}
		if known && column.Required {
			fd.Constraints = &rule{Required: true, Unique: column.Kind == data.KeyKind}
		}
		if column.Kind == data.KeyKind {
			r.Schema.PrimaryKey = header
		}
		r.Schema.Fields = append(r.Schema.Fields, fd)
	}
	r.Schema.Fields = append(r.Schema.Fields, field{Name: "source_file", Title: "来源文件", Type: "string"},
		field{Name: "source_line", Title: "来源行", Type: "integer"})
	return r
}

// fieldType is the Table Schema type of a column. A date may be stated to a
// month or as a limit, so it travels as text; so does a rate, which keeps its
// printed places and its sign.
func fieldType(k data.Kind) string {
	if k == data.NumberKind || k == data.MoneyKind {
		return "number"
	}
	return "string"
}

// title is a header in Chinese; twins and units take the name of their column.
func title(table data.Table, header string) string {
	if c, ok := table.Column(header); ok {
		return c.Zh
	}
	if c, ok := table.Column(strings.TrimSuffix(header, "_en")); ok {
		return c.Zh + "英文"
	}
	c, _ := table.Column(strings.TrimSuffix(header, "_unit"))
	return c.Zh + "计量单位"
}
