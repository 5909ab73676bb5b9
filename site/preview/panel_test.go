package preview

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/site"
)

// TestPanel: what a panel says of each way in which a build ends.
func TestPanel(t *testing.T) {
	var many model.Problems
	for i := range 90 {
		many = append(many, model.At(model.Error, fmt.Sprintf("rule-%02d", i),
			model.Position{File: "funds.csv", Line: i + 2}, "x", model.Text{Zh: "错", En: "wrong"}, model.Text{}))
	}
	personal := model.Problems{model.At(model.Error, privacy.Rule, model.Position{File: "report.zh.md", Line: 3},
		"1380013****", model.Text{Zh: "手机号", En: "a mobile number"}, model.Text{})}
	for _, c := range []struct {
		name     string
		err      error
		headline string
		problems int
		next     string
	}{
		{"many errors", site.Judge(many, site.BadData), "有90处差错", listed, "改好后保存"},
		{"personal data", site.Judge(personal, site.BadData), "有1处差错", 1, "其中有个人信息：请先删去"},
		{"pages refused", site.Judge(many[:1], site.Rejected), "生成的页面没有通过检查（1处）", 1, "告诉软件的维护者"},
		{"a tool", errors.New("Hugo could not make the site\nits words"), "没有生成", 0, "Hugo could not make the site"},
	} {
		p := round{err: c.err}.panel("zh", "shown")
		if p.Sound || p.Headline != c.headline+"，页面仍是出错以前的内容" || len(p.Problems) != c.problems ||
			!strings.Contains(strings.Join(p.Next, "\n"), c.next) {
			t.Errorf("%s: %+v", c.name, p)
		}
		if (p.More != "") != (c.problems == listed) {
			t.Errorf("%s: of those not listed it says %q", c.name, p.More)
		}
		if line := (round{err: c.err}).line(); !strings.HasPrefix(line.Zh, "有误  0.00秒  "+c.headline) ||
			strings.Contains(strings.TrimSpace(line.En), "\n") {
			t.Errorf("%s: the terminal says %q", c.name, line)
		}
	}
}

// TestPanelLeads: the panel leads to the checks in its page's language, which stand in a
// folder of that language where another has the root.
func TestPanelLeads(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "checks.html"), "x")
	write(t, filepath.Join(dir, "zh", "checks.html"), "x")
	for lang, want := range map[string]string{"en": "/checks.html", "zh": "/zh/checks.html"} {
		if p := (round{}).panel(lang, dir); p.Checks != want {
			t.Errorf("the panel in %s leads to %q", lang, p.Checks)
		}
	}
}
