package workspace

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// Print writes a proposal for a person: what the file is taken for, what each of
// its headers means, and what is missing. Nothing of the file is shown but names that
// are ours: what seems a header may be a row of a file that has none.
func (p Proposal) Print(w io.Writer, lang string) {
	line := func(zh, en string, args ...any) { fmt.Fprintf(w, say(zh, en).Say(lang)+"\n", args...) }
	table := model.Text{Zh: p.Table.Zh, En: p.Table.Name}.Say(lang)
	switch {
	case p.As != "":
		line("%s → “%s”表，复制为 %s", "%s → table %s, copied to %s", p.File, table, p.As)
	case p.Rival != "":
		line("%s：像是“%s”表，但与%s相同，没有复制", "%s: like the table %s, but the same as %s; not copied", p.File, table, p.Rival)
		line("    → 若是这张表的另一个文件，改名后再试，如 %s-2024.csv",
			"    → where it is another file of the table, rename it and try again, as %s-2024.csv", table)
	case p.isNamed():
		line("%s：“%s”表的列名一个也认不出，没有复制", "%s: no column of the table %s is recognised, not copied", p.File, table)
		line("    → 对照“填表说明.csv”改第一行的列名再试", "    → give the first row the names that dictionary.csv lists, and try again")
	case p.Table.Name != "":
		line("%s：认不出是哪张表，没有复制；最像“%s”表", "%s: not recognised, not copied; the table %s is the nearest", p.File, table)
		line("    → 如果是，把文件名改成“%s.csv”再试", "    → if it is, name the file %s.csv and try again", table)
	default:
		line("%s：认不出是哪张表，没有复制", "%s: not recognised as a table, not copied", p.File)
	}
	if !slices.ContainsFunc(p.Headers, func(h Header) bool {
		return h.Match == Sure || h.Match == Likely && p.As != ""
	}) {
		line("  第一行里没有认识的列名，可能不是表头，不列出",
			"  the first row holds no name that is known: it may be no header, and is not listed")
		return
	}
	for _, h := range p.Headers {
		if strings.TrimSpace(h.Written) != "" {
			fmt.Fprintf(w, "  %s → %s\n", strings.TrimSpace(h.At.Cell+" "+h.shown()), h.meaning().Say(lang))
		}
	}
	if p.As != "" && slices.ContainsFunc(p.Headers, func(h Header) bool { return h.Match == Likely }) {
		line("  建议的各列写在 gongshi.toml 的 [headers.%s] 里，核对后去掉行首的“#”",
			"  what is proposed stands in gongshi.toml under [headers.%s]; take the \"#\" off where it is right", p.Table.Name)
	}
	if offers := p.writing().said(); p.As != "" {
		for _, offer := range offers {
			line("  %s；设置写在 gongshi.toml 里，核对后去掉行首的“#”",
				"  %s: the setting stands in gongshi.toml; take the \"#\" off where it is right", offer.Say(lang))
		}
	}
	if p.As != "" && p.yearless() {
		line("  各月没有写年份：写在标题行或“年度”列里，或在 gongshi.toml 的 [files.%q] 下写 year = …",
			"  the months name no year: write it in the title or in a column year, or year = … under [files.%q] in "+
				"gongshi.toml", path.Base(p.As))
	}
	for _, c := range p.Missing {
		line("  缺少必填的列：%s（%s）", "  a required column is missing: %[2]s (%[1]s)", c.Zh, c.Name)
	}
}

// isNamed reports whether the file bears its table's name already.
func (p Proposal) isNamed() bool {
	of, _ := read.TableOf(filepath.Base(p.File))
	return p.Table.Name != "" && of == p.Table.Name
}

// shown is the header where it is one of our own names in some dress, else nothing:
// what looks like a header may be a row of data that holds two of its words, and a
// person's name between them.
func (h Header) shown() string {
	if slices.ContainsFunc(names(h.Column), func(name string) bool { return h.Name != "" && isDressed(h.Plain, name) }) {
		return strings.Join(strings.Fields(h.Plain), " ")
	}
	return ""
}

// meaning says what a header is taken for.
func (h Header) meaning() model.Text {
	if h.Wide != "" {
		match := map[Match]model.Text{Sure: say("确定", "sure"), Likely: say("建议", "proposed")}[h.Match]
		return say(fmt.Sprintf("同一行的另一个数（%s），%s%s", h.Wide, match.Zh, h.unit().Zh),
			fmt.Sprintf("another number of the row (%s), %s%s", h.Wide, match.En, h.unit().En))
	}
	zh, en := h.Column.Zh, h.Name
	for _, twin := range table.Twins {
		if strings.HasSuffix(h.Name, twin.Ending) {
			zh += twin.Zh
		}
	}
	unit := h.unit()
	switch {
	case h.Match == Sure:
		return say(fmt.Sprintf("%s（%s），确定%s", zh, h.Name, unit.Zh), en+", sure"+unit.En)
	case h.Match == Likely:
		return say(fmt.Sprintf("%s（%s），建议%s", zh, h.Name, unit.Zh), en+", proposed"+unit.En)
	case h.Match == Hidden:
		return say("不公开，不读取", "private, not read")
	case h.Other.Name != "":
		return say(fmt.Sprintf("未识别，不读取；“%s”表有这一列（%s）", h.Other.Zh, h.Column.Zh),
			fmt.Sprintf("not recognised, not read; the table %s has such a column (%s)", h.Other.Name, h.Column.Name))
	case h.Nearest != "":
		return say("未识别，不读取；最接近的列名是“"+h.Nearest+"”", fmt.Sprintf("not recognised, not read; the nearest name is %q",
			h.Nearest))
	}
	return say("未识别，不读取", "not recognised, not read")
}

// unit says what is wrong with the unit in a header's brackets.
func (h Header) unit() model.Text {
	_, money := model.MoneyPower(cmp.Or(h.Unit, h.Above))
	switch {
	case h.Column.Kind == table.MoneyKind && !money:
		return say("；表头还要写明单位，如“"+h.Column.Zh+"（万元）”", fmt.Sprintf("; its unit is missing: write %q", h.Column.Zh+"（万元）"))
	case h.Column.Kind != table.MoneyKind && h.Unit != "" && h.Unit != "%":
		return say("；表头不带单位，写成“"+h.Column.Zh+"”，单位另写一列",
			fmt.Sprintf("; it carries no unit: write %q, with the unit in a column of its own", h.Column.Zh))
	}
	return model.Text{}
}

func say(zh, en string) model.Text { return model.Text{Zh: zh, En: en} }
