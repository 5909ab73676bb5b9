package workspace

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// settings writes gongshi.toml with every setting explained, from the one list of
// them, and the headers that are proposed for a bureau's own exports.
func settings(proposed []Proposal) string {
	var b strings.Builder
	b.WriteString(`# 本单位的设置。以“# ”开头的是说明；以“#”紧接设置项的没有启用，去掉行首的“#”即生效。
# The bureau's settings. A line that begins with "# " explains; one that begins with
# "#" and a setting is not in force until the "#" is taken off.
`)
	section := ""
	all, each := writings(proposed)
	offered := map[string]string{"dates.order": all.order, "numbers.decimal": all.decimal}
	for _, s := range model.SettingList {
		if of, _, ok := strings.Cut(s.Name, "."); ok && of != section {
			section = of
			fmt.Fprintf(&b, "\n[%s]\n", section)
		}
		fmt.Fprintf(&b, "\n# %s\n# %s\n", s.Says.Zh, s.Says.En)
		if value := offered[s.Name]; value != "" {
			b.WriteString("# 各表的列只有这样才读得通：请核对，正确的去掉行首的“#”\n" +
				"# the exports' columns can only be read so: take the \"#\" off where it is right\n")
			_, name, _ := strings.Cut(s.Name, ".")
			s.Example = fmt.Sprintf("%s = %q", name, value)
		}
		for line := range strings.Lines(s.Example + "\n") {
			if !s.Given {
				line = "#" + line
			}
			b.WriteString(line)
		}
		switch s.Name {
		case "files":
			filesWritten(&b, each)
		case "headers":
			headers(&b, proposed)
		}
	}
	return b.String()
}

// headers writes the proposed meanings of headers: those that are sure in force,
// the others commented out.
func headers(b *strings.Builder, proposed []Proposal) {
	lines := map[string]map[string]string{} // by table: several files may have it
	for _, p := range proposed {
		for _, h := range p.Headers {
			if p.As == "" || !h.Own || !h.guessed() {
				continue
			}
			if lines[p.Table.Name] == nil {
				lines[p.Table.Name] = map[string]string{}
			}
			key := cmp.Or(h.Key, h.Plain)
			line := fmt.Sprintf("%s = %q\n", strconv.Quote(key), cmp.Or(h.Wide, h.Name))
			if h.Match == Sure {
				lines[p.Table.Name][key] = line
			} else if _, given := lines[p.Table.Name][key]; !given {
				lines[p.Table.Name][key] = "#" + line
			}
		}
	}
	for _, of := range table.Tables {
		if len(lines[of.Name]) == 0 {
			continue
		}
		fmt.Fprintf(b, "\n# %s：请逐行核对，正确的去掉行首的“#”\n# look at each line, and take the \"#\" off where it is "+
			"right\n[headers.%s]\n", of.Zh, of.Name)
		for _, plain := range slices.Sorted(maps.Keys(lines[of.Name])) {
			b.WriteString(lines[of.Name][plain])
		}
	}
}
