package content

import "fmt"

// stat is a number at a glance: its term, the number, and what it is of.
type stat struct {
	Term  string `json:"term"`
	Value run    `json:"value"`
	Note  run    `json:"note,omitzero"`
}

// strip places numbers side by side.
func (d *draft) strip(key string, stats ...stat) {
	d.stats[key] = stats
	d.put("stats", key)
}

// section sets apart what belongs together under a heading of its own, unless
// there is nothing. Between its marks stand shortcodes only, no Markdown.
func (d *draft) section(class, zh, en string, write func()) {
	d.under = d.say(zh, en)
	if inner := d.inner(write); inner != "" {
		fmt.Fprintf(&d.body, "{{< section %q %q >}}\n\n%s{{< /section >}}\n\n", class, d.say(zh, en), inner)
	}
}

// fold puts away what most readers pass over, under a line that opens it, unless there is
// nothing. Between its marks stand shortcodes only.
func (d *draft) fold(zh, en string, write func()) {
	d.under = d.say(zh, en)
	if inner := d.inner(write); inner != "" {
		fmt.Fprintf(&d.body, "{{< fold %q >}}\n\n%s{{< /fold >}}\n\n", d.say(zh, en), inner)
	}
}

// inner is what is written apart from the page.
func (d *draft) inner(write func()) string {
	before := d.body.String()
	d.body.Reset()
	write()
	inner := d.body.String()
	d.body.Reset()
	d.body.WriteString(before)
	return inner
}

// called names a table that has no caption by the heading over it, so that a
// reader who hears the page can tell its tables apart.
func (d *draft) called(t grid) grid {
	if len(t.Caption.Parts) > 0 {
		return t
	}
	t.Name = d.under
	if t.Name == "" {
		t.Name, _ = d.title.In(d.lang)
	}
	if d.names[t.Name]++; d.names[t.Name] > 1 {
		t.Name = fmt.Sprintf("%s %d", t.Name, d.names[t.Name])
	}
	return t
}
