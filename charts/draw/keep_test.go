package draw

import "testing"

func TestWholeXML(t *testing.T) {
	if err := wholeXML([]byte(`<svg xmlns="http://www.w3.org/2000/svg"><text>甲&amp;1</text></svg>`)); err != nil {
		t.Error(err)
	}
	for name, svg := range map[string]string{
		"cut":       `<svg><text>甲</text>`,
		"cut-mark":  `<svg><text>甲</te`,
		"crossed":   `<svg><g><text>甲</g></text></svg>`,
		"nul":       "<svg><text>甲\x00</text></svg>",
		"ampersand": `<svg><text>甲&1</text></svg>`,
		"not-utf8":  "<svg><text>\xbc\xd7</text></svg>",
	} {
		if wholeXML([]byte(svg)) == nil {
			t.Errorf("%s: taken as whole", name)
		}
	}
}
