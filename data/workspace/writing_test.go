package workspace_test

import (
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
)

// Sheets as they are written abroad, without the settings that they need.
const (
	dmySheet = "project;截至日期;累计完成投资（元）;explanation\n" +
		"r1;13/04/2025;1.234,56;\nr2;03/05/2025;12,5;03.04.2025\n合计;;1.247,06;\n"
	mdySheet = "key,name,start,due,planned（元）\n" +
		"r1,Road A,03/04/2025,12/31/2025,1234.56\nr2,Road B,04/05/2025,05/06/2025,12.5\n"
	anySheet = "key,name,start,planned（元）\nr1,Road A,03/04/2025,1.234\nr2,Road B,2025-05-06,12\n"
	oneComma = "key;name;planned（元）\nr1;Road A;12,34\nr2;Road B;5\n"
)

// TestFromWriting: what only one order, one decimal sign or one encoding reads is offered,
// for all files where none differs; nothing is in force, and no cell is printed.
func TestFromWriting(t *testing.T) {
	for _, test := range []struct {
		name  string
		files map[string]string
		want  string // the lines offered, each with its section
		none  string // of gongshi.toml
	}{
		{"one for all", map[string]string{"progress.csv": dmySheet},
			`dates #order = "dmy"|numbers #decimal = ","`, `#[files."progress.csv"]`},
		{"beside what speaks for nothing", map[string]string{"progress.csv": dmySheet, "projects.csv": anySheet},
			`dates #order = "dmy"|numbers #decimal = ","`, ""},
		{"for each", map[string]string{"progress.csv": dmySheet, "projects.csv": mdySheet},
			`files."progress.csv" #order = "dmy"|files."progress.csv" #decimal = ","|files."projects.csv" #order = "mdy"`,
			"\n[files.\"projects.csv\"]\n#decimal"},
		{"nothing", map[string]string{"projects.csv": anySheet}, "", "才读得通"},
		{"a slip", map[string]string{"projects.csv": oneComma}, "", "才读得通"},
	} {
		files := map[string][]byte{}
		for name, body := range test.files {
			files[name] = []byte(body)
		}
		made, proposals, problems := proposed(t, "en", files)
		toml := strings.ReplaceAll(string(made["gongshi.toml"]), "\r\n", "\n")
		var b strings.Builder
		for _, p := range proposals {
			p.Print(&b, "en")
		}
		for line := range strings.SplitSeq(test.want, "|") {
			section, line, _ := strings.Cut(line, " ")
			if !strings.Contains(part(toml, section), "\n"+line+"\n") {
				t.Errorf("%s: [%s] does not offer %s", test.name, section, line)
			}
		}
		offers := strings.Count(toml, `take the "#" off`)
		if test.want == "" && offers > 1 || test.none != "" && strings.Contains(toml, test.none) || len(problems) > 0 {
			t.Errorf("%s: %d offers, %v\n%s", test.name, offers, problems, toml)
		}
		printed := strings.Contains(b.String(), "its dates can only be")
		if printed != strings.Contains(test.want, "order") || strings.Contains(b.String(), "2025") {
			t.Errorf("%s: %s", test.name, b.String())
		}
	}
}

// part is what stands in a section of settings.
func part(toml, section string) string {
	_, rest, _ := strings.Cut(toml, "\n["+section+"]\n")
	body, _, _ := strings.Cut(rest, "\n[")
	return "\n" + body + "\n"
}

// TestOffersRead: with the "#" taken off what is offered every cell is read.
func TestOffersRead(t *testing.T) {
	french, err := charmap.Windows1252.NewEncoder().String("key;name;start;planned\n" +
		"r1;Réfection de l’été n° 5;13/04/2025;1 234,5\nr2;Création;3/5/2025;12,5\n")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"projects.csv": []byte(french), "progress.csv": []byte(dmySheet)}
	made, proposals, problems := proposed(t, "en", files)
	if len(problems) > 0 || len(proposals) != 2 || proposals[1].Encoding != "windows-1252" || proposals[1].As == "" {
		t.Fatalf("%v %+v", problems, proposals)
	}
	refused := func() (rules []string) {
		fsys := fstest.MapFS{}
		for name, body := range made {
			if base := path.Base(name); name == base || files[base] != nil {
				fsys[name] = &fstest.MapFile{Data: body}
			}
		}
		exports, settings, problems, err := read.Read(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		_, more := check.Check(exports, settings)
		for _, p := range append(problems, more...).Of(model.Error) {
			if p.Rule != "missing-table" {
				rules = append(rules, p.Rule)
			}
		}
		return rules
	}
	if got := refused(); len(got) == 0 {
		t.Error("an offer is in force")
	}
	toml := string(made["gongshi.toml"])
	for _, line := range []string{`order = "dmy"`, `decimal = ","`, `encoding = "windows-1252"`} {
		if strings.Count(toml, "\n#"+line+"\r\n") == 0 {
			t.Errorf("%s is not offered", line)
		}
		toml = strings.Replace(toml, "\n#"+line+"\r\n", "\n"+line+"\r\n", 1)
	}
	toml = strings.Replace(toml, "[files.\"projects.csv\"]\r\n", "[files.\"projects.csv\"]\r\nunit = \"元\"\r\n", 1)
	made["gongshi.toml"] = []byte(toml)
	if got := refused(); len(got) > 0 {
		t.Errorf("with the offers in force: %v", got)
	}
}
