package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// keys refuses a key that another row of the table has, or one that the same address
// would be made of. Blank keys were refused already.
func (c *checker) keys(s *sheet) {
	first := map[string]model.Position{}
	for j, column := range s.columns {
		for i := range s.Rows {
			key := s.Rows[i][j]
			if column.Kind != table.KeyKind || key == "" {
				continue
			}
			slug := model.Slug(key)
			if first, taken := first[slug]; taken {
				c.refuse("doubled-key", s.Cell(i, j), key,
					model.Text{Zh: "编号重复，已见于" + first.String(), En: "the key is taken already by " + first.String()},
					model.Text{Zh: "每行用不同的编号；同一事项只留一行", En: "give each row a key of its own; keep one row for one thing"})
				continue
			}
			first[slug] = s.Cell(i, j)
		}
	}
}

// refer checks a reference; blank refers to nothing.
func (c *checker) refer(s *sheet, i, j int, written string) string {
	refers := s.columns[j].Refers
	if written == "" || c.sheets[refers] != nil && c.sheets[refers].known[written] {
		return written
	}
	c.orphan(s.Cell(i, j), written, refers)
	return ""
}

// referAll checks each reference of a cell that may have several.
func (c *checker) referAll(s *sheet, i, j int) string {
	var values, found table.List
	if err := values.UnmarshalCSV(s.Rows[i][j]); err != nil || s.columns[j].Refers == "" {
		return s.Rows[i][j]
	}
	for _, value := range values {
		if key := c.refer(s, i, j, value); key != "" {
			found = append(found, key)
		}
	}
	return strings.Join(found, "；")
}

// known are the keys of a table, none where there is no such export.
func (c *checker) known(of string) map[string]bool {
	if s := c.sheets[of]; s != nil {
		return s.known
	}
	return nil
}

func (c *checker) orphan(at model.Position, written, of string) {
	if c.exports.Unread(of) {
		return
	}
	zh := table.Named(of).Zh
	if c.sheets[of] == nil {
		c.noTable(at, written, of)
		return
	}
	hint := model.Text{Zh: "在" + zh + "表中加上此编号，或改正此格", En: "add the key to " + of + ", or mend this cell"}
	if near := model.Nearest(written, slices.Sorted(maps.Keys(c.known(of)))); near != "" {
		hint = model.Text{Zh: "最接近的编号是“" + near + "”", En: fmt.Sprintf("the nearest key is %q", near)}
	}
	if same := c.sharing(of, written); len(same) > 1 {
		c.refuse("unknown-key", at, written,
			model.Text{Zh: fmt.Sprintf("%s表中有%d行叫这个名称，不知是哪一个", zh, len(same)),
				En: fmt.Sprintf("%d rows of %s have this name: which is meant?", len(same), of)},
			model.Text{Zh: "写编号：" + strings.Join(same, " 或 "), En: "write the key: " + strings.Join(same, " or ")})
		return
	}
	c.refuse("unknown-key", at, written,
		model.Text{Zh: zh + "表中没有这个编号", En: "there is no such key in " + of}, hint)
}

// noTable refuses the first reference of a file to a table that is not there or has no
// row: the others of the file lack the same.
func (c *checker) noTable(at model.Position, written, of string) {
	if slices.Contains(c.wanting[of], at.File) {
		return
	}
	c.wanting[of] = append(c.wanting[of], at.File)
	t := table.Named(of)
	c.refuse("missing-table", at, written,
		model.Text{Zh: fmt.Sprintf("缺少“%s.csv”（%s.csv）或其中没有数据行，而此格指向它", t.Zh, t.Name),
			En: fmt.Sprintf("%s.csv (%s.csv) is missing or has no rows, and this cell refers to it", t.Name, t.Zh)},
		model.Text{Zh: "把“" + t.Zh + ".csv”放进 data/，其中写有此编号；并无所指的格子留空",
			En: fmt.Sprintf("put %s.csv into data/, with this key in it; leave a cell blank that refers to nothing", t.Name)})
}

// sharing are the keys of the rows of a table that have a name.
func (c *checker) sharing(of, name string) (keys []string) {
	s := c.sheets[of]
	if s == nil {
		return nil
	}
	for j, column := range s.columns {
		for i := range s.Rows {
			if column.Kind == table.KeyKind && s.Text(i, "name") == name {
				keys = append(keys, s.Rows[i][j])
			}
		}
	}
	return keys
}

// subject checks a cell that names a target, a project, a place or a list. Where there is
// neither a target nor a project, whose headings the lists are, any name may be one of a
// list: funds alone are of whatever they say. What is nearly a place is not.
func (c *checker) subject(s *sheet, i, j int, lists map[string]bool) {
	written, known := s.Rows[i][j], slices.Collect(maps.Keys(lists))
	for _, of := range []string{"targets", "projects", "places"} {
		if c.exports.Unread(of) || c.known(of)[written] || len(c.wanting[of]) > 0 {
			return
		}
		known = slices.AppendSeq(known, maps.Keys(c.known(of)))
	}
	if written == "" || lists[written] {
		return
	}
	slices.Sort(known)
	hint := model.Text{Zh: "写目标、项目、区划的编号，或类别名", En: "write the key of a target, project or place, or the name of a list"}
	if near := model.Nearest(written, known); near != "" {
		hint = model.Text{Zh: "最接近的是“" + near + "”", En: fmt.Sprintf("the nearest is %q", near)}
	} else if c.sheets["targets"] == nil && c.sheets["projects"] == nil {
		return
	}
	c.refuse("unknown-key", s.Cell(i, j), written, model.Text{Zh: "没有这个对象", En: "there is no such subject"}, hint)
}

// lists are the names of the headings that targets and projects stand under.
func (c *checker) lists() map[string]bool {
	names := map[string]bool{}
	for _, t := range c.set.Targets {
		for _, l := range t.Lists {
			names[l] = true
		}
	}
	for _, p := range c.set.Projects {
		for _, l := range append(slices.Clone(p.Lists), p.Category.Zh) {
			names[l] = l != ""
		}
	}
	return names
}
