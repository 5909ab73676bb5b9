package pages

import "gongshi/data/table"

// subjectName names what a row is about, with a link where it has a page.
func subjectName(d *Draft, key string) run {
	s, known := d.index.subjects[key]
	switch {
	case !known:
		return d.Word(key)
	case s.id == "":
		return d.Run(s.name)
	}
	return d.Link(s.name, s.id)
}

// unfilled shows a word of an export, or that it was not filled in.
func unfilled(d *Draft, s string) run {
	if s != "" {
		return d.Word(s)
	}
	r := d.Own(d.Say("未填报", "not reported"))
	r.Class = "missing"
	return r
}

// source names the paragraph that a row comes from, and the row.
func source(d *Draft, r table.Row) run {
	line := r.At.Source()
	if r.Source == "" {
		return d.Own(line)
	}
	out := d.Word(r.Source)
	out.Parts = append(out.Parts, part{Text: " · " + line})
	return out
}
