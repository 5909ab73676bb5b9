package read_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/read"
)

// An export may refer by name; a name that two rows share finds none.
func TestNameForKey(t *testing.T) {
	_, _, problems, err := read.Read(t.Context(), workspace(map[string]string{
		"data/places.csv":      "code,name,parent\ncounty,某县,\na,甲乡,某县\nb,新村,甲乡\nc,新村,甲乡\n",
		"data/projects.csv":    "key,name,place\nroad,村道,甲乡；新村\n",
		"data/completions.csv": "target,as_of,completed\n粮食,2014-06-30,5\n",
	}))
	want := []string{"note places.csv:3 (C3) name-for-key 某县", "note places.csv:4 (C4) name-for-key 甲乡",
		"note places.csv:5 (C5) name-for-key 甲乡",
		"note projects.csv:2 (C2) name-for-key 甲乡；新村", "note completions.csv:2 (A2) name-for-key 粮食"}
	if diff := cmp.Diff(want, lines(problems)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if became := problems[3].Became; became != "a；新村" {
		t.Errorf("became %q", became)
	}
}
