package read_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/data/profile"
	"gongshi/data/read"
)

// TestProfiles: the profile that the settings name is read through the door of all files,
// and what is wrong with it is told with its file and line.
func TestProfiles(t *testing.T) {
	const fields = "[disclosure]\nfields = [\n  {step = \"before\", column = \"office\", name = {zh = \"单位\", en = " +
		"\"office\"}},\n"
	for _, test := range []struct {
		name, profile, text string
		want                []string
	}{
		{"built in", "works", "", nil},
		{"of another name", "work", "", []string{"error gongshi.toml:1 bad-setting work"}},
		{"not there", "profile.toml", "", []string{"error gongshi.toml:1 bad-setting profile.toml"}},
		{"outside", "../profile.toml", "x", []string{"error gongshi.toml:1 bad-setting ../profile.toml"}},
		{"the settings", "gongshi.toml", "", []string{"error gongshi.toml:1 bad-setting gongshi.toml"}},
		{"of its own", "profile.toml", fields + "]\n", nil},
		{"in GBK", "profile.toml", in(t, simplifiedchinese.GBK, fields+"]\n"),
			[]string{"note profile.toml decoded GB18030"}},
		{"malformed", "profile.toml", "[verdict]\nhalf = yes\n", []string{"error profile.toml:2 malformed-settings "}},
		{"unknown", "profile.toml", "[verdict]\nhalf = true\n[word]\nparts = 1\n",
			[]string{"error profile.toml:3 unknown-setting word", "error profile.toml:4 unknown-setting word.parts"}},
		{"no such column", "profile.toml", fields +
			"  {step = \"before\", column = \"owner\", name = {en = \"owner\"}},\n]\n",
			[]string{"error profile.toml:4 bad-setting owner"}},
		{"another kind of value", "profile.toml", "[verdict]\nhalf = \"no\"\n",
			[]string{"error profile.toml:2 malformed-settings "}},
		{"a misspelt part of a field", "profile.toml", fields +
			"  {step = \"before\", colum = \"goal\", name = {en = \"aim\"}},\n]\n",
			[]string{"error profile.toml:4 unknown-setting disclosure.fields.colum", "error profile.toml:2 bad-setting "}},
		{"too deep", "profile.toml", "a = [[[[[[[[[[[1]]]]]]]]]]]\n", []string{"error profile.toml:1 settings-too-deep "}},
		{"turned text", "profile.toml", "# a\u202eb\n", []string{"error profile.toml:1 direction-character U+202E"}},
		{"a person's number", "profile.toml", "[words]\ndata.en = \"call 13800138000\"\n",
			[]string{"error profile.toml:2 personal-data 138****00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{"gongshi.toml": "profile = \"" + test.profile + "\"\n"}
			if test.profile != "gongshi.toml" && test.text != "" {
				files[strings.TrimPrefix(test.profile, "../")] = test.text
			}
			_, settings, problems, err := read.Read(t.Context(), workspace(files))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, lines(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if test.name == "of its own" && len(profile.Of(settings).Disclosure.Fields) != 1 {
				t.Errorf("its fields are %+v", profile.Of(settings).Disclosure.Fields)
			}
		})
	}
}
