package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// keys are the keys of one table, by the addresses that are made of them, and where each
// stands first.
type keys struct {
	column string
	first  map[string]model.Position
}

func newKeys(column string) *keys {
	return &keys{column, map[string]model.Position{}}
}

// take claims a key for a row. Blank keys were refused already.
func (c *checker) take(k *keys, r read.Row, key string) {
	if key == "" {
		return
	}
	slug := model.Slug(key)
	if first, taken := k.first[slug]; taken {
		c.refuse("doubled-key", r.Cell(k.column), key,
			model.Text{Zh: "编号重复，已见于" + first.String(), En: "the key is taken already by " + first.String()},
			model.Text{Zh: "每行用不同的编号；同一事项只留一行", En: "give each row a key of its own; keep one row for one thing"})
		return
	}
	k.first[slug] = r.Cell(k.column)
}

// refer resolves a reference; blank refers to nothing.
func refer[T any](c *checker, r read.Row, column, written, table string, known map[string]*T) *T {
	if written == "" {
		return nil
	}
	if found, ok := known[written]; ok {
		return found
	}
	c.orphan(r, column, written, table, slices.Collect(maps.Keys(known)))
	return nil
}

func (c *checker) orphan(r read.Row, column, written, of string, known []string) {
	if c.exports.Unread(of) {
		return
	}
	slices.Sort(known)
	zh := table.TableNamed(of).Zh
	hint := model.Text{Zh: "在" + zh + "表中加上此编号，或改正此格", En: "add the key to " + of + ", or mend this cell"}
	if near := model.Nearest(written, known); near != "" {
		hint = model.Text{Zh: "最接近的编号是“" + near + "”", En: fmt.Sprintf("the nearest key is %q", near)}
	}
	if same := c.sharing(of, written); len(same) > 1 {
		c.refuse("unknown-key", r.Cell(column), written,
			model.Text{Zh: fmt.Sprintf("%s表中有%d行叫这个名称，不知是哪一个", zh, len(same)), En: fmt.Sprintf("%d rows of %s have this name: which is meant?", len(same), of)},
			model.Text{Zh: "写编号：" + strings.Join(same, " 或 "), En: "write the key: " + strings.Join(same, " or ")})
		return
	}
	c.refuse("unknown-key", r.Cell(column), written,
		model.Text{Zh: zh + "表中没有这个编号", En: "there is no such key in " + of}, hint)
}

// sharing are the keys of the rows of a table that have a name.
func (c *checker) sharing(table, name string) (keys []string) {
	switch table {
	case "places":
		for _, p := range c.set.Places {
			if p.Name.Zh == name {
				keys = append(keys, p.Code)
			}
		}
	case "projects":
		for _, p := range c.set.Projects {
			if p.Name.Zh == name {
				keys = append(keys, p.Key)
			}
		}
	case "targets":
		for _, t := range c.set.Targets {
			if t.Name.Zh == name {
				keys = append(keys, t.Key)
			}
		}
	}
	return keys
}

// subject checks a cell that names a target, a project, a place or a list, and
// returns what a reader calls it.
func (c *checker) subject(r read.Row, written string, lists map[string]bool) model.Text {
	if t, ok := c.targets[written]; ok {
		return t.Name
	}
	if p, ok := c.projects[written]; ok {
		return p.Name
	}
	if p, ok := c.places[written]; ok {
		return p.Name
	}
	whole := !c.exports.Unread("targets") && !c.exports.Unread("projects") && !c.exports.Unread("places")
	if written != "" && !lists[written] && whole {
		known := slices.Concat(slices.Collect(maps.Keys(c.targets)), slices.Collect(maps.Keys(c.projects)),
			slices.Collect(maps.Keys(c.places)), slices.Collect(maps.Keys(lists)))
		slices.Sort(known)
		hint := model.Text{Zh: "写目标、项目、区划的编号，或类别名", En: "write the key of a target, project or place, or the name of a list"}
		if near := model.Nearest(written, known); near != "" {
			hint = model.Text{Zh: "最接近的是“" + near + "”", En: fmt.Sprintf("the nearest is %q", near)}
		}
		c.refuse("unknown-key", r.Cell("subject"), written,
			model.Text{Zh: "没有这个对象", En: "there is no such subject"}, hint)
	}
	return model.Text{Zh: written}
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
