package profile_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/profile"
)

// local are words of Chinese law and habit, and of poverty, which works has none of.
var local = regexp.MustCompile(`(?i)贫|扶|衔接|乡村振兴|过半|乡镇|poor|povert|past half|township|village`)

// TestBuiltIn: the profiles that are built in hold nothing that a reader of profiles
// would refuse, and works nothing of one country alone.
func TestBuiltIn(t *testing.T) {
	for _, name := range profile.Names {
		text, err := os.ReadFile(name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		p, meta, err := profile.Decode(string(text))
		if err != nil || len(meta.Undecoded()) > 0 || len(p.Faults()) > 0 {
			t.Errorf("%s: %v, unknown %v, faults %v", name, err, meta.Undecoded(), p.Faults())
		}
		if found := local.FindAllString(string(text), -1); (len(found) > 0) != (name != "works") {
			t.Errorf("%s says %q", name, found)
		}
		for _, f := range p.Disclosure.Fields {
			if f.Name.Zh == "" || f.Name.En == "" || f.Name.Zh == f.Name.En {
				t.Errorf("%s: %s is called %+v", name, f.Column, f.Name)
			}
		}
	}
}

// TestOf: a workspace that names no profile is rural-cn; what a profile of its own leaves
// out is as works has it, and its lists are its own alone.
func TestOf(t *testing.T) {
	rural, works := profile.Of(&model.Settings{}), profile.Of(&model.Settings{Profile: "works"})
	if len(rural.Disclosure.Fields) != 19 || !rural.Verdict.Half || rural.Field("mechanism") == nil {
		t.Errorf("%d fields by default, the half asked: %v", len(rural.Disclosure.Fields), rural.Verdict.Half)
	}
	if works.Verdict.Half || works.Field("mechanism") != nil || works.Disclosure.Source.En == "" ||
		works.Words.Cause.En != "cause" {
		t.Errorf("works: %+v", works)
	}
	own := profile.Of(&model.Settings{Profile: "own.toml", ProfileText: `
disclosure.fields = [{step = "before", column = "goal_result", name = {en = "outcome"}}]
money.stages = []
words.part.en = "Borough"
`})
	if f := own.Field("goal_result"); len(own.Disclosure.Fields) != 1 || f.ID != "goal-result" || f.Name.Zh != "outcome" {
		t.Errorf("fields of its own: %+v", own.Disclosure.Fields)
	}
	if !own.Disclosure.Source.IsZero() || len(own.Money.Stages) != 0 {
		t.Errorf("another's source, %+v, or stages, %v", own.Disclosure.Source, own.Money.Stages)
	}
	if own.Words.Part.En != "Borough" || own.Words.Data != works.Words.Data ||
		len(own.Dictionary.Without) != len(works.Dictionary.Without) {
		t.Errorf("what is left out is not as works has it: %+v", own.Words)
	}
	if works.Words.Part.En == "Borough" || len(works.Disclosure.Fields) < 10 || len(works.Money.Stages) == 0 {
		t.Error("a profile of its own changed works")
	}
}

// TestFaults: each value that cannot be used is told of, with what to write.
func TestFaults(t *testing.T) {
	field := func(s string) string { return "[disclosure]\nfields = [{" + s + "}]\n" }
	for _, test := range []struct{ text, written, hint string }{
		{field(`step = "first", column = "goal", name = {en = "aim"}`), "goal", `"before"`},
		{field(`step = "before", column = "goals", name = {en = "aim"}`), "goals", `"goal"`},
		{field(`step = "before", column = "householders", name = {en = "aim"}`), "householders", "public column"},
		{field(`step = "before", column = "goal"`), "goal", "name ="},
		{field(`step = "before", column = "goal", id = "My Goal", name = {en = "aim"}`), "goal", "small letters"},
		{"[disclosure]\nfields = []\n", "", "one field at least"},
		{field(`step = "after", column = "actual", name = {en = "as built"}`), "", "one field at least"},
		{"[money]\nstages = [\"paid\", \"spent\"]\n", "spent", "paid"},
		{"[dictionary]\nwithout = [\"projects.mechanisms\"]\n", "projects.mechanisms", "projects.mechanism"},
		{"[dictionary]\nwithout = [\"pairing\"]\n", "pairing", "pairings"},
	} {
		p, _, err := profile.Decode(test.text)
		faults := p.Faults()
		if err != nil || len(faults) != 1 || faults[0].Written != test.written ||
			!strings.Contains(faults[0].Hint.En, test.hint) || faults[0].Hint.Zh == "" {
			t.Errorf("%s: %v, %+v", test.text, err, faults)
		}
	}
	twice := `{step = "before", column = "goal", name = {en = "aim"}}`
	if p, _, _ := profile.Decode("disclosure.fields = [" + twice + ", " + twice + "]"); len(p.Faults()) != 1 {
		t.Errorf("a field that stands twice: %+v", p.Faults())
	}
}
