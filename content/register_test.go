package content_test

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/data/rule"
)

// registers are workspaces of one table each, as testdata/register.txtar has them in both
// languages of names; the page that lists its rows, what it must say of one, and the headline.
var registers = []struct{ english, chinese, page, shows, headZh, headEn string }{
	{"projects.csv", "项目.csv", "projects", "River Road|河滨路",
		"3个项目：已完工1个，在建1个，未开工1个；1个已过计划完工期限、尚未完工；写明计划的2个计划总投资200万元",
		"3 projects: completed 1, in progress 1, planned 1; 1 past the due date and not finished; " +
			"2 million yuan planned for the 2 that state a plan"},
	{"funds.csv", "资金.csv", "funds", "gravel|砂石",
		"资金：下达30万元，到位32万元",
		"Funds: 300,000 yuan issued, 320,000 yuan received"},
	{"notices.csv", "公示公告.csv", "notices", "Road works|道路工程公示",
		"2项公示公告：公示中1项，已结束1项",
		"2 notices: open 1, closed 1"},
	{"registry.csv", "登记.csv", "registry", "households|监测户",
		"1项登记：复核1项",
		"1 count: review 1"},
	{"milestones.csv", "里程碑.csv", "milestones", "Handover|移交",
		"2项步骤与文件：未到期限1项，已完成1项",
		"2 steps: to come 1, done 1"},
	{"risks.csv", "问题.csv", "risks", "The shoulder has sunk|路肩下沉",
		"1个问题：整改中1个",
		"1 problem: open 1"},
	{"places.csv", "区划.csv", "places", "Upper Mill|上磨坊村",
		"1个地方：村1个",
		"1 place: village 1"},
	{"pairings.csv", "结对.csv", "registry", "Office of roads|公路局",
		"1项结对：帮扶中1项",
		"1 pairing: under way 1"},
}

// OfTargets are the words that a site without a target has no use for.
var ofTargets = regexp.MustCompile(`序时|过半|年度判定|怎样判定|指标|没有期间|` +
	`(?i)time elapsed|\bverdicts\b|annual verdict|past half|under half|\bindicators?\b|on schedule`)

// alone makes the pages of a workspace of one file.
func alone(t *testing.T, file txtar.File, asOf model.Date) ([]content.Page, *measure.Report) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), fstest.MapFS{"data/" + file.Name: {Data: file.Data}})
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	if problems = append(problems, more...); problems.Count(model.Error) > 0 {
		t.Fatal(problems.Of(model.Error))
	}
	r := rule.Reconcile(measure.Measure(set, settings, asOf), problems.Of(model.Finding))
	opts := content.Options{Downloads: open.Downloads(exports.Files(), nil)}
	pages, faults := pagesOf(t, r, charts.Draw(r), fstest.MapFS{}, opts)
	if len(faults) > 0 || len(r.Doubled) > 0 {
		t.Error(faults, r.Doubled)
	}
	return pages, r
}

// TestOneTableAlone: any table alone makes a site. Its home page leads with what there is,
// its row stands on its page, each link within the site leads to a page, and no page speaks
// of what only targets have.
func TestOneTableAlone(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "register.txtar"))
	if err != nil || len(archive.Files) != 2*len(registers) {
		t.Fatal(err, len(archive.Files))
	}
	for _, of := range registers {
		for _, name := range []string{of.english, of.chinese} {
			t.Run(name, func(t *testing.T) {
				asOf := model.Date{}
				if of.english == "places.csv" { // which nothing dates
					asOf = model.NewDate(2024, 3, 31)
				}
				file := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
				pages, r := alone(t, archive.Files[file], asOf)
				byURL := map[string]string{}
				for _, p := range pages {
					byURL[p.URL] = string(p.Front) + p.Text
				}
				for url, says := range byURL {
					if word := ofTargets.FindString(ofSchema(url, says)); word != "" {
						t.Errorf("%s says %s: %s", url, word, around(says, word))
					}
					for _, link := range regexp.MustCompile(`href(?:":"|=\\")(/[^"#\\]+\.html)`).FindAllStringSubmatch(says, -1) {
						if byURL[link[1][1:]] == "" {
							t.Errorf("%s leads to %s, which there is not", url, link[1])
						}
					}
				}
				for _, lang := range []string{"", "en/"} {
					if says := byURL[lang+of.page+".html"]; !regexp.MustCompile(of.shows).MatchString(says) {
						t.Errorf("%s%s does not show %s", lang, of.page, of.shows)
					}
				}
				if zh, en := r.Headline.Say("zh"), r.Headline.Say("en"); name == of.chinese && zh != of.headZh ||
					name == of.english && en != of.headEn {
					t.Errorf("the headline is\n%s\n%s", r.Headline.Say("zh"), r.Headline.Say("en"))
				}
				want := r.Headline.Say("zh")
				if r.Leads[0].Table == "projects" { // whose states are squares
					want = r.All.Headline.Text().Zh
				}
				if heading := headingOf(t, byURL["index.html"]); heading != want {
					t.Errorf("the home page is headed %s", heading)
				}
			})
		}
	}
}

// ofSchema is a page without what it says of the columns of tables that a bureau could
// fill in: the dictionary and its entries in the lists of what can be found.
func ofSchema(url, says string) string {
	if strings.HasSuffix(url, "dictionary.html") || strings.Contains(url, "search") {
		return ""
	}
	return says
}

// headingOf is the heading of a page, its parts joined.
func headingOf(t *testing.T, page string) string {
	t.Helper()
	var front struct {
		Params struct {
			Heading cell
		}
	}
	if err := json.NewDecoder(strings.NewReader(page)).Decode(&front); err != nil {
		t.Fatal(err)
	}
	return front.Params.Heading.plain()
}
