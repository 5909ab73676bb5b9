package open

import (
	"errors"
	"io"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Put takes a file of the publication, by its path in the site, from what writes
// it.
type Put func(name string, write func(io.Writer) error) error

// Bytes gives a body that stands ready to a Put.
func Bytes(body []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(body)
		return err
	}
}

// Tables puts the public columns of each table. They are put before anything is
// measured, so that their cells can be let go.
func Tables(put Put, tables []read.Table, mark string) (err error) {
	for i := range tables {
		t := &tables[i]
		err = errors.Join(err, both(put, TablePath(t.Table), func(w io.Writer) error { return Table(w, t, mark) }))
	}
	return err
}

// Files puts the open data of a publication that are not its tables. base is where
// the site will stand, with a closing slash; without it addresses are relative.
func Files(put Put, files []read.File, report *measure.Report, problems model.Problems, base string) error {
	mark := report.Settings.FileMark()
	checks, err := Checks(report.AsOf, problems, mark)
	if err != nil {
		return err
	}
	described, err := Package(report.Settings, files, report.Dataset.Ledger)
	whole, err2 := Whole(report.Settings, files, report.Dataset.Ledger)
	catalog, err3 := Catalog(report, files, base)
	if err := errors.Join(err, err2, err3); err != nil {
		return err
	}
	if report.Dataset.Ledger != nil {
		if err := both(put, HouseholdsPath, func(w io.Writer) error { return Households(w, report, mark) }); err != nil {
			return err
		}
	}
	return errors.Join(
		both(put, FiguresCSVPath, func(w io.Writer) error { return FiguresCSV(w, report.Figures, mark) }),
		put(FiguresJSONPath, func(w io.Writer) error { return FiguresJSON(w, report.Figures, mark) }),
		put(ChecksPath, Bytes(checks)),
		put(PackagePath, Bytes(described)), put(WholePath, Bytes(whole)), put(CatalogPath, Bytes(catalog)),
		put(DictionaryPath, func(w io.Writer) error { return Dictionary(w, report) }))
}

// Download is a file of the publication that a page offers.
type Download struct {
	Path string
	Name model.Text
	Note model.Text
	Rows int      // of a table
	Of   []string // the exports that it holds the public columns of
}

// Downloads lists the files that Tables and Files make, for the page that offers
// them. The ledger may be nil.
func Downloads(files []read.File, ledger *table.Ledger) []Download {
	say := func(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }
	all := []Download{
		{Path: FiguresCSVPath, Name: say("全部数字（CSV）", "All figures (CSV)"),
			Note: say("每个数字的准确值、公式、代入值和所在的行", "exact value, formula, expression and rows of every figure")},
		{Path: FiguresJSONPath, Name: say("全部数字（JSON）", "All figures (JSON)"),
			Note: say("同上，供程序读取", "the same, for programs")},
		{Path: ChecksPath, Name: say("核对结果（JSON）", "Checks (JSON)"),
			Note: say("全部发现和修补，含文件、行和单元格", "every finding and repair, with file, line and cell")},
		{Path: PackagePath, Name: say("数据包说明", "Data package"), Note: say("各表的列、类型和缺失值写法（Frictionless Data Package）",
			"columns, types and missing values of the tables (Frictionless Data Package)")},
		{Path: WholePath, Name: say("数据包说明，含全部数字", "Data package with the figures"),
			Note: say("同上，另含figures.csv各列", "the same, with the columns of figures.csv")},
		{Path: DictionaryPath, Name: say("数据字典（CSV）", "Data dictionary (CSV)"),
			Note: say("每张表每一列的类型、单位、允许的词和说明，含figures.csv",
				"kind, unit, words allowed and meaning of every column, figures.csv too")},
		{Path: CatalogPath, Name: say("数据目录（DCAT）", "Catalogue (DCAT)"),
			Note: say("供开放数据平台收录（JSON-LD）", "for open data portals (JSON-LD)")},
		{Path: ManifestPath, Name: say("校验清单", "Manifest"), Note: say("每个文件的SHA-256", "the SHA-256 of every file")},
	}
	for _, of := range read.ByTable(files) {
		t, rows, names := table.Named(of[0].Table), 0, []string(nil)
		for _, f := range of {
			rows, names = rows+f.Count, append(names, f.Name)
		}
		all = append(all, Download{TablePath(t.Name), model.Text{Zh: t.Zh + "（CSV）", En: t.Name + " (CSV)"},
			say("公开的列，每行附来源文件和行号", "the public columns, with source file and line"), rows, names})
	}
	if ledger != nil {
		all = append(all, Download{HouseholdsPath, say(table.Households.Zh+"计数（CSV）", "households, counted (CSV)"),
			say("各地户数、人口，按状态、按致贫原因；不公布的数写明缘由", "households and persons by place, state and cause; what is withheld says why"),
			0, nil})
	}
	return all
}
