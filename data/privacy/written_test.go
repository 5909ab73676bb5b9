package privacy

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// TestNumerous: a text that is not rewritten, since it has too few digits, holds nobody's
// number once it is; some do that are.
func TestNumerous(t *testing.T) {
	pieces := strings.Split("1 3 8 0 5 13 O o I l x X 一 二 〇 幺 年 月 日 1990年1月2日 ， 、 , . - _ ( ) / ： a 村 "+
		"５ ① ‑ · %31 % &#49; & \\u0031 \u3164 \u200b 13800138000 11010519491231002X", " ")
	pieces = append(pieces, " ", "\t")
	random, gate, passed, found := rand.New(rand.NewPCG(1, 2)), New(nil), 0, 0
	for range 200_000 {
		var b strings.Builder
		for range 1 + random.IntN(24) {
			b.WriteString(pieces[random.IntN(len(pieces)-random.IntN(2)*8)])
		}
		text := b.String()
		p := plainly(text)
		if p.same {
			continue
		}
		if hits := gate.Scan(string(p.text)); !numerous(text) {
			passed++
			if len(hits) > 0 {
				t.Fatalf("%q holds %v and is passed over", text, hits)
			}
			if got, want := gate.Written("村\n"+text), gate.Scan("村\n"+text); !reflect.DeepEqual(got, want) {
				t.Fatalf("%q: %v, want %v", text, got, want)
			}
		} else if len(hits) > 0 {
			found++
		}
	}
	if passed < 1000 || found < 1000 {
		t.Errorf("%d texts were passed over, and %d held something", passed, found)
	}
}
