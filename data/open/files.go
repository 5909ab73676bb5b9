package open

import (
	"errors"
	"io"

	"gongshi/data"
	"gongshi/data/measure"
	"gongshi/data/read"
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

// Tables puts the public columns of each export. They are put before anything is
// measured, so that their cells can be let go.
func Tables(put Put, tables []read.Table, mark string) (err error) {
	for i := range tables {
		t := &tables[i]
		err = errors.Join(err, put(TablePath(t.File), func(w io.Writer) error { return Table(w, t, mark) }))
	}
	return err
}

// Files puts the open data of a publication that are not its tables.
func Files(put Put, files []read.File, report *measure.Report, problems data.Problems) error {
	mark := report.Settings.Mark().Zh
	checks, err := Checks(report.AsOf, problems, mark)
	if err != nil {
		return err
	}
	described, err := Package(report.Settings, files, report.Dataset.Ledger)
	if err != nil {
		return err
	}
	if report.Dataset.Ledger != nil {
		if err := put(HouseholdsPath, func(w io.Writer) error { return Households(w, report, mark) }); err != nil {
			return err
		}
	}
	return errors.Join(
		put(FiguresCSVPath, func(w io.Writer) error { return FiguresCSV(w, report.Figures, mark) }),
		put(FiguresJSONPath, func(w io.Writer) error { return FiguresJSON(w, report.Figures, mark) }),
		put(ChecksPath, Bytes(checks)),
		put(PackagePath, Bytes(described)))
}

// Download is a file of the publication that a page offers.
type Download struct {
	Path string
	Name data.Text
	Note data.Text
}

// Downloads lists the files that Tables and Files make, for the page that offers
// them. The ledger may be nil.
func Downloads(files []read.File, ledger *data.Ledger) []Download {
	say := func(zh, en string) data.Text { return data.Text{Zh: zh, En: en} }
	all := []Download{
		{FiguresCSVPath, say("全部数字（CSV）", "All figures (CSV)"), say("每个数字的准确值、公式、代入值和所在的行", "exact value, formula, expression and rows of every figure")},
		{FiguresJSONPath, say("全部数字（JSON）", "All figures (JSON)"), say("同上，供程序读取", "the same, for programs")},
		{ChecksPath, say("核对结果（JSON）", "Checks (JSON)"), say("全部发现和修补，含文件、行和单元格", "every finding and repair, with file, line and cell")},
		{PackagePath, say("数据包说明", "Data package"), say("各表的列、类型和缺失值写法（Frictionless Data Package）", "columns, types and missing values of the tables (Frictionless Data Package)")},
		{ManifestPath, say("校验清单", "Manifest"), say("每个文件的SHA-256", "the SHA-256 of every file")},
	}
	for _, f := range files {
		t := data.TableNamed(f.Table)
		all = append(all, Download{TablePath(f), data.Text{Zh: t.Zh + "（CSV）", En: t.Name + " (CSV)"}, say("公开的列，每行附来源文件和行号", "the public columns, with source file and line")})
	}
	if ledger != nil {
		all = append(all, Download{HouseholdsPath, say(data.Households.Zh+"计数（CSV）", "households, counted (CSV)"),
			say("各地户数、人口，按状态、按致贫原因；不公布的数写明缘由", "households and persons by place, state and cause; what is withheld says why")})
	}
	return all
}
