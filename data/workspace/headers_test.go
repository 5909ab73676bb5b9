package workspace_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/workspace"
)

// understood prints what the headers of a sheet are taken for, table by table.
func understood(t *testing.T, file, body string) (string, map[string][]byte) {
	t.Helper()
	files, proposals, problems := proposed(t, "zh", map[string][]byte{file: []byte(body)})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var said []string
	for _, p := range proposals {
		table := p.Table.Name + ":"
		for _, h := range p.Headers {
			if h.Match == workspace.Sure || h.Match == workspace.Likely {
				table += " " + h.At.Cell + "=" + h.Name
			}
		}
		said = append(said, table)
	}
	return strings.Join(said, "\n"), files
}

// checked are the errors of the files of a workspace.
func checked(t *testing.T, files map[string][]byte) (tables []read.Table, faults []string) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, body := range files {
		fsys[name] = &fstest.MapFile{Data: body}
	}
	exports, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	_, more := check.Check(exports, settings)
	for _, p := range append(problems, more...).Of(model.Error) {
		if p.Rule != "empty-table" { // init makes the other tables, to be filled in
			faults = append(faults, p.At.String()+" "+p.ID)
		}
	}
	return exports.Tables, faults
}

// A name is proposed where whole words speak for it, and no name else.
func TestProposals(t *testing.T) {
	t.Run("proposals-noise", func(t *testing.T) {
		for _, test := range []struct{ file, header, want string }{
			{"projects.csv", "ProjectId,ProjectName,Province,Contract Amount", "projects: A1=key B1=name"},
			{"项目.csv", "id,nombre,comuna,monto_contrato", "projects: A1=key B1=name"},
			{"projects.csv", "name,place,start,Finishing,Subsidies", "projects: A1=name B1=place C1=start"},
			{"目标任务.csv", "任务名称,建设单位,计量单位,目标,完成", "targets: A1=name C1=unit D1=target"},
			{"完成情况.csv", "指标编号,截止日期,去年完成,累计完成率", "completions: A1=target B1=as_of D1=stated_rate"},
		} {
			got, _ := understood(t, test.file, test.header+"\n")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s\n%s", test.header, diff)
			}
		}
	})
	t.Run("proposals-noise-printed", func(t *testing.T) { // what is proposed is copied, printed, and no cell with it
		for _, test := range []struct{ file, body, want string }{
			{"projects.csv", "ProjectId,ProjectName,Province,Contract Amount\n17,Wang,West,100\n",
				"copied to data/projects.csv"},
			{"项目.csv", "id,nombre,comuna,monto_contrato\n17,Wang,West,100\n", "copied to data/projects.csv"},
			{"projects.csv", "Wang,West\nLi,East\n", "no column of the table projects is recognised"},
			{"other.csv", "Serial,Province\n17,West\n", "not recognised as a table, not copied"},
		} {
			files, proposals, problems := proposed(t, "en", map[string][]byte{test.file: []byte(test.body)})
			if len(problems) > 0 || len(proposals) != 1 {
				t.Fatal(problems, proposals)
			}
			var out strings.Builder
			proposals[0].Print(&out, "en")
			copied := strings.Contains(test.want, "copied to")
			if got := out.String(); !strings.Contains(got, test.want) || copied != strings.Contains(got, "→ key") ||
				strings.Contains(got, "Wang") {
				t.Errorf("%s: %s", test.body, got)
			}
			if got := strings.Contains(string(files["data/projects.csv"]), "Wang"); got != copied {
				t.Errorf("%s: copied %t", test.body, got)
			}
		}
	})
	t.Run("proposals-noise-both", func(t *testing.T) {
		got, files := understood(t, "任务.csv", "指标名称,计量单位,性质,年度,目标,完成,完成率,截至日期\n路,公里,数量,2024,100,50,50%,2024-06-30\n")
		if diff := cmp.Diff("targets: A1=name B1=unit C1=kind D1=period E1=target F1=completed G1=stated_rate H1=as_of",
			got); diff != "" {
			t.Error(diff)
		}
		tables, faults := checked(t, files)
		if len(faults) > 0 || len(tables) != 2 || tables[1].Table != "completions" ||
			tables[1].At(0, "completed").String() != "目标任务.csv:2 (F2)" {
			t.Errorf("as offered it is refused, or no completion is read: %v", faults)
		}
		got, _ = understood(t, "项目安排.csv", "项目编号,项目名称,建设地点,总投资（万元）,完成投资（万元）,截至日期\n")
		if !strings.Contains(got, "D1=planned E1=invested F1=as_of") {
			t.Errorf("projects and their progress are not offered as both: %s", got)
		}
	})
}

// A sheet as offices report it: titles skipped, headers of two rows joined, the whole of
// a group known, and of what is not known said where it belongs.
func TestReportSheet(t *testing.T) {
	const sheet = "某县2024年度项目计划表,,,,,\n填报单位：某局,,,,单位：万元,\n序号,项目名称,计划投资,,完成率,\n,,合计,其中：市级,,\n" +
		"1,甲村道路,120,30,50%,\n2,乙村水渠,80.5,20,60%,\n合计,,200.5,50,,\n"
	t.Run("report-sheet", func(t *testing.T) {
		got, files := understood(t, "项目.csv", sheet)
		if got != "projects: B4=name C4=planned" {
			t.Errorf("got %s", got)
		}
		tables, faults := checked(t, files)
		if len(faults) > 0 {
			t.Fatalf("refused: %v", faults)
		}
		for _, table := range tables {
			if table.Table != "projects" {
				continue
			}
			var rows []string
			for _, row := range table.Rows {
				rows = append(rows, strings.Join(row, ","))
			}
			head := strings.Join(table.Header, ",")
			if diff := cmp.Diff("甲村道路,120,甲村道路,万元\n乙村水渠,80.5,乙村水渠,万元", strings.Join(rows, "\n")); diff != "" {
				t.Errorf("%s\n%s", head, diff)
			}
		}
	})
	t.Run("report-sheet-unknown", func(t *testing.T) {
		files := map[string][]byte{"data/项目.csv": []byte("计划表,,\n序号,工程,造价\n1,甲,5\n")}
		fsys := fstest.MapFS{}
		for name, body := range files {
			fsys[name] = &fstest.MapFile{Data: body}
		}
		_, _, problems, err := read.Read(t.Context(), fsys)
		said := ""
		for _, p := range problems.Of(model.Error) {
			said += p.ID + " " + p.Hint.Zh + "\n"
		}
		if err != nil || !strings.Contains(said, "header = 2") || strings.Contains(said, "nameless-column") {
			t.Errorf("the row of the header is not proposed: %s", said)
		}
	})
}

// Nothing of a file is printed, even where a row of data is taken for its header.
func TestInitPrintsNoCell(t *testing.T) {
	t.Run("init-prints-cells", func(t *testing.T) {
		for _, body := range []string{"甲,乙,丙\n名称,类别,张三丰\n", "名称,状态,张三丰项目\n", "项目（张三丰）,类别,计划投资（张三丰）\n", "张三丰,名称,类别\n,,\n",
			"张三丰,名称,\n,类别,状态\n"} {
			_, proposals, problems := proposed(t, "zh", map[string][]byte{"项目.csv": []byte(body)})
			var b strings.Builder
			for _, lang := range []string{"zh", "en"} {
				proposals[0].Print(&b, lang)
				problems.Print(&b, model.Listing{Lang: lang})
			}
			if strings.Contains(b.String(), "张三丰") || !strings.Contains(b.String(), "名称") {
				t.Errorf("%q prints\n%s", body, b.String())
			}
		}
	})
}
