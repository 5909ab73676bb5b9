package privacy

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Written gives all personal data of what a person wrote: a cell, or words. Beside what
// Scan finds, it reads Chinese numerals, the letters O, I and l among digits, commas
// between groups, and a birthday written with 年月日. A published file is not read so: a
// comma parts the numbers of a row there.
func (s *Scanner) Written(text string) []Hit {
	hits, from := s.Scan(text), 0
	for line := range strings.Lines(text) { // nothing is joined over the end of one
		if numerous(line) {
			hits = s.rewritten(hits, line, from)
		}
		from += len(line)
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Compare(a.From, b.From) })
	return hits
}

// rewritten adds what a line, which begins at a place of its text, holds once it is written
// plainly.
func (s *Scanner) rewritten(hits []Hit, line string, from int) []Hit {
	p := plainly(line)
	if p.same {
		return hits
	}
	for _, h := range s.Scan(string(p.text)) {
		checked := h.Kind == ResidentID || h.Kind == BankCard
		if !checked && slices.Contains(p.guessed[h.From:h.To], true) {
			h.Sure = false
		}
		h.From, h.To = from+p.origin[h.From], from+p.origin[h.To]
		hits = joined(hits, h)
	}
	return hits
}

// numerous reports whether digits enough for a person's number may stand together in a
// line, however they are written there: nearly every line ends here, before it is rewritten.
func numerous(text string) bool {
	digits := 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch means := meaning(r); means {
		case dressed:
			if r != '%' || encoded.MatchString(text[i:]) {
				return true
			}
			digits = 0
		case digit:
			digits++
		case other:
			digits = 0
		}
		if r == '年' {
			digits += 2 // the noughts that a month and a day may lack
		}
		if digits >= shortest {
			return true
		}
		i += size
	}
	return false
}

// encoded is a character encoded for an address, once its digits are written plainly.
var encoded = regexp.MustCompile(`^%[0-9A-Fa-fOoIl]{2}`)

// meaning is what a character may be once its text is written plainly.
func meaning(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		if _, letter := latin(byte(r)); letter {
			return digit
		}
		if r == ',' {
			return gap
		}
		return classes[r]
	case strings.ContainsRune("年月日，、", r):
		return gap
	case strings.ContainsRune(chineseDigits, r):
		return digit
	}
	return character(r, 0).is
}

// chineseDigits are the digits as Chinese writes them.
const chineseDigits = "零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"

// joined adds a hit to those it does not overlap; it takes the place of those that are
// doubtful where it is sure, and of shorter ones as sure as it is.
func joined(hits []Hit, h Hit) []Hit {
	over := func(have Hit) bool { return h.From < have.To && have.From < h.To }
	stays := func(have Hit) bool {
		return have.Sure && !h.Sure || have.Sure == h.Sure && have.To-have.From >= h.To-h.From
	}
	if slices.ContainsFunc(hits, func(have Hit) bool { return over(have) && stays(have) }) {
		return hits
	}
	return append(slices.DeleteFunc(hits, over), h)
}

// plain is a text with its digits written plainly.
type plain struct {
	text    []byte
	origin  []int  // of each byte, and of the end: where it came from
	guessed []bool // of each byte: it may mean something else
	same    bool   // nothing had to be rewritten
}

func (p *plain) put(b byte, from int, guessed bool) {
	p.text, p.origin, p.guessed = append(p.text, b), append(p.origin, from), append(p.guessed, guessed)
}

// keep takes over a stretch of the text as it stands.
func (p *plain) keep(text string, from, to int) {
	for i := from; i < to; i++ {
		p.put(text[i], i, false)
	}
}

// otherwise finds what is written otherwise: a birthday, a run of Chinese numerals as long as a
// telephone's, digits with letters for some of them, a comma between digits.
var otherwise = regexp.MustCompile(`((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日([,，、]?)` +
	`|([` + chineseDigits + `](?:[ \-]?[` + chineseDigits + `]){10,})` +
	`|([0-9OoIl]*[0-9][OoIl][0-9OoIl]*|[OoIl]+[0-9][0-9OoIl]*)` +
	`|[0-9OoIl]([,，、])[ \x{3000}]?[0-9OoIl]`)

// plainly rewrites a text.
func plainly(text string) (p plain) {
	at := 0
	for at < len(text) {
		m := otherwise.FindStringSubmatchIndex(text[at:])
		if m == nil {
			break
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += at
			}
		}
		p.keep(text, at, m[0])
		at = p.rewrite(text, m)
	}
	if p.same = at == 0; p.same {
		return p
	}
	p.keep(text, at, len(text))
	p.origin = append(p.origin, len(text))
	return p
}

// rewrite writes one match of the pattern plainly, and gives where the text goes on.
func (p *plain) rewrite(text string, m []int) (next int) {
	switch {
	case m[2] >= 0:
		p.keep(text, m[2], m[3])
		for _, part := range [][]int{m[4:6], m[6:8]} {
			if part[1]-part[0] == 1 {
				p.put('0', part[0], false)
			}
			p.keep(text, part[0], part[1])
		}
		if m[8] < m[9] {
			p.put(' ', m[8], true)
		}
	case m[10] >= 0:
		for i, r := range text[m[10]:m[11]] {
			p.put(chinese(r), m[10]+i, false)
		}
	case m[12] >= 0:
		for i := m[12]; i < m[13]; i++ {
			digit, letter := latin(text[i])
			p.put(digit, i, letter)
		}
	default:
		_, size := utf8.DecodeRuneInString(text[m[0]:])
		p.keep(text, m[0], m[0]+size)
		p.put(' ', m[14], true)
		return m[15]
	}
	return m[1]
}

// numerals are the digits as Chinese writes them, plainly, on cheques, and as they are
// read aloud (幺).
var numerals = strings.NewReplacer("〇", "0", "零", "0", "一", "1", "幺", "1", "壹", "1", "二", "2", "贰", "2", "三", "3", "叁",
	"3",
	"四", "4", "肆", "4", "五", "5", "伍", "5", "六", "6", "陆", "6", "七", "7", "柒", "7", "八", "8", "捌", "8", "九", "9", "玖",
	"9")

func chinese(r rune) byte { return numerals.Replace(string(r))[0] }

// latin is the digit that a letter is written for.
func latin(c byte) (digit byte, letter bool) {
	switch c {
	case 'O', 'o':
		return '0', true
	case 'I', 'l':
		return '1', true
	}
	return c, false
}
