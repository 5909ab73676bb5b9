package export

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/data/model"
)

// File is a file as text, and the SHA-256 of its bytes.
type File struct{ Text, SHA256 string }

// Open reads a file that people wrote, an export, settings or words, and vouches for
// its characters: no control and no direction characters, which show one thing and mean
// another. What it refuses is a problem with its line; the error is for a file that is
// not there or cannot be read at all.
func Open(fsys fs.FS, file, name, encoding string) (File, model.Problems, error) {
	raw, problems, err := Bytes(fsys, file, name)
	if err != nil {
		return File{}, nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(problems) > 0 {
		return File{}, problems, nil
	}
	s, problems := decode(raw, name, encoding)
	if problems.Count(model.Error) == 0 {
		problems = append(problems, characters(s, name)...)
	}
	return File{s, fmt.Sprintf("%x", sha256.Sum256(raw))}, problems, nil
}

// Bytes reads a regular file up to its limit; what is none, or larger, is a problem.
func Bytes(fsys fs.FS, file, name string) ([]byte, model.Problems, error) {
	f, err := fsys.Open(file)
	if errors.Is(err, ErrNotRegular) {
		return nil, NotRegular(name), nil
	}
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, NotRegular(name), nil
	}
	most := int64(maxFile)
	if !isExport(name) {
		most = maxWords
	}
	raw, err := io.ReadAll(io.LimitReader(f, most+1))
	if int64(len(raw)) > most {
		return nil, fileTooLarge(name, most), nil
	}
	return raw, nil, err
}

// NotRegular is the error of a link, a pipe, a device or a folder in the place of a
// file, or of a link in the place of a folder.
func NotRegular(name string) model.Problems {
	return model.Problems{model.At(model.Error, "not-a-file", model.Position{File: name}, "",
		model.Text{Zh: "这是链接、管道、设备或文件夹，不是普通文件，没有读取",
			En: "this is a link, a pipe, a device or a folder and no regular file; it was not read"},
		model.Text{Zh: "把文件本身复制到这里", En: "copy the file itself here"})}
}

func fileTooLarge(name string, most int64) model.Problems {
	return model.Problems{model.At(model.Error, "file-too-large", model.Position{File: name}, "",
		model.Text{Zh: fmt.Sprintf("文件超过%d MiB", most>>20), En: fmt.Sprintf("the file is larger than %d MiB", most>>20)},
		model.Text{Zh: "请拆分或删去无关内容", En: "split it, or leave out what does not belong in it"})}
}

// isExport tells an export from words and settings by its name.
func isExport(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".csv" || ext == ".txt"
}

// listed is how many refused characters of a kind are named in one file, each with its
// place. Of bytes and line ends that say that all of the file is of another kind, one is.
var listed = map[string]int{"not-utf8": 1, "lone-cr": 1, "control-character": 50, "direction-character": 50,
	LostCharacter: 50}

// listedNUL is how many of NUL: a file that has one is none of text.
const listedNUL = 1

// LostCharacter is the rule of a character that a saving lost: U+FFFD, or a question
// mark in its place.
const LostCharacter = "lost-character"

// characters gives the refused characters, with their places.
func characters(s, name string) model.Problems {
	var problems model.Problems
	seen := map[string]int{}
	line := 1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		rule, written := refused(r, size, s[i:])
		most := listed[rule]
		if r == 0 {
			most = listedNUL
		}
		if rule != "" && seen[rule] < most {
			seen[rule]++
			at := model.Position{File: name, Line: line}
			if rule != "lone-cr" && isExport(name) {
				at = place(s[:i], name)
			}
			hint := refusals[rule].hint
			if rule == "lone-cr" || rule == "not-utf8" {
				hint = saveAgain(name)
			}
			problems = append(problems, model.At(model.Error, rule, at, written,
				refusals[rule].message, hint))
		}
		if r == '\n' {
			line++
		}
		i += size
	}
	return problems
}

// Legible reports whether the errors of a file are of single characters alone, so that
// it can be split into cells all the same. A file with a NUL is none of text.
func Legible(problems model.Problems) bool {
	return !slices.ContainsFunc(problems.Of(model.Error), func(p model.Problem) bool {
		return !ofCell(p.Rule) || p.Written == "U+0000"
	})
}

// ofCell reports whether a rule is against a character of a cell, and not a sign that
// all of the file is of another kind.
func ofCell(rule string) bool {
	return rule == "control-character" || rule == "direction-character" || rule == LostCharacter
}

// OfCharacter reports whether a problem is of a character that may stand in a cell.
func OfCharacter(p model.Problem) bool { return p.Severity == model.Error && ofCell(p.Rule) }

// Cell gives the refused characters of one cell, one of each kind.
func Cell(s string, at model.Position) model.Problems {
	var problems model.Problems
	seen := map[string]bool{}
	for i, r := range s {
		rule, written := refused(r, utf8.RuneLen(r), s[i:])
		if !ofCell(rule) || seen[written] {
			continue
		}
		seen[written] = true
		problems = append(problems, model.At(model.Error, rule, at, written, refusals[rule].message, refusals[rule].hint))
	}
	return problems
}

// refused names the rule against a character, "" where there is none.
func refused(r rune, size int, rest string) (rule, written string) {
	switch {
	case r == utf8.RuneError && size == 1:
		return "not-utf8", fmt.Sprintf("0x%02X", rest[0])
	case r == '\r' && !strings.HasPrefix(rest, "\r\n"):
		return "lone-cr", "U+000D"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r', r >= 0x7f && r <= 0x9f:
		return "control-character", fmt.Sprintf("U+%04X", r)
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f:
		return "direction-character", fmt.Sprintf("U+%04X", r)
	case r == 0x2028, r == 0x2029, r == 0xfeff:
		return "control-character", fmt.Sprintf("U+%04X", r)
	case r == utf8.RuneError:
		return LostCharacter, string(r)
	}
	return "", ""
}

// Lost says of a character that it was lost, and Retype what to do about it.
var (
	Lost = model.Text{Zh: "这里有字在另存时丢失，变成了“�”或“?”",
		En: "a character was lost here when the file was saved: it became “�” or “?”"}
	Retype = model.Text{Zh: "对照原件，把丢失的字重新打上", En: "type it again from the original"}
)

var refusals = map[string]struct{ message, hint model.Text }{
	"not-utf8": {
		model.Text{Zh: "UTF-8文件中有坏字节", En: "a broken byte in a UTF-8 file"}, model.Text{}},
	"lone-cr": {
		model.Text{Zh: "行尾只有回车符（旧式Mac格式），无法分行", En: "a line ends with a lone carriage return (old Mac format)"},
		model.Text{}},
	"control-character": {
		model.Text{Zh: "含有不可见的控制字符", En: "an invisible control character"},
		model.Text{Zh: "删去该字符", En: "delete the character"}},
	LostCharacter: {Lost, Retype},
	"direction-character": {
		model.Text{Zh: "含有改变文字显示方向的不可见字符", En: "an invisible character that turns the direction of text"},
		model.Text{Zh: "删去该字符", En: "delete the character"}},
}
