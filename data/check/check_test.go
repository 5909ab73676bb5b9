package check_test

import (
	"io/fs"
	"testing"

	"golang.org/x/tools/txtar"

	"gongshi/data/check"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

func problems(t testing.TB, fsys fs.FS) (*table.Dataset, model.Problems) {
	t.Helper()
	exports, settings, found, err := read.Read(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, more := check.Check(exports, settings)
	found = append(found, more...)
	found.Sort()
	return set, found
}

func TestBaseHasNoFault(t *testing.T) {
	set, found := problems(t, workspace(t))
	if len(found) > 0 {
		t.Fatalf("got %v", found)
	}
	if len(set.Targets) != 2 || set.Completions[0].Target != set.Targets[0] ||
		set.Targets[1].Project.Places[0].Parent.Code != "county" {
		t.Error("the references are not resolved")
	}
	if q := set.Targets[1].Target; q.Qualifier != model.AtLeast || q.Number.String() != "22" || q.Unit != "亿元" {
		t.Errorf("got target %+v", q)
	}
	falls, _ := problems(t, workspace(t,
		txtar.File{Name: "targets.csv",
			Data: []byte("编号,名称,计量单位,性质,期间,目标,方向\npeople,甲,人,数量,2014,1,越低越好\nmoney,乙,亿元,投资,2014,22,越高越好\n")}))
	if !falls.Targets[0].LowerIs() || falls.Targets[1].LowerIs() {
		t.Error("the direction of a target is not read")
	}
	lists, _ := problems(t, workspace(t,
		txtar.File{Name: "projects.csv", Data: []byte("key,name,lists\nroad,村道,甲； ；乙；\n")}))
	if got := lists.Projects[0].Lists; len(got) != 2 || got[0] != "甲" || got[1] != "乙" {
		t.Errorf("got lists %q", got)
	}
	if s := set.Completions[0].StatedRate; s.Rate.String() != "57.47" || s.Places != 2 {
		t.Errorf("got stated rate %+v", s)
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{"people,2014-06-30,7500,,57.47%,x",
		"=cmd|' /C calc'!A0,{{< x >}},---,<script>,__f__,\u202e", "\"", "a,b\r", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, row string) {
		file := "target,as_of,completed,qualifier,stated_rate,source\n" + row
		set, found := problems(t, workspace(t, txtar.File{Name: "completions.csv", Data: []byte(file)}))
		for _, p := range found {
			if p.At.File == "" || p.Message.Zh == "" || p.Message.En == "" {
				t.Errorf("a problem without place or words: %+v", p)
			}
		}
		if found.Count(model.Error) > 0 {
			return
		}
		for _, c := range set.Completions {
			if c.Target == nil || c.AsOf.IsZero() {
				t.Errorf("no error, and yet a completion without target or date: %+v", c)
			}
		}
	})
}
