package read

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/data/cell"
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// sheet is one export as a grid: its header and its rows, each with its place,
// and what the lines above the header say.
type sheet struct {
	file   string
	header record
	above  []record // titles, the line of the unit, who reports
	heads  []record // the rows that the header is made of
	rows   []record
	days   *calendar // of wide columns
	// where no name of the first rows is known: the row that looks most like a header, as Excel counts; else 0
	fullest int
	unit    string // of money, from the line 单位：万元 or the settings
	writing cell.Writing
}

const (
	tallestHeader = 3  // rows of a header with merged cells
	deepestHeader = 20 // rows that may stand above it
)

// find tells the header of an export from the lines above it: it is where most
// of the table's columns are named, over one row or, with merged cells, over two
// or three. Settings may fix it.
func find(records []record, file string, table table.Table, settings *model.Settings) (*sheet, model.Problems) {
	fixed := settings.Export(file)
	sh := &sheet{file: file, writing: writing(fixed)}
	if len(records) == 0 {
		return sh, model.Problems{empty(file)}
	}
	first, rows := 0, max(1, fixed.HeaderRows)
	if fixed.Header > 0 {
		first = slices.IndexFunc(records, func(r record) bool { return r.Row >= fixed.Header })
		if first < 0 || records[first].Row != fixed.Header || first+rows > len(records) {
			return sh, model.Problems{model.At(model.Error, "bad-setting", settingAt(settings, "files", file, "header"),
				fmt.Sprint(fixed.Header),
				model.Text{Zh: file + "没有这一行", En: file + " has no such row"},
				model.Text{Zh: "写表头在Excel中的行号", En: "write the row of the header as Excel counts"})}
		}
	} else {
		first, rows = likeliest(records, table, settings.Headers[table.Name], fixed.HeaderRows)
		if first == 0 && named(join(records[:rows]), table, settings.Headers[table.Name]) == 0 {
			sh.fullest = fullest(records)
		}
	}
	sh.above, sh.heads, sh.rows = records[:first], records[first:first+rows], records[first+rows:]
	sh.header = join(sh.heads)
	sh.unit = unitLine(sh.above)
	if fixed.Unit != "" {
		sh.unit = fixed.Unit
	}
	return sh, sh.titles(fixed.Header > 0)
}

// writing is how the dates and numbers of an export are written.
func writing(fixed model.Export) cell.Writing {
	return cell.Writing{Order: fixed.Order, Comma: fixed.Decimal == ","}
}

func empty(file string) model.Problem {
	return model.At(model.Error, "empty-file", model.Position{File: file}, "",
		model.Text{Zh: "文件是空的，没有表头", En: "the file is empty: it has no header"},
		model.Text{Zh: "第一行写列名", En: "write the names of the columns in the first line"})
}

// likeliest is where a header most likely stands, and over how many rows: where
// most columns of the table are named; of several, the least tall, and the first.
func likeliest(records []record, table table.Table, own map[string]string, tall int) (first, rows int) {
	best := 1 // two columns, or else the first row
	first, rows = 0, 1
	for i := range min(deepestHeader, len(records)) {
		for h := 1; h <= tallestHeader && i+h <= len(records); h++ {
			if tall > 0 && h != tall {
				continue
			}
			n := named(join(records[i:i+h]), table, own)
			if n > best || n == best && h < rows {
				first, rows, best = i, h, n
			}
			if n > 1 && h == 1 && n == records[i].Filled() && !anyWide(own) {
				return i, 1 // all of it is known
			}
		}
	}
	for tall == 0 && rows < tallestHeader && first+rows < len(records) && best > 1 &&
		continues(records[first:first+rows+1], table, own) {
		rows++
	}
	return first, rows
}

// fullest is the row of a header of which no name is known, below a title: the
// first of those with most cells that holds no digit. 0 is for the first row.
func fullest(records []record) (row int) {
	most := records[0].Filled()
	for _, r := range records[1:min(deepestHeader, len(records))] {
		if n := r.Filled(); n > most && !strings.ContainsAny(strings.Join(r.Cells, ""), "0123456789") {
			row, most = r.Row, n
		}
	}
	return row
}

// anyWide reports whether a bureau's own headers have wide ones, of which a group may be
// named above.
func anyWide(own map[string]string) bool {
	for _, to := range own {
		if m, _ := meaningOf(to); m.wide() {
			return true
		}
	}
	return false
}

// named counts the columns that a header names.
func named(header record, table table.Table, own map[string]string) int {
	names := map[string]bool{}
	for _, written := range header.Cells {
		if m, ok := meant(own, written); ok && m.wide() {
			names[written] = true
		} else if _, name, _ := match(table, own, written); name != "" {
			names[name] = true
		}
	}
	if len(names) > 0 && slices.ContainsFunc(header.Cells, isRowNumber) {
		return len(names) + 1 // 序号 stands in headers alone
	}
	return len(names)
}

// continues reports whether the last of some rows only names parts of the groups
// above it: under every column known already it is blank or says 合计, and it holds
// no digit.
func continues(rows []record, table table.Table, own map[string]string) bool {
	last := rows[len(rows)-1]
	head := join(rows[:len(rows)-1])
	text := false
	for i, c := range last.Cells {
		if strings.TrimSpace(c) == "" {
			continue
		}
		if strings.ContainsAny(c, "0123456789") || i >= len(head.Cells) {
			return false
		}
		if _, name, _ := match(table, own, head.Cells[i]); name == "" {
			text = true
		} else if !slices.Contains(wholes, cell.Squeeze(c)) {
			return false
		}
	}
	return text
}

// join makes one header of rows with merged cells: a group fills the cells to
// its right that are blank, where a row below it has a name.
func join(rows []record) record {
	last := rows[len(rows)-1]
	joined := record{Record: export.Record{Line: last.Line, Row: last.Row}}
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Cells))
	}
	groups := make([]string, len(rows))
	for i := range width {
		var names []string
		for j, r := range rows {
			name := ""
			if i < len(r.Cells) {
				name = cell.Squeeze(r.Cells[i])
			}
			if name != "" {
				groups[j] = name
				for k := j + 1; k < len(rows); k++ {
					groups[k] = ""
				}
			} else if j < len(rows)-1 && below(rows[j+1:], i) {
				name = groups[j]
			}
			if name != "" {
				names = append(names, name)
			}
		}
		if len(rows) == 1 && i < len(last.Cells) {
			joined.Cells = append(joined.Cells, last.Cells[i]) // as written, for messages
			continue
		}
		joined.Cells = append(joined.Cells, strings.Join(names, "|"))
	}
	return joined
}

func below(rows []record, column int) bool {
	return slices.ContainsFunc(rows, func(r record) bool {
		return column < len(r.Cells) && strings.TrimSpace(r.Cells[column]) != ""
	})
}

var unitOfLine = regexp.MustCompile(`(?:^|\s)[(]?(?:计量|金额)?单位: *([\p{Han}%、,/]+)`)

// unitLine finds the unit of money in a line such as 单位：万元、人; where it names
// two, neither is taken. 填报单位 is no unit.
func unitLine(above []record) string {
	var found []string
	for _, r := range above {
		m := unitOfLine.FindStringSubmatch(cell.Fold(strings.Join(r.Cells, " ")))
		if m == nil {
			continue
		}
		for _, unit := range strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune("、,/", r) }) {
			if _, money := model.MoneyPower(unit); money && !slices.Contains(found, unit) {
				found = append(found, unit)
			}
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// titles notes the lines above the header. A line that is as full as a row of
// the table is no title, and nothing may be lost, unless the settings say where the
// header is.
func (sh *sheet) titles(fixed bool) model.Problems {
	var problems model.Problems
	for _, r := range sh.above {
		if full := r.Filled(); !fixed && full > 2 && full*2 > sh.header.Filled() && r.remarks() == 0 {
			problems = append(problems, model.At(model.Error, "row-above-header", r.Place(sh.file), "",
				model.Text{Zh: "表头上方有一整行内容，看不出是标题还是数据", En: "a full row stands above the header: title or data?"},
				model.Text{Zh: "移到表头下方或删去；或在 gongshi.toml 的 [files] 写明表头行号",
					En: "move it below the header, or delete it; or name the row of the header under [files] in gongshi.toml"}))
			continue
		}
		problems = append(problems, sh.left(r, "title-row",
			model.Text{Zh: "表头上方的标题、单位或填报行，未作为数据读取", En: "a title above the header, not read as data"}))
	}
	return problems
}

// left notes a row that is no data. Its text is not repeated: a signature may be
// in it.
func (sh *sheet) left(r record, rule string, message model.Text) model.Problem {
	return model.At(model.Note, rule, r.Place(sh.file), "", message, model.Text{})
}
