package cell

import "testing"

// TestWithheld: what withholds a number, with its reason, and what does not.
func TestWithheld(t *testing.T) {
	for written, want := range map[string]string{
		"不公开": "withheld", "不公开（涉及商业秘密）": "withheld: 涉及商业秘密", "XX万元": "withheld", "***": "withheld", "××亿元": "withheld",
		"Confidential: in negotiation": "withheld: in negotiation", "withheld: 洽谈中": "withheld: 洽谈中", "withheld": "withheld",
		"公开": "", "X": "", "12": "", "": "", "公开招标": "", "保密局": "", "XL": "", "—": "",
	} {
		if got, ok := Withheld(written); got != want || ok != (want != "") {
			t.Errorf("%q is %q", written, got)
		}
		n, _ := Column{}.Parse(written)
		if again, wrong := (Column{}).Parse(n.Text); want != "" && (wrong != nil || again.Text != want || again.Rule != "") {
			t.Errorf("%q is read as %q, and that as %q: %v", written, n.Text, again.Text, wrong)
		}
	}
}
