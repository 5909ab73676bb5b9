package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"gongshi/data/rule"
	"gongshi/site"
	"gongshi/site/program"
	"gongshi/site/publish"
)

// page parses a page of a built site.
func page(t testing.TB, path string) *html.Node {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// table reads a table of a page by its id, row by row.
func tableOf(root *html.Node, id string) []string {
	var rows []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || attribute(n, "id") != "table-"+id {
			continue
		}
		for tr := range n.Descendants() {
			if tr.Type == html.ElementNode && tr.Data == "tr" {
				var cells []string
				for c := range tr.ChildNodes() {
					if c.Type == html.ElementNode {
						cells = append(cells, text(c))
					}
				}
				rows = append(rows, strings.Join(cells, " | "))
			}
		}
	}
	return rows
}

// TestExampleSite compares the built pages with what the example's site must
// say, worked by hand from the report.
func TestExampleSite(t *testing.T) {
	site := exampleSite(t)
	home := page(t, filepath.Join(site, "index.html"))
	want := []string{"指标 | 完成率 | 判定 | 与序时差",
		"争取专项财政扶贫资金 | 43.48% | 未过半 | −6.52个百分点",
		"整村推进扶贫项目 | 报送52% | 不能判定 | —",
		"连片扶贫开发项目 | 无 | 不能判定 | —",
		"片区区域发展与扶贫攻坚规划 | 至多51.18% | 按最低目标过半 | 至多+1.18个百分点",
		"八大扶贫攻坚行动 | 至多52.31% | 按最低目标过半 | 至多+2.31个百分点",
		"农村扶贫解困 | 57.47% | 过半 | +7.47个百分点",
		"枧槽项目投资 | 59.89% | 按整个项目 | —",
		"枧槽项目乌骨鸡养殖 | 至少45.87% | 按整个项目 | —"}
	if diff := cmp.Diff(want, tableOf(home, "verdicts")); diff != "" {
		t.Errorf("the table of verdicts (-want +got):\n%s", diff)
	}
	for name, phrases := range map[string][]string{
		"index.html": {"6项年度指标：过半1项，按最低目标过半2项，未过半1项，不能判定2项；另2项按整个项目计。时间过半50.00%", "示例 · 非官方发布",
			"2014年为假定", "2759万元", "2185万元", "79.20%", "拨付、支付、报账：未填报", "还有25天", "2014年9月", "2014年12月31日前", "90村", "10.23万人",
			"数据未载明"},
		"en/index.html": {"6 annual indicators", "Example, not an official publication", "27.59 million yuan",
			"by 25 July 2014"},
		"indicators/funds.html": {"413.65万元", "6345.3万元", "6000万元以上", "至多45.98%", "241万元以上", "3586.3万元", "597.72万元/月",
			"459.83万元/月", "+30.00%", "4881万元"},
		"indicators/rural-relief.html": {"5550人", "925人/月", "1250人/月"},
		"projects/jiancao.html":        {"2531.14万元", "5310.84万元", "84.15%", "1000万元"},
		"projects/huangni.html":        {"3285.44万元", "24.35%", "41.36%", "34.29%", "自筹（含投劳折资）"},
		"checks.html": {"拨付率", "支付率", "报账率", "资金账龄", "公示期", "“整村推进扶贫项目”52%的基数", "“摩尼镇连片扶贫开发项目”投资", "“赤水镇连片扶贫开发项目”投资",
			"“连片扶贫开发项目”完成情况", "5310.84万元的资金来源", "确数", "乡立薄", "修定", "基础实施", "目前任务",
			rule.ConflictingTargets.Of("funds.funds-plan")},
		"en/milestones.html": {"Ethnic Minority Development Plan", "Resettlement Policy Framework", "Pest Management Plan",
			"revised and publicised", "compiled, disclosure not stated"},
	} {
		body := text(page(t, filepath.Join(site, name)))
		for _, phrase := range phrases {
			if !strings.Contains(body, phrase) {
				t.Errorf("%s does not say %q", name, phrase)
			}
		}
	}
}

// TestFiguresReadBack reads every number of every page back and compares it
// with figures.csv, by a reader of its own.
func TestFiguresReadBack(t *testing.T) {
	site := exampleSite(t)
	displays := figures(t, filepath.Join(site, "figures.csv"))
	checked := 0
	err := filepath.WalkDir(site+"/", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".html" {
			return err
		}
		root, column := page(t, path), "display"
		if strings.Contains(path, "/en/") {
			column = "display_en"
		}
		for n := range root.Descendants() {
			if key := attribute(n, "data-figure"); key != "" {
				checked++
				// figures.csv sets an apostrophe before what a spreadsheet would
				// take for a formula, such as +7.47.
				if want, got := strings.TrimPrefix(displays[key][column], "'"), text(n); want != got || want == "" {
					t.Errorf("%s: %s reads %q, figures.csv has %q", path, key, got, want)
				}
			}
		}
		return nil
	})
	if err != nil || checked < 500 {
		t.Errorf("checked %d figures: %v", checked, err)
	}
}

func figures(t *testing.T, path string) map[string]map[string]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		all[row[0]] = cells
	}
	return all
}

// TestSameBytes builds twice, in other folders, another time zone and with one
// processor.
func TestSameBytes(t *testing.T) {
	cache := tools(t)
	first := exampleSite(t)
	out := filepath.Join(t.TempDir(), "deep", "er", "public")
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := itself(t.Context(), t, "build", "--out", out)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "TZ=Pacific/Kiritimati", "GOMAXPROCS=1", "LANG=zh_CN.UTF-8", "GONGSHI_CACHE="+
		cache.Dir)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if diff := cmp.Diff(program.Digest(first), program.Digest(out)); diff != "" {
		t.Errorf("two builds differ:\n%s", diff)
	}
}

// TestBrokenExportLeavesTheSite: a changed cell ends the build with status 1,
// names file, line and cell, and leaves the published site as it was.
func TestBrokenExportLeavesTheSite(t *testing.T) {
	tools(t)
	dir := filepath.Join(t.TempDir(), "county")
	out := filepath.Join(dir, "public")
	if status := run(t.Context(), []string{"init", "--example", dir}, io.Discard, io.Discard); status != 0 {
		t.Fatalf("init ended with %d", status)
	}
	if status := run(t.Context(), []string{"build", dir}, io.Discard, io.Discard); status != 0 {
		t.Fatalf("build ended with %d", status)
	}
	before := program.Digest(out)
	for _, fault := range []struct{ file, from, to, names string }{
		{"completions.csv", ",7500,", ",75OO,", "line 2, cell C2"},
		{"completions.csv", "rural-relief,", "rural-releif,", "line 2, cell A2"},
		{"targets.csv", "whole-village,", "rural-relief,", "line 3, cell A3"},
	} {
		path := filepath.Join(dir, "data", fault.file)
		good, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Replace(good, []byte(fault.from), []byte(fault.to), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		status := run(t.Context(), []string{"build", dir, "--lang", "en"}, io.Discard, &said)
		if status != 1 || !strings.Contains(said.String(), fault.file) || !strings.Contains(said.String(), fault.names) {
			t.Errorf("%q for %q ended with %d and said\n%s", fault.to, fault.from, status, said.String())
		}
		if program.Digest(out) != before {
			t.Errorf("%q for %q changed the published site", fault.to, fault.from)
		}
		if err := os.WriteFile(path, good, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Contains(strings.Fields(before), "index.html") {
		t.Error("nothing was published to begin with")
	}
}

// A second build of the same folder ends at once, with a status of its own.
func TestBusy(t *testing.T) {
	tools(t)
	out := filepath.Join(t.TempDir(), "public")
	room, err := publish.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	if status := run(t.Context(), []string{"build", "--out", out}, io.Discard, io.Discard); status != site.Busy {
		t.Errorf("ended with %d, want %d", status, site.Busy)
	}
}
