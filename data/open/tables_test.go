package open_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"gongshi/data/open"
	"gongshi/data/read"
)

func TestTableAndPackage(t *testing.T) {
	exports, settings, _, err := read.Read(t.Context(), fstest.MapFS{
		"targets.csv":     {Data: []byte("编号,名称,名称英文,计量单位,性质,期间,目标,备注\na,=1+1,Rice,个,数量,2014,10,private words\n")},
		"completions.csv": {Data: []byte("target,as_of,completed\na,2014-06-30,5\n")},
		"funds.csv":       {Data: []byte("subject,stage,金额（万元）\na,到位,5.50\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range exports.Tables {
		var b strings.Builder
		if err := open.Table(&b, &f, ""); err != nil {
			t.Fatal(err)
		}
		got[open.TablePath(f.Table)] = b.String()
	}
	for name, want := range map[string]string{
		"data/targets.csv": "\ufeffkey,name,name_en,unit,kind,period,target,source_file,source_line\n" +
			"a,'=1+1,Rice,个,数量,2014,10,targets.csv,2\n",
		"data/funds.csv": "\ufeffsubject,stage,amount,amount_unit,source_file,source_line\na,到位,5.50,万元,funds.csv,2\n",
	} {
		if got[name] != want {
			t.Errorf("%s = %q, want %q", name, got[name], want)
		}
	}
	var marked strings.Builder
	if err := open.Table(&marked, &exports.Tables[2], "示例"); err != nil ||
		!strings.HasSuffix(marked.String(), ",funds.csv,2,示例\n") {
		t.Errorf("an example's table is not marked: %q, %v", marked.String(), err)
	}
	b, err := open.Package(settings, exports.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"path": "plain/targets.csv"`, `"title": "金额计量单位"`, `"title": "名称英文"`,
		`"primaryKey": "key"`, `"unique": true`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("datapackage.json lacks %s:\n%s", want, b)
		}
	}
}
