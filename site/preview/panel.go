package preview

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"path/filepath"
	"strings"
	"time"

	"gongshi/data/model"
	"gongshi/site"
)

// panel is what stands at the top of every page, in its language.
type panel struct {
	Sound    bool           `json:"sound"`
	Headline string         `json:"headline"`
	Link     string         `json:"link,omitempty"` // the words of a link to Checks …
	Checks   string         `json:"checks,omitempty"`
	Problems []model.Listed `json:"problems,omitempty"`
	More     string         `json:"more,omitempty"` // problems that are not listed
	Next     []string       `json:"next,omitempty"`
	Fold     string         `json:"fold,omitempty"`
	Unfold   string         `json:"unfold,omitempty"`
	Busy     string         `json:"busy"`
	Lost     string         `json:"lost"` // said when the preview does not answer
}

// listed is how many problems a panel lists. Who mends these sees the next.
const listed = 40

// panel words a round for a page; dir is the site that is shown.
func (r round) panel(lang, dir string) panel {
	say := func(zh, en string) string { return model.Text{Zh: zh, En: en}.Say(lang) }
	p := panel{Busy: say("正在更新……", "being renewed …"),
		Lost: say("预览已停止；再次运行 gongshi serve，本页会自动恢复",
			"The preview has ended; run gongshi serve again and this page comes back")}
	if r.err == nil {
		p.Sound = true
		p.Headline = fmt.Sprintf(say("预览，未发布：%s", "Preview, not published: %s"), r.counts().Say(lang))
		for _, name := range []string{"checks.html", lang + "/checks.html"} { // of the first language at the root
			if exists(filepath.Join(dir, filepath.FromSlash(name))) {
				p.Link, p.Checks = say("看“核对”页", "see Checks"), "/"+name
			}
		}
		return p
	}
	p.Headline = r.wrong().Say(lang)
	p.Fold, p.Unfold = say("收起", "Fold"), say("展开", "Unfold")
	if dir == "" {
		p.Headline += say("，还没有可以显示的页面", "; there is no page to show yet")
	} else {
		p.Headline += say("，页面仍是出错以前的内容", "; the pages are as they were before")
	}
	var refused *site.Refused
	if errors.As(r.err, &refused) {
		p.Problems = refused.Problems.Of(model.Error).Listed(lang)
	}
	if more := len(p.Problems) - listed; more > 0 {
		p.Problems, p.More = p.Problems[:listed],
			fmt.Sprintf(say("另有%d条未列出，运行 gongshi check 可看全部", "%d more are not listed; gongshi check lists all"), more)
	}
	p.Next = r.next(lang)
	return p
}

// next says what to do about a build that failed.
func (r round) next(lang string) []string {
	var refused *site.Refused
	var all []model.Text
	switch {
	case !errors.As(r.err, &refused):
		all = append(all, model.Text{Zh: r.err.Error(), En: r.err.Error()}, site.Hint(r.err),
			model.Text{Zh: "处理后再保存一次，即重新生成。已发布的网站没有变动。",
				En: "See to that and save again: the site is then made anew. The published site is as it was."})
	case refused.Status == site.Rejected:
		all = append(all, model.Text{Zh: "这不是表里的差错，请告诉软件的维护者。已发布的网站没有变动。",
			En: "The data is not at fault: please tell the maintainers. The published site is as it was."})
	default:
		all = append(all, site.Hint(r.err),
			model.Text{Zh: "改好后保存，本页自动更新。已发布的网站没有变动。",
				En: "Mend and save: this page renews itself. The published site is as it was."})
	}
	var next []string
	for _, t := range all {
		if !t.IsZero() {
			next = append(next, t.Say(lang))
		}
	}
	return next
}

// counts says what a sound build found.
func (r round) counts() model.Text {
	return model.Text{Zh: fmt.Sprintf("发现%d项，修补%d处", r.findings, r.repairs),
		En: model.Many(r.findings, "finding") + ", " + model.Many(r.repairs, "repair")}
}

// wrong says in a few words what kind of fault ended a build.
func (r round) wrong() model.Text {
	var refused *site.Refused
	if !errors.As(r.err, &refused) {
		return model.Text{Zh: "没有生成", En: "The build failed"}
	}
	n := refused.Problems.Count(model.Error)
	if refused.Status == site.Rejected {
		return model.Text{Zh: fmt.Sprintf("生成的页面没有通过检查（%d处）", n), En: "The pages made were refused (" +
			model.Many(n, "error") + ")"}
	}
	return model.Text{Zh: fmt.Sprintf("有%d处差错", n), En: model.Many(n, "error")}
}

// line says on the terminal what a round came to.
func (r round) line() model.Text {
	took := r.took.Round(10 * time.Millisecond).Seconds()
	if r.err == nil {
		counts := r.counts()
		return model.Text{Zh: fmt.Sprintf("更新  %.2f秒  差错0处，%s", took, counts.Zh),
			En: fmt.Sprintf("renewed   %.2f s  0 errors, %s", took, counts.En)}
	}
	said := r.wrong()
	var refused *site.Refused
	if errors.As(r.err, &refused) {
		first := refused.Problems.Of(model.Error)[0]
		said.Zh, said.En = said.Zh+"，如 "+first.At.String()+"；都列在页面上", said.En+", as in "+first.At.String()+
			"; the page lists them all"
	} else {
		why, _, _ := strings.Cut(r.err.Error(), "\n")
		said.Zh, said.En = said.Zh+"："+why, said.En+": "+why
	}
	return model.Text{Zh: fmt.Sprintf("有误  %.2f秒  %s", took, said.Zh), En: fmt.Sprintf("faulty    %.2f s  %s", took,
		said.En)}
}

// What a page says that is not the site's.
var (
	waiting  = model.Text{Zh: "页面生成后，这里自动显示", En: "The site will show here as soon as it is made"}
	missing  = model.Text{Zh: "现在没有这个页面", En: "There is no such page now"}
	barePage = template.Must(template.New("").Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{.Title}}</title>
</head>
<body class="gongshi-bare">
<main><h1>{{.Title}}</h1><p><a href="/">{{.Home}}</a></p></main>
</body>
</html>
`))
)

// bare is a page of the preview's own, for where the site has none.
func bare(lang string, title model.Text) []byte {
	var b bytes.Buffer
	barePage.Execute(&b, map[string]string{"Lang": strings.Replace(lang, "zh", "zh-CN", 1), "Title": title.Say(lang),
		"Home": model.Text{Zh: "首页", En: "Home"}.Say(lang)})
	return b.Bytes()
}
