package export

import (
	"strings"
	"testing"

	"gongshi/data/model"
)

// TestTextFormulas: cells that Excel is to keep as text are read as if their quotes were
// written as CSV asks; what only looks so is left as it is.
func TestTextFormulas(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`a,="11.26"`, `a|="11.26"`},
		{"=\"007\",b\r\n=\"008\",c\n", `="007"|b / ="008"|c`},
		{`a,"=""11.26""",b`, `a|="11.26"|b`}, // as CSV asks
		{`a,"x, =""1""",b`, `a|x, ="1"|b`},
		{`="a,b",c`, `="a,b"|c`}, // the quotes hold the comma
		{`x="1",c`, ""},          // no cell begins so
		{`="1"2,c`, ""},
		{`="1`, ""},
		{"a\t=\"1\"\tb", `a|="1"|b`},
		{"a,b", "a|b"},
	} {
		records, problems, err := Split(t.Context(), test.in, "a.csv", model.Export{})
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		for _, r := range records {
			rows = append(rows, strings.Join(r.Cells, "|"))
		}
		if got := strings.Join(rows, " / "); got != test.want || (len(problems) > 0) != (test.want == "") {
			t.Errorf("%s: %s, %v", test.in, got, problems)
		}
	}
}
