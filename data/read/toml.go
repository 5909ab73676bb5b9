package read

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"gongshi/data/model"
)

// unknown refuses what a file of settings has and the type that it was read into has not.
func unknown[T any](file, s string, meta toml.MetaData) (problems model.Problems) {
	keys := meta.Undecoded()
	for _, key := range keys[:min(len(keys), mostUnknown)] {
		at := model.Position{File: file, Line: lineInline(s, key)}
		problems = append(problems, model.At(model.Error, "unknown-setting", at, key.String(),
			model.Text{Zh: "没有这个设置项", En: "there is no such setting"}, nearestSetting(reflect.TypeFor[T](), key)))
	}
	return problems
}

// What a reader of TOML takes more than linear time for is bounded: no setting has a
// name of more than three parts.
const (
	mostUnknown = 100     // settings that are not known, told of
	longestLine = 8 << 10 // bytes
	mostParts   = 10      // of a dotted key, or brackets in one another
)

// nested is the error of the first line of settings that is longer or more deeply
// nested than any need be, nil where none is.
func nested(file, s string) *model.Problem {
	depth, n := 0, 0
	for line := range strings.Lines(s) {
		n++
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue
		}
		key, _, _ := strings.Cut(line, "=")
		most, quoted := depth, false
		for i := range len(line) {
			switch c := line[i]; {
			case c == '"' || c == '\'':
				quoted = !quoted
			case quoted:
			case c == '[' || c == '{':
				depth++
			case c == ']' || c == '}':
				depth = max(0, depth-1)
			}
			most = max(most, depth)
		}
		if len(line) > longestLine || strings.Count(key, ".") > mostParts || most > mostParts {
			p := model.At(model.Error, "settings-too-deep", model.Position{File: file, Line: n}, "",
				model.Text{Zh: "这一行太长，或层次太多", En: "the line is too long, or too deeply nested"},
				model.Text{Zh: "写成 名称 = 值，一行一项", En: "write name = value, one to a line"})
			return &p
		}
	}
	return nil
}

func tomlProblem(file string, err error) model.Problem {
	at := model.Position{File: file}
	message := err.Error()
	var parse toml.ParseError
	if errors.As(err, &parse) {
		at.Line, message = parse.Position.Line, parse.Message
	} else if line := ofLine.FindStringSubmatch(message); line != nil {
		at.Line, _ = strconv.Atoi(line[1])
		message = strings.TrimPrefix(message, line[0])
	}
	hint := model.Text{Zh: "文字加英文引号，如 title = \"某县\"", En: `text stands in straight quotes: title = "…"`}
	if strings.Contains(message, "incompatible types") {
		hint = model.Text{Zh: hint.Zh + "；true、false 和数字不加", En: hint.En + "; true, false and numbers stand in none"}
	}
	return model.At(model.Error, "malformed-settings", at, "",
		model.Text{Zh: "设置文件的写法有误：" + message, En: "the settings cannot be read: " + message}, hint)
}

// ofLine is how the reader of TOML begins what it says of a value of another type.
var ofLine = regexp.MustCompile(`^toml: line (\d+) `)

// nearestSetting hints at a setting by its name, or at its section.
func nearestSetting(in reflect.Type, key toml.Key) model.Text {
	known := namesOf(in, "")
	for _, name := range []string{key.String(), key[len(key)-1]} {
		if near := model.Nearest(name, known); near != "" {
			return model.Text{Zh: "最接近的设置项是“" + near + "”", En: fmt.Sprintf("the nearest setting is %q", near)}
		}
	}
	return model.Text{Zh: "删去这一项", En: "delete it"}
}

// namesOf names the settings of a struct by its toml tags: alone, and with their
// section.
func namesOf(of reflect.Type, section string) []string {
	if of.Kind() == reflect.Map { // by names of a bureau's own
		of, section = of.Elem(), ""
	}
	for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for f := range of.Fields() {
		name := f.Tag.Get("toml")
		if name == "-" {
			continue
		}
		names = append(names, name, section+name)
		names = append(names, namesOf(f.Type, section+name+".")...)
	}
	return names
}

// lineOf finds the line of a key, or of the table in line that it stands in: toml
// tells no position for a key that it decoded into nothing.
func lineOf(s string, key toml.Key) int {
	for ; len(key) > 0; key = key[:len(key)-1] {
		if line := lineWith(s, strings.Join(key, ".")); line > 0 {
			return line
		}
	}
	return 0
}

// lineInline is lineOf for a key that may stand in a table within a list, on a line of its
// own: {step = "before", column = "goal"}.
func lineInline(s string, key toml.Key) int {
	at, last := lineOf(s, key), key[len(key)-1]
	if len(key) < 3 || lineWith(s, key.String()) > 0 {
		return at
	}
	own := regexp.MustCompile(`[{,]\s*"?` + regexp.QuoteMeta(last) + `"?\s*=`)
	for i, line := range strings.Split(s, "\n") {
		if i+1 >= at && own.MatchString(line) {
			return i + 1
		}
	}
	return at
}

// lineWith is the line on which a key or the section of that name stands, or 0.
func lineWith(s, wanted string) int {
	bare := strings.NewReplacer(`"`, "", "'", "", " ", "", "\t", "")
	section, wanted := "", bare.Replace(wanted)
	for i, line := range strings.Split(s, "\n") {
		line = bare.Replace(line)
		if strings.HasPrefix(line, "[") {
			section, _, _ = strings.Cut(strings.TrimLeft(line, "["), "]")
			if section == wanted {
				return i + 1
			}
			continue
		}
		name, _, ok := strings.Cut(line, "=")
		if ok && strings.TrimPrefix(section+"."+name, ".") == wanted {
			return i + 1
		}
	}
	return 0
}
