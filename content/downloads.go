package content

import "gongshi/charts"

// writeDownloads lists the files that the publication offers, and each chart
// as a picture.
func writeDownloads(d *draft) {
	t := d.columns("文件", "File", "内容", "What it holds")
	for _, f := range onLeaf(d, d.opts.Downloads) {
		name := d.run(f.Name)
		for i := range name.Parts {
			name.Parts[i].Href = "/" + f.Path
		}
		t.add(name, d.run(f.Note))
	}
	if len(t.Rows) > 0 {
		d.heading("数据", "Data")
		d.table("files", t)
		if d.first() {
			d.note("每张表每一列的含义和填法，见[数据字典](/dictionary.html)。", "The [data dictionary](/en/dictionary.html) says what each column of each table is.")
		}
	}
	pictures := d.columns("图", "Chart", "图片", "Picture")
	for _, c := range onLeaf(d, d.drawn) {
		var r run
		r.Parts = []part{{Text: d.say("宽图", "wide"), Href: d.still(c, charts.Wide).Src}, {Text: "　"},
			{Text: d.say("窄图", "narrow"), Href: d.still(c, charts.Narrow).Src}}
		pictures.add(d.run(c.Title), r)
	}
	if len(pictures.Rows) > 0 {
		d.heading("图片", "Pictures")
		d.table("pictures", pictures)
		d.turn()
	}
}
