package profile

import (
	"cmp"
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"gongshi/data/model"
	"gongshi/data/table"
)

// Names are the profiles that are built in; the first is that of a workspace that names
// none.
var Names = []string{"rural-cn", "works"}

//go:embed rural-cn.toml works.toml
var files embed.FS

// Of is the profile of a workspace. That of a file of its own is what could be read of
// it: the faults were told when it was read.
func Of(settings *model.Settings) *Profile {
	switch settings.Profile {
	case "", "rural-cn":
		return rural()
	case "works":
		return neutral()
	}
	p, _, _ := Decode(settings.ProfileText)
	return p
}

var (
	rural   = sync.OnceValue(func() *Profile { return builtIn("rural-cn", neutral()) })
	neutral = sync.OnceValue(func() *Profile { return builtIn("works", &Profile{}) })
)

// builtIn reads a profile of ours, which a test holds to be sound.
func builtIn(name string, base *Profile) *Profile {
	text, _ := files.ReadFile(name + ".toml")
	p, _, _ := decode(string(text), base)
	return p
}

// Decode reads a profile; the metadata tell what of the text it has no place for.
func Decode(text string) (*Profile, toml.MetaData, error) { return decode(text, neutral()) }

// decode reads a profile over the one that says what it leaves out. A list is taken whole,
// and the source of one list of fields is none of another's.
func decode(text string, base *Profile) (*Profile, toml.MetaData, error) {
	p := *base
	p.Disclosure, p.Money.Stages, p.Dictionary.Without = Disclosure{}, nil, nil
	meta, err := toml.Decode(text, &p)
	if !meta.IsDefined("disclosure", "fields") {
		p.Disclosure = base.Disclosure
	}
	if !meta.IsDefined("money", "stages") {
		p.Money.Stages = base.Money.Stages
	}
	if !meta.IsDefined("dictionary", "without") {
		p.Dictionary.Without = base.Dictionary.Without
	}
	for _, f := range p.Disclosure.Fields {
		f.ID = cmp.Or(f.ID, strings.NewReplacer("_", "-", ".", "-").Replace(f.Column))
		f.Name.Zh = cmp.Or(f.Name.Zh, f.Name.En)
	}
	return &p, meta, err
}

// Fault is a value of a profile that cannot be used, and what to write.
type Fault struct {
	Key     toml.Key
	Written string // of a list the one that is meant
	Hint    model.Text
}

// Faults are the values that cannot be used.
func (p *Profile) Faults() []Fault {
	var all []Fault
	fault := func(key, written, zh, en string) {
		all = append(all, Fault{strings.Split(key, "."), written, model.Text{Zh: zh, En: en}})
	}
	ids := map[string]bool{}
	for _, f := range p.Disclosure.Fields {
		if hint := f.fault(); !hint.IsZero() {
			fault("disclosure.fields", f.Column, hint.Zh, hint.En)
		} else if ids[f.ID] {
			fault("disclosure.fields", f.Column, "这一要素写了两次，删去一次", "the field stands twice: delete one of them")
		}
		ids[f.ID] = true
	}
	first := func(f *Field) bool { return f.Step == Before }
	if len(all) == 0 && !slices.ContainsFunc(p.Disclosure.Fields, first) { // else of some projects nothing is asked
		fault("disclosure.fields", "", `至少写一个 step = "before" 的要素，如名称`,
			`write one field at least with step = "before", such as the name`)
	}
	for _, stage := range p.Money.Stages {
		if !slices.Contains(table.Stages, stage) {
			fault("money.stages", stage, "写 "+strings.Join(table.Stages, "、"), "write "+strings.Join(table.Stages, ", "))
		}
	}
	for _, name := range p.Dictionary.Without {
		of, column, one := strings.Cut(name, ".")
		if _, known := table.Named(of).Column(column); table.Named(of).Name == "" || one && !known {
			fault("dictionary.without", name, "写表名，如 pairings，或表名.列名，如 projects.mechanism",
				"write a table, as pairings, or a column of one, as projects.mechanism")
		}
	}
	return all
}

// fault says what to write of a field in the place of what cannot be used.
func (f *Field) fault() model.Text {
	known := append(table.Named("projects").Kept(), FundOrigin, FundSpent)
	switch {
	case !slices.Contains([]Step{Before, During, After}, f.Step):
		return model.Text{Zh: `step 写 "before"（计划）、"during"（实施）或 "after"（完工）`,
			En: `write step as "before" (the plan), "during" (the works) or "after" (completion)`}
	case f.Name.IsZero():
		return model.Text{Zh: `写要素的名称，如 name = {zh = "施工单位", en = "contractor"}`,
			En: `write what the field is called, as name = {zh = "施工单位", en = "contractor"}`}
	case !slices.Contains(known, f.Column):
		return f.nearest(known)
	case model.Slug(f.ID) != f.ID:
		return model.Text{Zh: "id 只用小写字母、数字和“-”", En: "write id in small letters, digits and hyphens"}
	}
	return model.Text{}
}

// nearest says which column may be meant.
func (f *Field) nearest(known []string) model.Text {
	if near := model.Nearest(f.Column, known); near != "" {
		return model.Text{Zh: "column 写项目表的列名；最接近的是“" + near + "”",
			En: fmt.Sprintf("write column as a column of projects; the nearest is %q", near)}
	}
	return model.Text{Zh: "column 写项目表中公开的列名，如 " + strings.Join(known[:3], "、") + "，或 " + FundOrigin + "、" + FundSpent,
		En: "write column as a public column of projects, such as " + strings.Join(known[:3], ", ") + ", or " + FundOrigin +
			", " + FundSpent}
}
