package content

import (
	"cmp"
	"fmt"
	"strings"

	"gongshi/charts"
	"gongshi/data/model"
	"gongshi/data/open"
)

// writeDownloads lists the files that the publication offers, those that most
// readers want first, and each chart as a picture.
func writeDownloads(d *draft) {
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
		d.heading("先看这两个", "Start with these two")
		d.table("main", files(d, main, false))
		d.heading("各张表", "Tables")
		d.note("每张表每一列的含义，见[数据字典]("+d.address("dictionary")+")。",
			"The [data dictionary]("+d.address("dictionary")+") says what each column of each table is.")
		d.table("files", files(d, tables, true))
		d.heading("供程序读取", "For programs")
		d.table("machine", files(d, machine, false))
		reuse(d)
		datasetMarkup(d)
	}
	pictures := d.columns("图", "Chart", "图片", "Picture")
	for _, c := range onLeaf(d, d.drawn) {
		var r run
		r.Parts = []part{{Text: d.say("宽图", "wide"), Href: "/" + c.Still(d.lang, charts.Wide)}, {Text: "　"},
			{Text: d.say("窄图", "narrow"), Href: "/" + c.Still(d.lang, charts.Narrow)}}
		pictures.add(d.run(c.Title), r)
	}
	if len(pictures.Rows) > 0 {
		d.heading("图片", "Pictures")
		d.table("pictures", pictures)
		turn(d)
	}
}

// files is a table of downloads, with the number of rows where they are tables.
func files(d *draft, all []open.Download, rows bool) grid {
	t := d.columns("文件", "File", "内容", "What it holds")
	if rows {
		t = d.columns("文件", "File", "行数", "Rows", "内容", "What it holds")
	}
	for _, f := range all {
		name := d.run(f.Name)
		for i := range name.Parts {
			name.Parts[i].Href = "/" + f.Path
		}
		cells := []run{name, d.run(f.Note)}
		if count := d.own("—"); rows {
			if f.Rows > 0 {
				count = d.own(fmt.Sprint(f.Rows))
			}
			cells = []run{name, count, cells[1]}
		}
		t.add(cells...)
	}
	return t
}

// reuse says under which licence the data may be used, how they are cited and how
// they are read.
func reuse(d *draft) {
	d.heading("许可与引用", "Licence and citation")
	l := d.Settings.Licence
	licence := d.own(d.say("许可：未载明。", "Licence: not stated."))
	if l.Name != "" {
		licence = d.word(l.Name)
		licence.Parts[0].Href = l.URL
		licence.Parts = append([]part{{Text: d.say("许可：", "Licence: ")}}, licence.Parts...)
	}
	d.text("licence", licence)
	title, mark, asOf := d.in(d.Settings.Title()), d.in(d.Settings.Mark()), d.in(d.AsOf.Display())
	cite := cmp.Or(l.Attribution, title) + d.say("，截至", ", as of ") + asOf
	if l.Attribution != "" {
		cite = l.Attribution + d.say("：", ": ") + title + d.say("，截至", ", as of ") + asOf
	}
	if mark != "" {
		cite += d.say("（", " (") + mark + d.say("）", ")")
	}
	d.text("citation", d.own(d.say("引用：", "Cite as: ")+cite))
	d.heading("怎样读", "How to read them")
	d.note("- CSV是带字节顺序标记的UTF-8，可直接用Excel打开。\n- 准确值在figures.csv的value一列；Excel显示的小数位数可能较少，单元格里的值不变。编号和日期需要保持原样时，用“数据 → "+
		"自文本/CSV”导入，这些列选“文本”。\n- 以加号或等号开头的文字，前面有一个撇号，以免Excel当作公式。\n- 各文件的地址不变；内容随每次发布更新，截至日期写在数据里。",
		"- The CSV files are UTF-8 with a byte order mark, and open in Excel as they are.\n- The exact values are in the "+
			"column value of figures.csv. Excel may show fewer decimals; the cell keeps them. To keep keys and dates as "+
			"they stand, import by Data, From Text/CSV, and make these columns text.\n- A text that begins with a plus or "+
			"an equals sign has an apostrophe before it, lest Excel take it for a formula.\n- The addresses of the files "+
			"stay; what they hold is renewed by each publication, and the data say as of when.")
}

// markup describes the data to search engines.
func datasetMarkup(d *draft) {
	text, err := open.Markup(d.Report, d.opts.Downloads, d.opts.BaseURL, d.lang)
	if err != nil {
		problem(d, "page-data", model.Position{File: "downloads"},
			model.Text{Zh: "数据说明写不出：" + err.Error(), En: "the description of the data: " + err.Error()}, model.Text{})
		return
	}
	d.dataset = text
}
