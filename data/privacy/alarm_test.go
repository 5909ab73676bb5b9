package privacy_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gongshi/data/privacy"
)

// unitCode draws a unified social credit code (GB 32100-2015) by lot: the check
// character makes the weighted sum 0 modulo 31. Older codes of public bodies are mostly of digits.
func unitCode(lot *rand.Rand) string {
	const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	kinds := strings.Fields("11 12 13 19 51 52 53 91 92 93 A1 N1")
	code := kinds[lot.IntN(len(kinds))] + county(lot) + digits(lot, 8)
	if lot.IntN(2) == 0 {
		code = code[:8] + "MA" + code[10:16]
	}
	code += string(characters[lot.IntN(11)])
	for _, c := range characters {
		sum, weight := strings.IndexRune(characters, c), 1
		for _, r := range code {
			sum, weight = sum+strings.IndexRune(characters, r)*weight, weight*3%31
		}
		if sum%31 == 0 {
			return code + string(c)
		}
	}
	panic("no check character")
}

// county draws a county's code; Gansu, whose codes begin as cards do, has twelve cities.
func county(lot *rand.Rand) string {
	code := region(lot)
	if code[:2] == "62" {
		code = fmt.Sprintf("62%02d%02d", 1+lot.IntN(12), 1+lot.IntN(29))
	}
	return code
}

// TestNotPersonal: what bureaus write that is nobody's, a hundred thousand of each,
// stops a build at most once. Amounts and dates are not even doubtful.
func TestNotPersonal(t *testing.T) {
	for name, of := range map[string]struct {
		draw     func(lot *rand.Rand) string
		doubtful int // in a thousand, at most
	}{
		"unit codes": {unitCode, 2},
		"project codes": {func(lot *rand.Rand) string {
			return county(lot) + fmt.Sprint(2000+lot.IntN(40)) + digits(lot, 6)
		}, 5},
		"longer ones": {func(lot *rand.Rand) string {
			return "XM" + county(lot) + fmt.Sprint(2000+lot.IntN(40)) + digits(lot, 9)
		}, 50},
		"village codes": {func(lot *rand.Rand) string { return county(lot) + digits(lot, 6) }, 0},
		"amounts":       {func(lot *rand.Rand) string { return fmt.Sprintf("%d.%02d", lot.IntN(1e9), lot.IntN(100)) }, 0},
		"separated amounts": {func(lot *rand.Rand) string {
			return fmt.Sprintf("1%d,%s,%s", lot.IntN(9), digits(lot, 3), digits(lot, 3))
		}, 0},
		"spaced amounts": {func(lot *rand.Rand) string {
			return fmt.Sprintf("1%d %s %s %s", 3+lot.IntN(7), digits(lot, 3), digits(lot, 3), digits(lot, 3))
		}, 0},
		"rates":     {func(lot *rand.Rand) string { return fmt.Sprintf("%d.%s", lot.IntN(200), digits(lot, 10)) }, 0},
		"quotients": {func(lot *rand.Rand) string { return fmt.Sprintf("%d.%s", lot.IntN(200), digits(lot, 16)) }, 0},
		"dates": {func(lot *rand.Rand) string {
			return fmt.Sprintf("%d-%02d-%02d %d", 1900+lot.IntN(150), 1+lot.IntN(12), 1+lot.IntN(28), lot.IntN(10000))
		}, 0},
		"landlines": {func(lot *rand.Rand) string {
			return fmt.Sprintf("0%d%s-%s", 3+lot.IntN(7), digits(lot, 2), digits(lot, 8))
		}, 0},
		"documents": {func(lot *rand.Rand) string {
			return fmt.Sprintf("黔扶通〔%d〕%d号", 2000+lot.IntN(30), lot.IntN(1e6))
		}, 0},
	} {
		lot, scanner, sure, doubtful := rand.New(rand.NewPCG(8, 15)), privacy.New(nil), 0, 0
		for range 100_000 {
			text := of.draw(lot)
			for _, h := range scanner.Scan(text) {
				if doubtful++; h.Sure {
					sure++
					t.Logf("%s: %v in %q", name, h.Kind.Name(), text)
				}
			}
		}
		if sure > 1 || doubtful > of.doubtful*100 {
			t.Errorf("%s: %d of 100000 stop a build, %d are found", name, sure, doubtful)
		}
	}
}

// TestPublishedRows: commas part the numbers of a published row or list, which in what a
// person writes might be a card: the monthly readings of a fictitious county.
func TestPublishedRows(t *testing.T) {
	const series = `"data":[0,512,1024,1536,2048,2560,3072,3584,4096,4608,4800]`
	scanner := privacy.New(nil)
	if found := scanner.Lines("charts/x.json", 1, series); len(found) > 0 {
		t.Errorf("published, %v", found)
	}
	if len(scanner.Lines("x.html", 1, "13800138000")) != 1 ||
		len(scanner.WrittenLines("about.zh.md", "6217,0000,1234,5678,907")) != 1 {
		t.Error("a planted number was not found")
	}
}
