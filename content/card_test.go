package content_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"gongshi/content"
	"gongshi/data/demo"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// TestLate: a project past its due date that is not finished is said to be late in its
// headline, in the list and at its place; one that is finished, ended or not due is not.
func TestLate(t *testing.T) {
	village := &table.Place{Code: "v", Name: model.Text{Zh: "村", En: "Village"}}
	project := func(key, status string, due model.Date) *table.Project {
		return &table.Project{Key: key, Name: model.Text{Zh: key}, Status: model.Text{Zh: status}, Due: due,
			Places: []*table.Place{village}, Phone: "0000-1"}
	}
	past, day, next := model.NewDate(2014, 6, 29), model.NewDate(2014, 6, 30), model.NewDate(2014, 7, 1)
	r := measure.Measure(&table.Dataset{Places: []*table.Place{village}, Projects: []*table.Project{
		project("works", "在建", past), project("idle", "未开工", past), project("done", "完工", past), project("over", "终止", past),
		project("today", "在建", day), project("later", "在建", next), project("unsaid", "", past),
		project("undated", "在建", model.Date{}),
	}}, &model.Settings{}, day)
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	late := map[string]bool{"works": true, "idle": true}
	for _, p := range pages {
		if p.URL == "en/projects.html" || p.URL == "en/places/v.html" {
			for _, row := range rows(t, p, "projects") {
				if got := strings.Contains(strings.Join(row, " "), "past due, not finished"); got != late[row[0]] {
					t.Errorf("%s: %s is late: %v", p.URL, row[0], got)
				}
			}
		}
		if key, ok := strings.CutPrefix(strings.TrimSuffix(p.URL, ".html"), "projects/"); ok {
			if got := strings.Contains(string(p.Front), "过了期限没完工"); got != late[key] {
				t.Errorf("%s is late: %v", p.URL, got)
			}
			if phone := rows(t, p, "who"); len(phone) < 2 || phone[1][0] != "监督电话" {
				t.Errorf("%s: whom to call is not said: %v", p.URL, phone)
			}
		}
	}
}

// rows are the rows of those tables of a page whose key begins so, as words.
func rows(t *testing.T, p content.Page, key string) (all [][]string) {
	t.Helper()
	var front struct {
		Params struct {
			Tables map[string]struct {
				Rows []struct{ Cells []cell }
			}
		}
	}
	if err := json.Unmarshal(p.Front, &front); err != nil {
		t.Fatalf("%s: %v", p.URL, err)
	}
	for name, table := range front.Params.Tables {
		for _, row := range table.Rows {
			if strings.HasPrefix(name, key) {
				var cells []string
				for _, c := range row.Cells {
					cells = append(cells, c.String())
				}
				all = append(all, cells)
			}
		}
	}
	return all
}

// TestCard: of every project of the fictitious county the card has a row for each
// field that the rules ask for, and says of those that the count calls missing, and of
// no other, that they are not stated.
func TestCard(t *testing.T) {
	r, _ := measured(t, county(t, demo.Size{Villages: 10, Projects: 60, Months: 6, Seed: 1}))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	missing, ended := 0, 0
	for _, p := range r.Dataset.Projects {
		i := slices.IndexFunc(pages, func(page content.Page) bool {
			return page.URL == "projects/"+model.Slug(p.Key)+".html"
		})
		card, of := map[string]string{}, r.Disclosure(p)
		for _, row := range rows(t, pages[i], "card-") {
			card[row[0]] = row[1]
		}
		for _, f := range r.Profile.Disclosure.Fields {
			value, there := card[f.Name.Zh]
			switch {
			case !there:
				t.Errorf("%s has no row for %s", p.Key, f.Name.Zh)
			case slices.Contains(of.Missing, f) != (value == "未载明"):
				t.Errorf("%s: %s reads %q, missing by the count: %v", p.Key, f.Name.Zh, value, slices.Contains(of.Missing, f))
			}
		}
		missing += len(of.Missing)
		if of.Phase == measure.Ended {
			ended++
			if got := card["验收结果"]; got != "项目已终止，不要求" {
				t.Errorf("%s ended early, and its acceptance reads %q", p.Key, got)
			}
		}
	}
	if missing == 0 || ended == 0 {
		t.Errorf("the county has %d missing fields and %d projects that ended", missing, ended)
	}
}

// TestNotices: those open come first, one that can be objected to is never called
// standing for want of a period, and a telephone says how long it holds.
func TestNotices(t *testing.T) {
	day := func(m, d int) model.Date { return model.NewDate(2014, m, d) }
	project := &table.Project{Key: "p", Name: model.Text{Zh: "甲"}, Phone: "0000-1", PhoneUntil: day(6, 1)}
	notice := func(key, kind string, start, end model.Date) *table.Notice {
		return &table.Notice{Key: key, Kind: kind, Title: model.Text{Zh: key}, Subject: "p", Start: start, End: end}
	}
	r := measure.Measure(&table.Dataset{Projects: []*table.Project{project}, Notices: []*table.Notice{
		notice("closed", "公示", day(5, 1), day(5, 11)), notice("standing", "公告", model.Date{}, model.Date{}),
		notice("bare", "公示", model.Date{}, model.Date{}), notice("later", "公示", day(7, 1), day(7, 11)),
		notice("open", "公示", day(6, 25), day(7, 5)),
	}}, &model.Settings{}, day(6, 30))
	pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	at := func(url string) content.Page {
		return pages[slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == url })]
	}
	var got []string
	for _, row := range rows(t, at("notices.html"), "notices") {
		got = append(got, row[0]+" "+row[3])
	}
	if want := []string{"open 公示中", "later 未开始", "closed 已结束", "standing 长期公开", "bare 公示期未载明"}; !slices.Equal(got, want) {
		t.Errorf("the notices are %q, want %q", got, want)
	}
	phone := slices.IndexFunc(rows(t, at("projects/p.html"), "card-before"), func(row []string) bool {
		return row[0] == "监督电话" && row[1] == "无在用电话｜项目的监督电话已停用，有效至2014年6月1日"
	})
	if phone < 0 {
		t.Error("a telephone that has ended does not say so")
	}
}

// TestTelephones: a number that is in use can be called, whatever stands around it; one
// that has ended, or has not begun, gives way to the office's own, or to none, which is said.
func TestTelephones(t *testing.T) {
	t.Run("expired-phone", testTelephones)
}

func testTelephones(t *testing.T) {
	day := func(m, d int) model.Date { return model.NewDate(2014, m, d) }
	for _, c := range []struct {
		phone       string
		from, until model.Date
		bureau      string
		want        []string
	}{
		{"0000-2310078", model.Date{}, model.Date{}, "0000-7000000", []string{"0000-2310078"}},
		{"12317（县扶贫局0000-2310078转801）", model.Date{}, model.Date{}, "", []string{"12317", "0000-2310078"}},
		{"见公示牌", model.Date{}, model.Date{}, "", nil},
		{"0000-2310078", model.Date{}, day(6, 30), "0000-7000000", []string{"0000-2310078"}}, // its last day
		{"0000-2310078", model.Date{}, day(6, 1), "", nil},
		{"0000-2310078", model.Date{}, day(6, 1), "0000-7000000", []string{"0000-7000000"}},
		{"0000-2310078", day(7, 1), model.Date{}, "0000-7000000", []string{"0000-7000000"}},
		{"0000-2310078", day(7, 1), model.Date{}, "", nil},
	} {
		project := &table.Project{Key: "p", Name: model.Text{Zh: "甲"}, Phone: c.phone, PhoneFrom: c.from,
			PhoneUntil: c.until}
		settings := &model.Settings{}
		settings.Government.Phone = c.bureau
		r := measure.Measure(&table.Dataset{Projects: []*table.Project{project}}, settings, day(6, 30))
		pages, _ := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
		i := slices.IndexFunc(pages, func(p content.Page) bool { return p.URL == "projects/p.html" })
		if dead := len(c.want) == 0 || c.want[0] == "0000-7000000"; dead && c.phone != "见公示牌" {
			front := string(pages[i].Front)
			if strings.Contains(front, c.phone) || !strings.Contains(front, "无在用电话") && c.bureau == "" {
				t.Errorf("%s, valid from %s to %s, is shown though it cannot be called", c.phone, c.from.ISO(), c.until.ISO())
			}
		}
		var got []string
		for _, m := range regexp.MustCompile(`href=\\"tel:([^\\]*)\\"`).FindAllStringSubmatch(string(pages[i].Front), -1) {
			if !slices.Contains(got, m[1]) { // at the head and in the card
				got = append(got, m[1])
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s can be called at %q, want %q", c.phone, got, c.want)
		}
	}
}

// TestWithheldPlan: a plan that is withheld is said to be, with its reason, on the project's
// page and in the list; of one that is left blank no such thing is said.
func TestWithheldPlan(t *testing.T) {
	for written, want := range map[string]string{"不公开（洽谈中）": "projects projects-road", "": ""} {
		pages, _ := alone(t, txtar.File{Name: "projects.csv", Data: []byte("key,name,finished,planned（万元）\n" +
			"road,道路,2025-03-01," + written + "\nwell,水井,2025-03-01,30\n")}, model.Date{})
		var said []string
		for _, p := range pages {
			front := string(p.Front)
			if p.Lang == "zh" && strings.HasPrefix(p.Name, "projects") && strings.Contains(front, "不公开") &&
				strings.Contains(front, "洽谈中") {
				said = append(said, p.Name)
			}
		}
		if slices.Sort(said); strings.Join(said, " ") != want {
			t.Errorf("%q is said on %q, want %q", written, said, want)
		}
	}
}
