package pages

import (
	"cmp"
	"fmt"
	"strings"

	"gongshi/charts"
	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/open"
)

// downloadPages are the files that the site offers.
func downloadPages(b *Book) []Outline {
	return leaves(Outline{id: "downloads", title: says("数据下载", "Downloads"), nav: says("数据", "Data"),
		holds: says("开放数据的下载、数据字典、许可和引用", "Open data: files, dictionary, licence and citation"),
		write: writeDownloads}, len(b.drawn))
}

// writeDownloads lists the files that the publication offers, those that most
// readers want first, and each chart as a picture.
func writeDownloads(d *Draft) {
	if first(d) && len(d.opts.Downloads) > 0 {
		var main, tables, machine []open.Download
		for _, f := range d.opts.Downloads {
			switch {
			case f.Path == open.FiguresCSVPath || f.Path == open.DictionaryPath:
				main = append(main, f)
			case strings.HasSuffix(f.Path, ".csv"):
				tables = append(tables, f)
			default:
				machine = append(machine, f)
			}
		}
		d.Heading("先看这两个", "Start with these two")
		d.Table("main", files(d, main, false))
		d.Heading("各张表", "Tables")
		d.Note("每张表每一列的含义，见[数据字典]("+d.Address("dictionary")+")。",
			"The [data dictionary]("+d.Address("dictionary")+") says what each column of each table is.")
		d.Table("files", files(d, tables, true))
		d.Heading("供程序读取", "For programs")
		d.Table("machine", files(d, machine, false))
		reuse(d)
		datasetMarkup(d)
	}
	pictures := d.Columns("图", "Chart", "图片", "Picture")
	for _, c := range onLeaf(d, d.drawn) {
		var r run
		r.Parts = []part{{Text: d.Say("宽图", "wide"), Href: "/" + c.Still(d.Lang, charts.Wide)}, {Text: "　"},
			{Text: d.Say("窄图", "narrow"), Href: "/" + c.Still(d.Lang, charts.Narrow)}}
		pictures.Add(d.Run(c.Title), r)
	}
	if len(pictures.Rows) > 0 {
		d.Heading("图片", "Pictures")
		d.Table("pictures", pictures)
		turn(d)
	}
}

// files is a table of downloads, with the number of rows where they are tables.
func files(d *Draft, all []open.Download, rows bool) kit.Table {
	t := d.Columns("文件", "File", "内容", "What it holds")
	if rows {
		t = d.Columns("文件", "File", "行数", "Rows", "内容", "What it holds")
	}
	for _, f := range all {
		name := d.Run(f.Name)
		for i := range name.Parts {
			name.Parts[i].Href = "/" + f.Path
		}
		cells := []run{name, d.Run(f.Note)}
		if count := d.Own("—"); rows {
			if f.Rows > 0 {
				count = d.Own(fmt.Sprint(f.Rows))
			}
			cells = []run{name, count, cells[1]}
		}
		t.Add(cells...)
	}
	return t
}

// reuse says under which licence the data may be used, how they are cited and how
// they are read.
func reuse(d *Draft) {
	d.Heading("许可与引用", "Licence and citation")
	l := d.Settings.Licence
	licence := d.Own(d.Say("许可：未载明。", "Licence: not stated."))
	if l.Name != "" {
		licence = d.Word(l.Name)
		licence.Parts[0].Href = l.URL
		licence.Parts = append([]part{{Text: d.Say("许可：", "Licence: ")}}, licence.Parts...)
	}
	d.Text("licence", licence)
	title, mark, asOf := d.In(d.Settings.Title()), d.In(d.Settings.Mark()), d.In(d.AsOf.Display())
	cite := cmp.Or(l.Attribution, title) + d.Say("，截至", ", as of ") + asOf
	if l.Attribution != "" {
		cite = l.Attribution + d.Say("：", ": ") + title + d.Say("，截至", ", as of ") + asOf
	}
	if mark != "" {
		cite += d.Say("（", " (") + mark + d.Say("）", ")")
	}
	d.Text("citation", d.Own(d.Say("引用：", "Cite as: ")+cite))
	d.Heading("怎样读", "How to read them")
	d.Note("- CSV是带字节顺序标记的UTF-8，可直接用Excel打开。\n- 准确值在figures.csv的value一列；Excel显示的小数位数可能较少，单元格里的值不变。编号和日期需要保持原样时，用“数据 → "+
		"自文本/CSV”导入，这些列选“文本”。\n- 以加号或等号开头的文字，前面有一个撇号，以免Excel当作公式。\n- 各文件的地址不变；内容随每次发布更新，截至日期写在数据里。",
		"- The CSV files are UTF-8 with a byte order mark, and open in Excel as they are.\n- The exact values are in the "+
			"column value of figures.csv. Excel may show fewer decimals; the cell keeps them. To keep keys and dates as "+
			"they stand, import by Data, From Text/CSV, and make these columns text.\n- A text that begins with a plus or "+
			"an equals sign has an apostrophe before it, lest Excel take it for a formula.\n- The addresses of the files "+
			"stay; what they hold is renewed by each publication, and the data say as of when.")
}

// datasetMarkup describes the data to search engines.
func datasetMarkup(d *Draft) {
	text, err := open.Markup(d.Report, d.opts.Downloads, d.opts.BaseURL, d.Lang)
	if err != nil {
		problem(d, "page-data", model.Position{File: "downloads"},
			model.Text{Zh: "数据说明写不出：" + err.Error(), En: "the description of the data: " + err.Error()}, model.Text{})
		return
	}
	d.Schema = text
}
