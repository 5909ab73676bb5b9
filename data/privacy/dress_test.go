package privacy_test

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/runenames"

	"gongshi/data/privacy"
)

// sort is a sort of made-up numbers: how they are drawn by lot, and the groups
// they are usually written in.
type sort struct {
	kind   privacy.Kind
	sure   bool
	groups []int
	draw   func(lot *rand.Rand) string
}

var sorts = map[string]sort{
	"resident": {privacy.ResidentID, true, []int{6, 8, 4}, resident},
	"old": {privacy.OldID, false, []int{6, 6, 3}, func(lot *rand.Rand) string {
		return region(lot) + birth(lot)[2:] + digits(lot, 3)
	}},
	"mobile": {privacy.Mobile, true, []int{3, 4, 4}, func(lot *rand.Rand) string {
		return "1" + string("3456789"[lot.IntN(7)]) + digits(lot, 9)
	}},
	"card of 16": {privacy.BankCard, true, []int{4, 4, 4, 4}, func(lot *rand.Rand) string { return card(lot, 16) }},
	"card of 19": {privacy.BankCard, true, []int{4, 4, 4, 4, 3}, func(lot *rand.Rand) string { return card(lot, 19) }},
}

func digits(lot *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0' + byte(lot.IntN(10))
	}
	return string(b)
}

var provinces = strings.Fields("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 " +
	"62 63 64 65 71 81 82")

func region(lot *rand.Rand) string {
	return provinces[lot.IntN(len(provinces))] + fmt.Sprintf("%02d%02d", 1+lot.IntN(30), 1+lot.IntN(30))
}

func birth(lot *rand.Rand) string {
	return fmt.Sprintf("19%02d%02d%02d", lot.IntN(100), 1+lot.IntN(12), 1+lot.IntN(28))
}

// resident finds the check character by its definition: the weighted sum of all
// eighteen is 1 modulo 11, the weights being powers of two (ISO 7064 MOD 11-2).
func resident(lot *rand.Rand) string {
	d := region(lot) + birth(lot) + digits(lot, 3)
	for _, c := range "0123456789X" {
		sum := 0
		for i, r := range d + string(c) {
			value := int(r - '0')
			if r == 'X' {
				value = 10
			}
			sum += value << (17 - i)
		}
		if sum%11 == 1 {
			return d + string(c)
		}
	}
	panic("no check character")
}

// card tries the last digits until one passes, by a Luhn of its own: the doubles'
// digits by table.
func card(lot *rand.Rand, n int) string {
	beginnings := strings.Fields("6217 6222 6228 6230 6252 6259 9558 6013")
	d := beginnings[lot.IntN(len(beginnings))] + digits(lot, n-5)
	for c := range 10 {
		full, sum := d+string(rune('0'+c)), 0
		for i := range full {
			value := int(full[i] - '0')
			if (n-i)%2 == 0 {
				value = []int{0, 2, 4, 6, 8, 1, 3, 5, 7, 9}[value]
			}
			sum += value
		}
		if sum%10 == 0 {
			return full
		}
	}
	panic("no check digit")
}

// each rewrites every digit; an X stays.
func each(to func(r rune) string) func(string, []int) string {
	return func(number string, _ []int) string {
		var b strings.Builder
		for _, r := range number {
			if r == 'X' {
				b.WriteRune(r)
			} else {
				b.WriteString(to(r))
			}
		}
		return b.String()
	}
}

func script(zero rune) func(string, []int) string {
	return each(func(r rune) string { return string(zero + r - '0') })
}

// parted sets a sign between the groups.
func parted(sign string) func(string, []int) string {
	return func(number string, groups []int) string {
		var parts []string
		for _, n := range groups {
			parts, number = append(parts, number[:n]), number[n:]
		}
		return strings.Join(parts, sign)
	}
}

// within sets a sign between all characters.
func within(sign string) func(string, []int) string {
	return func(number string, _ []int) string { return strings.Join(strings.Split(number, ""), sign) }
}

func around(before, after string) func(string, []int) string {
	return func(number string, _ []int) string { return before + number + after }
}

var dresses = map[string]func(number string, groups []int) string{
	"plain":               around("", ""),
	"in a sentence":       around("户主的号码是", "，请保密。"),
	"in markup":           around(`<td class="n">`, "</td>"),
	"in a row":            around("a,2014-06-30,", ",12.50"),
	"in a quoted cell":    around(`"7,500","`, `"`),
	"after a JSON escape": around(`{"a":"\t`, `\n"}`),
	"after a label":       around("No", ""),
	"in an address":       around("https://example.org/?id=", "&x=1"),
	"in a file name":      around("data/photo_", ".jpg"),
	"with a prefix":       around("（1）: ", ""),
	"lower-case x":        func(number string, _ []int) string { return strings.ToLower(number) },
	"Roman ten":           func(number string, _ []int) string { return strings.ReplaceAll(number, "X", "Ⅹ") },
	"full width": func(number string, _ []int) string {
		return strings.Map(func(r rune) rune { return r + 0xfee0 }, number)
	},
	"Arabic-Indic":       script('\u0660'),
	"Devanagari":         script('\u0966'),
	"Tibetan":            script('\u0f20'),
	"mathematical bold":  script('\U0001d7ce'),
	"mathematical mono":  script('\U0001d7f6'),
	"lowered":            script('₀'),
	"circled":            each(func(r rune) string { return string([]rune("⓪①②③④⑤⑥⑦⑧⑨")[r-'0']) }),
	"keycaps":            each(func(r rune) string { return string(r) + "\ufe0f\u20e3" }),
	"underlined":         each(func(r rune) string { return string(r) + "\u0332" }),
	"decimal entities":   each(func(r rune) string { return fmt.Sprintf("&#%d;", r) }),
	"bare entities":      each(func(r rune) string { return fmt.Sprintf("&#%04d", r) }),
	"hexadecimal":        each(func(r rune) string { return fmt.Sprintf("&#x%X;", r) }),
	"JSON escapes":       each(func(r rune) string { return fmt.Sprintf(`\u%04x`, r) }),
	"JSON pairs":         each(func(r rune) string { return fmt.Sprintf(`\ud835\udf%02x`, 0xce+r-'0') }),
	"TOML escapes":       each(func(r rune) string { return fmt.Sprintf(`\U%08X`, r) }),
	"spaces":             parted(" "),
	"dashes":             parted("-"),
	"dots":               parted("."),
	"middle dots":        parted("·"),
	"slashes":            parted("/"),
	"en dashes":          parted("–"),
	"long dashes":        parted("—"),
	"full-width dashes":  parted("－"),
	"no-break spaces":    parted("\u00a0"),
	"ideographic spaces": parted("\u3000"),
	"thin spaces":        parted("\u2009"),
	"&nbsp;":             parted("&nbsp;"),
	"&#160;":             parted("&#160;"),
	"JSON spaces":        parted(`\u00a0`),
	"wide gaps":          parted(" - "),
	"one by one":         within(" "),
	"dashed one by one":  within("-"),
	"zero width":         within("\u200b"),
	"joiners":            within("\u200d"),
	"soft hyphens":       within("\u00ad"),
	"&shy;":              within("&shy;"),
	"&#8203;":            within("&#8203;"),
	"word joiners":       parted("\u2060"),
	"byte order marks":   parted("\ufeff"),
	"five spaces":        parted("     "),
	"forty spaces":       parted(strings.Repeat(" ", 40)),
	"Hangul fillers":     parted("\u3164"),
	"empty braille":      parted("\u2800"),
	"percent-encoded":    each(func(r rune) string { return fmt.Sprintf("%%%02X", r) }),
	"percent full width": each(func(r rune) string { return url.PathEscape(string(r + 0xfee0)) }),
}

// writtenDresses are those that only what a person writes is read for. A mobile number
// or an old identity number is only doubtful there, for nothing checks its digits.
var writtenDresses = map[string]struct {
	put  func(number string, groups []int) string
	sure bool // a mobile number too: nothing else is written so
}{
	"commas":              {parted(","), false},
	"full-width commas":   {parted("，"), false},
	"commas and spaces":   {parted(", "), false},
	"enumeration commas":  {parted("、"), false},
	"O for 0":             {func(number string, _ []int) string { return strings.ReplaceAll(number, "0", "O") }, false},
	"l for 1":             {func(number string, _ []int) string { return strings.ReplaceAll(number, "1", "l") }, false},
	"Chinese numerals":    {each(func(r rune) string { return string([]rune("〇一二三四五六七八九")[r-'0']) }), true},
	"numerals of cheques": {each(func(r rune) string { return string([]rune("零壹贰叁肆伍陆柒捌玖")[r-'0']) }), true},
}

// TestDresses: of a thousand numbers of each sort in each dress at least 999 are
// found, as what they are, and stop the build where nothing but a person's number
// looks so.
func TestDresses(t *testing.T) {
	scanner := privacy.New(nil)
	for name, of := range sorts {
		for dress, put := range dresses {
			lot := rand.New(rand.NewPCG(4, 7))
			found, stopped, missed := 0, 0, ""
			for range 1000 {
				text := put(of.draw(lot), of.groups)
				hits := scanner.Scan(text)
				if len(hits) != 1 || hits[0].Kind != of.kind {
					missed = text
					continue
				}
				found++
				if hits[0].Sure {
					stopped++
				}
			}
			if found < 999 || of.sure && stopped < 999 || !of.sure && stopped > 0 {
				t.Errorf("%s, %s: %d of 1000 found, %d stopped; missed %q", name, dress, found, stopped, missed)
			}
		}
	}
	if len(dresses) < 15 {
		t.Errorf("only %d dresses", len(dresses))
	}
}

// TestWrittenDresses: the same of what a person writes. What is not dressed so is found
// as well, and as surely.
func TestWrittenDresses(t *testing.T) {
	scanner := privacy.New(nil)
	for name, of := range sorts {
		for dress, as := range writtenDresses {
			lot := rand.New(rand.NewPCG(4, 7))
			found, stopped, missed := 0, 0, ""
			for range 1000 {
				text := as.put(of.draw(lot), of.groups)
				hits := scanner.Written(text)
				if len(hits) != 1 || hits[0].Kind != of.kind || hits[0].To != len(text) {
					missed = text
					continue
				}
				found++
				if hits[0].Sure {
					stopped++
				}
			}
			checked := of.kind == privacy.ResidentID || of.kind == privacy.BankCard
			if found < 999 || (checked || as.sure && of.sure) && stopped < 999 || !of.sure && stopped > 0 {
				t.Errorf("%s, %s: %d of 1000 found, %d stopped; missed %q", name, dress, found, stopped, missed)
			}
		}
		for dress, put := range dresses {
			lot := rand.New(rand.NewPCG(4, 9))
			for range 100 {
				text := put(of.draw(lot), of.groups)
				if plain, written := scanner.Scan(text), scanner.Written(text); len(written) < len(plain) || plain[0].Sure &&
					!written[0].Sure {
					t.Fatalf("%s, %s: %q is found where it is published, and not where it is written", name, dress, text)
				}
			}
		}
	}
}

// TestDressed holds the single dresses of the case privacy-dress, as people write them.
func TestDressed(t *testing.T) {
	for text, want := range map[string]struct {
		kind privacy.Kind
		sure bool
	}{
		"138,1234,5678":              {privacy.Mobile, false},
		"(138)12345678":              {privacy.Mobile, true},
		"（138）1234-5678":             {privacy.Mobile, true},
		"电话 138     1234     5678":   {privacy.Mobile, true},
		"138\u31641234\u28005678":    {privacy.Mobile, true},
		"tel:%31%33%381234%35678":    {privacy.Mobile, true},
		"联系人一三八一二三四五六七八":             {privacy.Mobile, true},
		"幺三八 一二三四 五六七八":              {privacy.Mobile, true},
		"13 81 23 45 67 8":           {privacy.Mobile, false},
		"1795113812345678":           {privacy.Mobile, true},
		"17951 138 1234 5678":        {privacy.Mobile, true},
		"身份证110101，1990年3月7日，1233":   {privacy.ResidentID, true},
		"110101 1990年03月07日 1233":    {privacy.ResidentID, true},
		"6217,0000,1234,5678,907":    {privacy.BankCard, true},
		"13O12345678":                {privacy.Mobile, false},
		"6217OOOO12345678907":        {privacy.BankCard, true},
		"13812345678，13912345678":    {privacy.Mobile, true},
		"核桃138亩，猕猴桃1234，13812345678": {privacy.Mobile, true},
	} {
		hits := privacy.New(nil).Written(text)
		if len(hits) == 0 || hits[0].Kind != want.kind || hits[0].Sure != want.sure {
			t.Errorf("%q: %+v, want %v, sure: %v", text, hits, want.kind.Name(), want.sure)
		}
	}
	for _, text := range []string{"152 20140630", "（152）2014年6月30日", "138，2014，2015", "一、二、三、四、五、六、七、八、九、十",
		"二〇一四年至二〇一五年",
		"1,381,234,567元", "57.47%31人", "共138，1234人，5678户", "2014年6月30日，13812户", "13，81，23，45，67，8", "IOU1234567"} {
		if hits := privacy.New(nil).Written(text); len(hits) > 0 && hits[0].Sure {
			t.Errorf("%q stops the build: %+v", text, hits)
		}
	}
}

// TestScripts: the digits of every script are read, by the names that Unicode gives
// them.
func TestScripts(t *testing.T) {
	scanner, scripts := privacy.New(nil), 0
	for r := range rune(unicode.MaxRune) {
		if !unicode.IsDigit(r) || !strings.HasSuffix(runenames.Name(r), "DIGIT ZERO") {
			continue
		}
		if hits := scanner.Scan(script(r)("13800138000", nil)); len(hits) != 1 || hits[0].Masked != "138****00" {
			t.Errorf("%s: %v", runenames.Name(r), hits)
		}
		scripts++
	}
	if scripts < 60 {
		t.Errorf("only %d scripts", scripts)
	}
}
