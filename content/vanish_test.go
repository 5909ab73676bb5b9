package content_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/content"
	"gongshi/data/check"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/table"
	"gongshi/data/works"
)

// TestNothingVanishes counts the rows of every table in, and the rows that the pages
// show or name, from the front matter as Hugo is given it: in the example, the
// fictitious county and generated workspaces none is missing. Then a row of each table
// is lost between the checks and the pages, as a fault would lose it, and each is missed.
func TestNothingVanishes(t *testing.T) {
	t.Parallel()
	worlds := map[string]fs.FS{"example": example.Files, "works": works.Files,
		"demo": county(t, demo.Size{Villages: 12, Projects: 30, Months: 14, Seed: 5})}
	generated := 40
	if !testing.Short() && os.Getenv("CI") != "" {
		generated = 1_000
	}
	for seed := range generated {
		worlds[fmt.Sprintf("generated %04d", seed)] = generate(uint64(seed))
	}
	rows, planted := 0, 0
	for name, world := range worlds {
		set, settings := checked(t, name, world)
		all := positionsOf(set.Rows())
		if lost := lostOf(all, frontsOf(t, rule.Reconcile(measure.Measure(set, settings, model.Date{}),
			nil))); len(lost) > 0 {
			t.Errorf("%s: of %d rows these are neither shown nor named: %v", name, len(all), lost)
		}
		rows += len(all)
		removed := lose(set, rand.New(rand.NewPCG(uint64(len(all)), 1)))
		lost := lostOf(all, frontsOf(t, rule.Reconcile(measure.Measure(set, settings, model.Date{}), nil)))
		for _, at := range removed {
			if !slices.Contains(lost, at) {
				t.Errorf("%s: the lost row %s was not missed", name, at)
			}
		}
		planted += len(removed)
	}
	if rows < 30*generated || planted < 8*generated {
		t.Errorf("only %d rows, %d of them lost", rows, planted)
	}
	t.Logf("%d workspaces, %d rows: all shown or named; %d rows lost by a planted fault: all found", len(worlds), rows,
		planted)
}

func checked(t *testing.T, name string, world fs.FS) (*table.Dataset, *model.Settings) {
	t.Helper()
	exports, settings, problems, err := read.Read(t.Context(), world)
	if err != nil || problems.Count(model.Error) > 0 {
		t.Fatal(name, err, problems.Of(model.Error))
	}
	set, more := check.Check(exports, settings)
	if more.Count(model.Error) > 0 {
		t.Fatal(name, more.Of(model.Error))
	}
	return set, settings
}

func positionsOf(rows []*table.Row) []string {
	var all []string
	for _, r := range rows {
		all = append(all, r.At.Source())
	}
	return all
}

// lose takes one row out of each table: its pages never hear of it.
func lose(set *table.Dataset, random *rand.Rand) (removed []string) {
	tables := reflect.ValueOf(set).Elem()
	for i := range tables.NumField() {
		of := tables.Field(i)
		if of.Kind() != reflect.Slice || of.Len() == 0 {
			continue
		}
		at := random.IntN(of.Len())
		lost := of.Index(at).Interface()
		for _, t := range set.Targets {
			if any(t.Supersedes) == lost {
				t.Supersedes = nil // the other half of the fault: nothing leads to the row
			}
		}
		removed = append(removed, of.Index(at).Elem().FieldByName("Row").Interface().(table.Row).At.Source())
		of.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(of.Type(), 0, of.Len()), of.Slice(0, at)),
			of.Slice(at+1, of.Len())))
	}
	return removed
}

// frontsOf are the front matters of the pages in Chinese.
func frontsOf(t *testing.T, r *measure.Report) []content.Page {
	t.Helper()
	pages, problems := pagesOf(t, r, nil, fstest.MapFS{}, content.Options{})
	if problems.Count(model.Error) > 0 {
		t.Fatal(problems)
	}
	return slices.DeleteFunc(pages, func(p content.Page) bool { return p.Lang != r.Settings.Site.Languages.First() })
}

// mention is a row as pages write it, or several of one file: "funds.csv:3 (E3), 4 (E4)",
// "targets.csv:3–5, :8".
var mention = regexp.MustCompile(`([^\s:·、，。（）<>"]+\.csv)((?:(?:, )?:?\d+(?:–\d+)?(?: \([A-Z]+\d+\))?)+)`)

// stretch is one of its places: a line, and the last where several stand together.
var stretch = regexp.MustCompile(`(?:^:|, :?)(\d+)(?:–(\d+))?`)

// lostOf are the rows that no string of any front matter mentions.
func lostOf(rows []string, pages []content.Page) []string {
	said := map[string]bool{}
	for _, p := range pages {
		var front any
		if err := json.Unmarshal(p.Front, &front); err != nil {
			panic(err)
		}
		mentions(front, said)
	}
	return slices.DeleteFunc(slices.Clone(rows), func(at string) bool { return said[path.Base(at)] })
}

func mentions(v any, said map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for _, one := range v {
			mentions(one, said)
		}
	case []any:
		for _, one := range v {
			mentions(one, said)
		}
	case string:
		for _, m := range mention.FindAllStringSubmatch(v, -1) {
			for _, n := range stretch.FindAllStringSubmatch(m[2], -1) {
				first, _ := strconv.Atoi(n[1])
				last, _ := strconv.Atoi(n[2])
				for line := first; line <= max(first, last); line++ {
					said[fmt.Sprintf("%s:%d", path.Base(m[1]), line)] = true
				}
			}
		}
	}
}

// generate makes a workspace with every table: blank optional cells, dates ahead and of
// a whole year, rows without a place, units of any word, money of lists.
func generate(seed uint64) fstest.MapFS {
	g := &generator{rand.New(rand.NewPCG(seed, 18)), fstest.MapFS{}}
	places, projects, targets := g.keys("v", 2+g.IntN(4)), g.keys("p", 1+g.IntN(5)), g.keys("t", 1+g.IntN(5))
	g.table("places", places, func(i int, key string) string {
		return g.cells(key, "村"+key, g.some("村"), g.some(append([]string{""}, places[:i]...)...), g.some("", "120", "0"),
			g.some("", "500"))
	})
	g.table("projects", projects, func(_ int, key string) string {
		return g.cells(key, "工程"+key, g.some("", "道路", "供水"), g.some("一类", "一类；二类"),
			g.some(append([]string{""}, places...)...),
			g.date(), g.date(), g.date(), g.some("", "在建", "完工"), g.number())
	})
	g.table("targets", targets, func(i int, key string) string {
		goal, kind := g.some("100", "250", "0"), g.some("数量", "投资", "产出")
		if kind == "产出" {
			goal = ""
		}
		unit := g.some("人", "份", "只")
		if kind == "投资" {
			unit = "万元"
		}
		return g.cells(key, "指标"+g.some("甲", "乙", key), unit, kind, g.some("2024", "2024-H1", "2023", "整个项目", "2025"), goal,
			g.some(append([]string{""}, targets[:i]...)...), g.some("", "办公室"), "民生")
	})
	g.table("completions", g.keys("c", 1+g.IntN(8)), func(i int, _ string) string {
		return g.cells(g.some(targets...), fmt.Sprintf("2024-%02d-%02d", 1+i, 20), g.some("", "40", "50", "90", "—"),
			g.some("", "40%"))
	})
	g.table("progress", g.keys("r", 1+g.IntN(8)), func(i int, _ string) string {
		return g.cells(g.some(projects...), fmt.Sprintf("2024-%02d-15", 1+i), g.some("", "40", "90", "300"),
			g.some("", "10", "95"))
	})
	subjects := slices.Concat(projects, targets, places, []string{"一类", "民生"})
	g.table("funds", g.keys("f", 1+g.IntN(12)), func(int, string) string {
		return g.cells(g.some(subjects...), g.some("", "专项", "整合"), g.some("", "省级"),
			g.some("计划", "下达", "到位", "拨付", "支付", "报账"),
			g.some(g.number(), "30", "—"), g.date(), g.some("", "是", "否"))
	})
	g.table("milestones", g.keys("m", 1+g.IntN(4)), func(_ int, key string) string {
		return g.cells(key, g.some(slices.Concat([]string{""}, projects, places)...), "步骤"+key, g.date(), g.date(),
			g.some("", "已公示"))
	})
	g.table("notices", g.keys("n", 1+g.IntN(4)), func(_ int, key string) string {
		return g.cells(key, g.some("公示", "公告", "更正"), "公示"+key, g.some(slices.Concat([]string{""}, projects)...), g.date())
	})
	g.table("registry", g.keys("g", 1+g.IntN(8)), func(int, string) string {
		return g.cells(g.some(append([]string{""}, places...)...), g.some("户", "人口"), g.some("识别", "公示"),
			g.some("2024-03-31", "2024-06-30", "2024"),
			g.some("", "30", "31", "0"), g.some("户", "人", "份"), g.some("", "已完成", "进行中"))
	})
	g.table("pairings", g.keys("a", 1+g.IntN(4)), func(_ int, key string) string {
		return g.cells(g.some(append([]string{""}, places...)...), g.some("", "单位"+key), g.date())
	})
	g.table("risks", g.keys("k", 1+g.IntN(4)), func(_ int, key string) string {
		return g.cells(key, g.some(slices.Concat([]string{""}, projects, places)...), "问题"+key, g.date())
	})
	return g.files
}

type generator struct {
	*rand.Rand
	files fstest.MapFS
}

// headers are the columns that a generated table has.
var headers = map[string]string{
	"places":      "code,name,kind,parent,households,population",
	"projects":    "key,name,category,lists,place,start,due,finished,status,planned（万元）",
	"targets":     "key,name,unit,kind,period,target,supersedes,office,lists",
	"completions": "target,as_of,completed,stated_rate", "progress": "project,as_of,invested（万元）,physical",
	"funds": "subject,category,origin,stage,amount（万元）,date,started", "milestones": "key,subject,name,due,done,state",
	"notices": "key,kind,title,subject,issued", "registry": "place,item,step,as_of,count,unit,state",
	"pairings": "place,office,from", "risks": "key,subject,text,since",
}

func (g *generator) table(name string, keys []string, row func(int, string) string) {
	body := headers[name] + "\n"
	for i, key := range keys {
		body += row(i, key) + "\n"
	}
	g.files[name+".csv"] = &fstest.MapFile{Data: []byte(body)}
}

func (g *generator) keys(prefix string, n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = prefix + string(rune('a'+i))
	}
	return all
}

func (g *generator) some(of ...string) string { return of[g.IntN(len(of))] }

func (g *generator) date() string {
	return g.some("", "2023", "2024", "2024-H2", "2025", "2024-05", "2024-02-03", "2026-01-01")
}

// number is blank, nothing, or such that no row is the sum of those above it.
func (g *generator) number() string {
	return g.some("", "0", fmt.Sprintf("%d.%02d", 100+g.IntN(900), 1+g.IntN(98)))
}

func (g *generator) cells(cells ...string) string { return strings.Join(cells, ",") }
