package read

import (
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// names finds keys by the names of their rows, for exports that refer by name.
// A name that several rows share finds none.
type names struct{ keys, byName map[string]string }

// learn takes the keys and names of a table that others refer to.
func (e *Exports) learn(t *Table, totals func(row int) bool) {
	key, name := slices.Index(t.Header, "key"), slices.Index(t.Header, "name")
	if t.Table == "places" {
		key = slices.Index(t.Header, "code")
	}
	if key < 0 || name < 0 {
		return
	}
	n := names{map[string]string{}, map[string]string{}}
	for i, row := range t.Rows {
		if totals(i) {
			continue
		}
		n.keys[row[key]] = row[key]
		if row[name] == "" {
			continue // else every blank cell would name this row
		}
		if _, doubled := n.byName[row[name]]; doubled {
			n.byName[row[name]] = ""
			continue
		}
		n.byName[row[name]] = row[key]
	}
	e.names[t.Table] = n
}

// learnPlaces takes the keys and names of places before they are read: one lies in another.
func (e *Exports) learnPlaces(t *Table, sh *sheet) {
	if t.Table == "places" {
		e.learn(t, func(row int) bool { return sh.rows[row].total != "" })
	}
}

// byName puts the key in the place of a name where exactly one row has it, each
// with a note.
func (e *Exports) byName(t *Table) model.Problems {
	var problems model.Problems
	for j, header := range t.Header {
		c, _ := table.Named(t.Table).Column(header)
		known, ok := e.names[c.Refers]
		if !ok {
			continue
		}
		for i, row := range t.Rows {
			if key := known.of(row[j], c.Kind == table.ListKind); key != row[j] {
				problems = append(problems, model.Repair("name-for-key", t.Cell(i, j), row[j], key,
					model.Text{Zh: "写的是名称，已换成编号", En: "a name stands for a key, and was replaced by it"}))
				row[j] = key
			}
		}
	}
	return problems
}

// of is the key that a cell names, or the cell as it is.
func (n names) of(written string, list bool) string {
	if list {
		parts := strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune("；;、", r) })
		changed := false
		for i, part := range parts {
			part = strings.TrimSpace(part)
			key := n.of(part, false)
			changed = changed || key != part
			parts[i] = key
		}
		if !changed {
			return written
		}
		return strings.Join(parts, "；")
	}
	if _, ok := n.keys[written]; ok {
		return written
	}
	if key := n.byName[written]; key != "" {
		return key
	}
	return written
}
