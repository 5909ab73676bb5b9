package read

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/profile"
)

// readProfile reads the profile that the settings name: one of ours, or a file of the
// workspace, through the door of all its files.
func readProfile(fsys fs.FS, settings *model.Settings) (model.Problems, error) {
	name := settings.Profile
	switch {
	case name == "" || slices.Contains(profile.Names, name):
		return nil, nil
	case path.Ext(name) != ".toml" || path.Base(name) != name || name == SettingsFile:
		return model.Problems{noProfile(settings, model.Text{Zh: "没有这种类型", En: "there is no such profile"})}, nil
	}
	from, problems, err := export.Open(fsys, name, name, "")
	if errors.Is(err, fs.ErrNotExist) {
		return model.Problems{noProfile(settings, model.Text{Zh: "没有这个文件", En: "there is no such file"})}, nil
	}
	if err != nil || problems.Count(model.Error) > 0 {
		return problems, err
	}
	if deep := nested(name, from.Text); deep != nil {
		return append(problems, *deep), nil
	}
	settings.ProfileText = from.Text
	own, meta, err := profile.Decode(from.Text)
	if err != nil {
		return append(problems, tomlProblem(name, err)), nil
	}
	problems = append(problems, unknown[profile.Profile](name, from.Text, meta)...)
	for _, f := range own.Faults() {
		at := model.Position{File: name, Line: lineOfValue(from.Text, f)}
		problems = append(problems, model.At(model.Error, "bad-setting", at, f.Written,
			model.Text{Zh: "设置项的值不能用", En: "the value of the setting cannot be used"}, f.Hint))
	}
	return append(problems, privacy.New(settings.Privacy.Phones).WrittenLines(name, from.Text)...), nil
}

// noProfile is the error of a profile that is not there.
func noProfile(settings *model.Settings, message model.Text) model.Problem {
	names := strings.Join(profile.Names, "、")
	hint := model.Text{Zh: "写 " + names + "，或工作文件夹里一个文件的名称，如 profile.toml",
		En: "write " + strings.Join(profile.Names, ", ") + ", or the name of a file in the workspace, as profile.toml"}
	if near := model.Nearest(settings.Profile, profile.Names); near != "" {
		hint = model.Text{Zh: "最接近的是“" + near + "”；" + hint.Zh, En: "the nearest is " + near + "; " + hint.En}
	}
	return model.At(model.Error, "bad-setting", settingAt(settings, "profile"), settings.Profile, message, hint)
}

// lineOfValue is the last line that a value of a list is written on, else that of its
// setting.
func lineOfValue(s string, f profile.Fault) int {
	at := lineOf(s, f.Key)
	for i, line := range strings.Split(s, "\n") {
		if f.Written != "" && i+1 >= at && strings.Contains(line, `"`+f.Written+`"`) {
			at = i + 1
		}
	}
	return at
}
