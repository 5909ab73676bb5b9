package intake

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"gongshi/data/model"
	"gongshi/data/read"
)

// named refuses a site without a title, or without anyone who publishes it: its pages
// would say so with an empty head, and nobody could be asked. Settings that cannot be
// read are an error already.
func named(workspace fs.FS, settings *model.Settings, found model.Problems) model.Problems {
	unread := func(p model.Problem) bool {
		return p.Severity == model.Error && (p.At.File == read.SettingsFile || p.Rule == "settings-name")
	}
	if settings.Source == "" && slices.ContainsFunc(found, unread) {
		return nil
	}
	var problems model.Problems
	missing := func(message, hint model.Text) {
		at := model.Position{File: read.SettingsFile}
		problems = append(problems, model.At(model.Error, "settings-missing", at, "", message, hint))
	}
	if _, err := fs.Stat(workspace, read.SettingsFile); errors.Is(err, fs.ErrNotExist) {
		missing(model.Text{Zh: "没有这个文件：网站没有名称，也不知由谁公开",
			En: "there is no such file: the site has no title, and nobody publishes it"},
			model.Text{Zh: "在工作文件夹里新建 gongshi.toml，写三行：[site]、title = \"清河县惠民项目公示\"、county = \"清河县\"，换成本单位的",
				En: `make gongshi.toml in the workspace, with three lines of your own: [site], title = "Public programmes of Qinghe", county = "Qinghe"`})
		return problems
	}
	if strings.TrimSpace(settings.Site.Title) == "" {
		missing(model.Text{Zh: "没有写网站名称", En: "the site has no title"},
			model.Text{Zh: "在 gongshi.toml 的 [site] 下写一行，如 title = \"清河县惠民项目公示\"",
				En: `write a line under [site] in gongshi.toml, as title = "Public programmes of Qinghe"`})
	}
	if office := strings.TrimSpace(settings.Publisher().Zh); office == "" || office == "某县" && !settings.Site.Example {
		missing(model.Text{Zh: "没有写由谁公开", En: "nobody is named who publishes the site"},
			model.Text{Zh: "在 gongshi.toml 的 [site] 下写县（市、区）名，如 county = \"清河县\"，或在 [government] 下写主办单位，如 sponsor = " +
				"\"清河县农业农村局\"",
				En: `write the county under [site] in gongshi.toml, as county = "Qinghe", or the office under [government], as sponsor = "Bureau of agriculture of Qinghe"`})
	}
	return problems
}
