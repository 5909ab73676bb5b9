package export

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	utf16 "golang.org/x/text/encoding/unicode"

	"gongshi/data/model"
)

// An export is read as what it says it is by its byte order mark, else as strict
// UTF-8, else as GB18030, which holds GBK and GB 2312: what Excel on a Chinese
// Windows writes for "CSV" (domain, section 5). Nothing is guessed beyond
// that; the settings may name another encoding.
var marks = []struct {
	name  string
	mark  []byte
	codec encoding.Encoding // nil for UTF-8
}{
	{"UTF-8", []byte("\xef\xbb\xbf"), nil},
	{"UTF-16LE", []byte("\xff\xfe"), utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM)},
	{"UTF-16BE", []byte("\xfe\xff"), utf16.UTF16(utf16.BigEndian, utf16.ExpectBOM)},
}

// decode gives the text of a file and names the encoding it was in. A legacy
// encoding is a note; text that no one would write is an error.
func decode(raw []byte, name, fixed string) (s string, problems model.Problems) {
	for _, m := range marks {
		if !bytes.HasPrefix(raw, m.mark) {
			continue
		}
		if m.codec == nil {
			return string(raw[len(m.mark):]), nil
		}
		return transcoded(raw, m.codec, m.name, name)
	}
	codec, known := Encoding(fixed)
	if codec != nil {
		return transcoded(raw, codec, fixed, name)
	}
	if known || intended(raw) {
		return string(raw), nil // what is invalid in it has its place found with the characters
	}
	s, problems = transcoded(raw, simplifiedchinese.GB18030, "GB18030", name)
	if whole, broken := runes(raw); problems.Count(model.Error) > 0 && whole > broken {
		return string(raw), nil // neither, but rather UTF-8
	}
	if problems.Count(model.Error) == 0 && !probable(s) {
		return s, model.Problems{model.At(model.Error, "improbable-text", model.Position{File: name, Line: 1}, sample(s),
			model.Text{Zh: "文件既不是UTF-8，按GB18030读出的也不像中文，可能是Big5、Shift_JIS或西文编码",
				En: "the file is not UTF-8, and read as GB18030 it is no likely Chinese: it may be Big5, Shift_JIS or a " +
					"Western encoding"},
			resaved(raw, name))}
	}
	return s, problems
}

// saveAgain says how a file is saved in an encoding that is read.
func saveAgain(name string) model.Text {
	if !isExport(name) {
		return model.Text{Zh: "在记事本中打开，核对文字无误后另存，编码选UTF-8",
			En: "open it in Notepad, see that the text is right, and save it with the encoding UTF-8"}
	}
	return model.Text{Zh: "在Excel中打开，核对文字无误后另存为“CSV UTF-8（逗号分隔）”",
		En: `open it in Excel, see that the text is right, and save as "CSV UTF-8 (comma delimited)"`}
}

// resaved is saveAgain, and for bytes that read as a Western text the setting that says so:
// where a machine is set to Chinese, Excel shows such a file as garbled as we would.
func resaved(raw []byte, name string) model.Text {
	resave := saveAgain(name)
	if !isExport(name) || !Western(raw) {
		return resave
	}
	return model.Text{Zh: fmt.Sprintf("如果是西文（Latin-1），在 gongshi.toml 写 [files.%q]，下一行写 encoding = \"windows-1252\"；否则",
		name) + resave.Zh,
		En: fmt.Sprintf("if it is Western (Latin-1), write [files.%q] in gongshi.toml, and encoding = \"windows-1252\" "+
			"below it; else ", name) + resave.En}
}

// transcoded decodes strictly: a byte that stands for nothing is an error at its
// cell.
func transcoded(raw []byte, codec encoding.Encoding, from, name string) (string, model.Problems) {
	b, err := codec.NewDecoder().Bytes(raw)
	at := model.Position{File: name}
	if bad := bytes.IndexRune(b, utf8.RuneError); err != nil || bad >= 0 {
		if at.Line = 1 + bytes.Count(b[:max(bad, 0)], []byte("\n")); isExport(name) {
			at = place(string(b[:max(bad, 0)]), name)
		}
		return "", model.Problems{model.At(model.Error, "bad-bytes", at, "",
			model.Text{Zh: fmt.Sprintf("此处有不成字的字节（按%s读），文件可能已损坏，或是别的编码", from),
				En: "bytes here stand for no character (read as " + from + "): the file is broken, or in another encoding"},
			resaved(raw, name))}
	}
	return string(b), model.Problems{model.At(model.Note, "decoded", at, from,
		model.Text{Zh: "文件是" + from + "编码，已按此读取", En: "the file is in " + from + ", and was read as such"}, model.Text{})}
}

// intended reports whether bytes are UTF-8, or were until something broke a few of
// them.
func intended(raw []byte) bool {
	if utf8.Valid(raw) {
		return true
	}
	whole, broken := runes(raw)
	return whole > 4*broken
}

// runes counts the ideographs of UTF-8 among bytes, and the bytes that belong to
// none of its characters. Of text in GBK few are taken for an ideograph.
func runes(raw []byte) (whole, broken int) {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 2:
			whole++
		}
		i += size
	}
	return whole, broken
}

// probable reports whether the ideographs of a text are mostly those of everyday
// use, the first level of GB 2312, as 2,735 of the 2,742 of the example's report
// are. Of Big5 read as GB18030 where it can be at most three quarters are, of
// Shift_JIS and Windows-1252 none. Korean (EUC-KR) cannot be told apart so.
func probable(s string) bool {
	han, common := 0, 0
	encoder := simplifiedchinese.GBK.NewEncoder()
	for _, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if !unicode.In(r, unicode.Han, unicode.Co) {
			continue
		}
		han++ // a character of private use stands for a rare name, as a rule
		if b, err := encoder.Bytes([]byte(string(r))); err == nil && len(b) == 2 && b[0] >= 0xb0 && b[0] <= 0xd7 &&
			b[1] >= 0xa1 {
			common++
		}
	}
	return common*2 >= han && han-common <= 2+han/8 // a village may have a rare name
}

// sample is the first characters beyond ASCII, for a message.
func sample(s string) string {
	var few []rune
	for _, r := range s {
		if r >= utf8.RuneSelf {
			few = append(few, r)
		}
		if len(few) == 8 {
			break
		}
	}
	return string(few)
}
