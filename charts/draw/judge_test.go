package draw

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/fetch"
)

// honest are options of each kind of picture that we draw.
var honest = map[string]string{
	"bars": `{"animation":false,"grid":[{"outerBoundsMode":"none","left":"90","top":"60","right":"90","bottom":"30"}],"title":[{"text":"甲与乙\n第二行","subtext":"单位：人"},{"text":"来源","bottom":0}],
		"legend":{"show":true,"top":40,"data":[{"name":"完成"},{"name":"剩余"}]},
		"xAxis":[{"type":"value","show":false,"min":0,"max":13050}],"yAxis":[{"type":"category","data":["甲","乙 & <丙>"],"axisLabel":{"interval":0}},
		{"type":"category","position":"right","data":["7500人，57.47%","—\n "],"axisLabel":{"interval":0}}],
		"series":[{"type":"bar","name":"完成","stack":"a","data":[{"value":7500,"itemStyle":{"color":"#123456","borderColor":"#000","borderWidth":1}},{"value":null}],
		"markLine":{"symbol":"none","silent":true,"data":[[{"name":"时间 50.00%","coord":[6525,0],"y":60,"label":{"show":true,"formatter":"{b}","position":"start"}},{"coord":[6525,0],"y":100}]]}},
		{"type":"bar","name":"剩余","stack":"a","data":[{"value":5550},{"value":0}]},{"type":"scatter","symbol":"rect","symbolSize":[3,20],"data":[[3750,0]]}]}`,
	"lines": `{"animation":false,"grid":[{"outerBoundsMode":"none","left":"16","top":"60","right":"16","bottom":"40"}],"legend":{"show":true,"data":[{"name":"完成 30"},{"name":"目标 40"}]},
		"xAxis":[{"type":"category","boundaryGap":false,"data":["","2023-01","2023-02"],"axisLabel":{"hideOverlap":true,"showMinLabel":true,"showMaxLabel":true}}],
		"yAxis":[{"type":"value","min":0,"max":42,"axisLabel":{"show":false}}],
		"series":[{"type":"line","name":"完成 30","symbol":"circle","data":[0,10,30]},{"type":"line","name":"目标 40","symbol":"none","connectNulls":true,"data":[0,null,40]}]}`,
	"cloud": `{"animation":false,"grid":[{"outerBoundsMode":"none","left":"40","top":"20","right":"20","bottom":"40"}],"xAxis":[{"type":"value","min":0,"max":100,"interval":25}],
		"yAxis":[{"type":"value","min":0,"max":100,"interval":25}],"series":[{"type":"scatter","symbol":"circle","data":[[23,25.5],[120,30]]}]}`,
	"flow": `{"animation":false,"series":[{"type":"sankey","layoutIterations":0,"data":[{"name":"来源"},{"name":"去处 "},{"name":"别处 "}],
		"links":[{"source":"来源","target":"去处 ","value":300},{"source":"来源","target":"别处 ","value":100.5}],"label":{"show":true}}]}`,
}

// drawnHonestly are the pictures of the honest options.
func drawnHonestly(t *testing.T) map[string]Line {
	t.Helper()
	lines := map[string]Line{}
	for name, option := range honest {
		lines[name] = Line{Name: name, Width: 560, Height: 300, Option: []byte(option)}
	}
	return lines
}

func jobsOf(lines map[string]Line) (jobs []Job) {
	for name, l := range lines {
		jobs = append(jobs, Job{Name: name, Width: l.Width, Height: l.Height, Option: func() ([]byte, error) {
			return l.Option, nil
		}})
	}
	return jobs
}

func fetched(t *testing.T) func(context.Context) (string, error) {
	t.Helper()
	cache, err := fetch.Open(func(what model.Text) { t.Log(what.En) })
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context) (string, error) { return cache.Packages(ctx, Manifest, Lock) }
}

// TestJudge: still-not-judged. Honest pictures pass; each that was changed in one place
// does not, and what is wrong with it is said.
func TestJudge(t *testing.T) {
	lines := drawnHonestly(t)
	result, err := Stills(t.Context(), jobsOf(lines), Options{Cache: t.TempDir(), Modules: fetched(t)})
	if err != nil {
		t.Fatal(err) // an honest picture was refused
	}
	good := map[string]string{}
	for name := range lines {
		b, err := os.ReadFile(result.Files[name+".svg"])
		if err != nil {
			t.Fatal(err)
		}
		good[name] = string(b)
	}
	first := func(from, to string) func(string) string {
		return func(svg string) string { return regexp.MustCompile(from).ReplaceAllString(svg, to) }
	}
	for _, test := range []struct {
		picture, name string
		harm          func(string) string
		says          string
	}{
		{"bars", "digit", first("7500人", "7600人"), `says "7600人，57.47%"`},
		{"bars", "digit-of-a-line", first(">时间 50.00%<", ">时间 51.00%<"), `says "时间 51.00%"`},
		{"bars", "label-gone", first(">甲<", "><"), `does not say "甲"`},
		{"bars", "label-twice", first("(<text[^>]*>完成</text>)", "$1$1"), `says "完成"`},
		{"bars", "cut-to-200-bytes", func(svg string) string { return svg[:200] }, "not whole XML"},
		{"bars", "cut-at-a-tag", func(svg string) string {
			return strings.TrimSuffix(strings.TrimSpace(svg), "</svg>")
		}, "not whole XML"},
		{"bars", "nul", first(">甲<", ">甲\x00<"), "not whole XML"},
		{"bars", "not-utf8", first(">甲<", ">\xbc\xd7<"), "not whole XML"},
		{"bars", "empty", func(string) string { return `<svg xmlns="http://www.w3.org/2000/svg"/>` }, "does not say"},
		{"bars", "nothing", func(string) string { return "" }, "does not say"},
		{"bars", "bar-longer", first(`(<path d="M90\.5 [\d.]+l)[\d.]+( 0l0 [\d.]+l-)[\d.]+`, "${1}230$2"+"230"),
			`number 1 of "完成" is not drawn as 7500`},
		{"bars", "bar-elsewhere", first(`ecmeta_series_index="1" ecmeta_data_index="0" ecmeta_ssr_type="chart"`,
			`ecmeta_series_index="1" ecmeta_data_index="1" ecmeta_ssr_type="chart"`), `lacks number 1 of "剩余"`},
		{"bars", "bar-gone", first(`<path[^>]*ecmeta_series_index="1" ecmeta_data_index="0" ecmeta_ssr_type="chart"[^>]*></path>`, ""), `lacks number 1 of "剩余"`},
		{"bars", "another-bar", first(`ecmeta_series_index="1" ecmeta_data_index="0" ecmeta_ssr_type="chart"([^>]*></path>)`,
			`$0<path d="M0 0l9 0l0 9" ecmeta_series_index="7" ecmeta_data_index="0" ecmeta_ssr_type="chart"></path>`),
			"nobody asked for"},
		{"bars", "tick-elsewhere", first(`matrix\(([^)]*),[\d.]+,([\d.]+)\)`, "matrix($1,300,$2)"),
			"is not drawn as [3750,0]"},
		{"lines", "point-elsewhere", first(`(matrix\([^)]*,)[\d.]+\)`, "${1}70)"), `of "完成 30" is not drawn`},
		{"lines", "line-elsewhere", first(`(d="M16 260L)[\d.]+ [\d.]+(L)`, "${1}280 100$2"),
			`the line "完成 30" is not drawn as its numbers say`},
		{"lines", "digit", first("目标 40", "目标 46"), `says "目标 46"`},
		{"lines", "line-gone", first(`<path d="M16 260L544 \d[^>]*></path>`, ""), `the line "目标 40"`},
		{"cloud", "point-elsewhere", first(`(matrix\([^)]*,)[\d.]+\)`, "${1}70)"),
			`number 1 of "" is not drawn as [23,25.5]`},
		{"cloud", "point-gone", first(`<path[^>]*ecmeta_data_index="0"[^>]*></path>`, ""), "lacks number 1"},
		{"cloud", "scale", first(">75<", ">80<"), `says "80"`},
		{"flow", "band-thicker", first(`(ecmeta|d="M[^"]*L[\d.]+ )([\d.]+)(C[^"]*"[^>]*ecmeta_series_index="0" ecmeta_data_index="1")`, "${1}299$3"), "number 2 of"},
		{"flow", "name", first(">别处 <", ">他处 <"), `says "他处"`},
	} {
		t.Run("still-not-judged/"+test.picture+"/"+test.name, func(t *testing.T) {
			bad := test.harm(good[test.picture])
			if bad == good[test.picture] {
				t.Fatal("nothing was changed")
			}
			var stopped *child.Stopped
			if err := judge([]byte(bad), lines[test.picture]); err == nil || !strings.Contains(err.Error(), test.says) ||
				!errors.As(err, &stopped) {
				t.Errorf("got %v, want %q", err, test.says)
			}
		})
	}
}

// TestLyingNode: a Node that sends what is no whole picture, or one of another number,
// is found out by its first picture, and nothing of it is kept.
func TestLyingNode(t *testing.T) {
	real, err := exec.LookPath("node")
	if err != nil {
		t.Fatal(err)
	}
	options := Options{Cache: t.TempDir(), Modules: fetched(t)}
	if _, err := options.Modules(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, lie := range map[string]string{
		"cut":            `echo "ok 200"; ` + real + ` "$@" | tail -n +2 | head -c 200`,
		"empty":          `echo "ok 40"; printf %s '<svg xmlns="http://www.w3.org/2000/svg"/>'`,
		"another-number": real + ` "$@" | LC_ALL=C sed s/7500/7600/`,
	} {
		t.Run("still-not-judged/"+name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "node"), []byte("#!/bin/sh\n"+lie+"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
			bars := jobsOf(map[string]Line{"bars": drawnHonestly(t)["bars"]})
			var failed *child.ToolError
			if _, err := Stills(t.Context(), bars, options); !errors.As(err, &failed) {
				t.Errorf("got %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(options.Cache, "stills", "*", "*")); len(left) > 0 {
				t.Errorf("kept %v", left)
			}
		})
	}
}
