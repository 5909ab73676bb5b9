package measure_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/check"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
)

// county reads, checks and measures exports, given by their names without .csv,
// and settings.
// What a test does not give is the smallest table that will do; an empty text takes it away.
func county(t *testing.T, asOf model.Date, exports map[string]string) (*measure.Report, model.Problems) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, body := range map[string]string{"targets": "key,name,unit,kind,period,target\nall,全部,人,数量,2014,100\n",
		"completions": "target,as_of,completed\nall,2014-06-30,50\n"} {
		fsys[name+".csv"] = &fstest.MapFile{Data: []byte(body)}
	}
	for name, body := range exports {
		if !strings.HasSuffix(name, ".toml") {
			name += ".csv"
		}
		fsys[name] = &fstest.MapFile{Data: []byte(body)}
		if body == "" {
			delete(fsys, name)
		}
	}
	got, settings, problems, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(got, settings)
	if problems = append(problems, more...); problems.Count(model.Error) > 0 {
		t.Fatal(problems.Of(model.Error))
	}
	return measure.Measure(set, settings, asOf), problems
}

var midyear = model.NewDate(2014, 6, 30)

// shows fails unless a figure is shown so; "" is for a figure that must not be.
func shows(t *testing.T, r *measure.Report, key, want string) {
	t.Helper()
	got := ""
	if f := r.Figure(key); f != nil {
		got = f.Display.Zh
	}
	if got != want {
		t.Errorf("%s: %q, want %q", key, got, want)
	}
}
