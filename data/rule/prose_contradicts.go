package rule

import "gongshi/data/model"

// ProseContradicts lists numbers of words that differ from the figure that they seem to
// mean. Where it is sure that they mean it, it is an error, which stops the build.
var ProseContradicts = &Rule{ID: "prose-contradicts", looks: atWords, Says: model.Text{
	Zh: "文字里的数与数据不同，而不能确定说的是同一个数。确定的不发布。",
	En: "A number of the words differs from the data, and may mean another thing. What is sure is not published.",
}, find: func(f *finder) {
	for _, c := range f.claims {
		if c.Figure == nil || c.Day != "" {
			continue
		}
		message := model.Phrase("文字写“%s”，数据为“%s”（%s）", `the words say "%s", the data "%s" (%s)`, c.Written, c.Figure,
			c.meant())
		code := `{{< value "` + c.Figure.Subject.Key + "." + c.Figure.Method.ID + `" >}}`
		if !c.Sure {
			f.claimed(c, message, model.Text{Zh: "如果说的是这个数，改写为 " + code, En: "if that is meant, write " + code})
			continue
		}
		f.found = append(f.found, model.Problem{ID: f.rule.Of(c.At.String()), Severity: model.Error, Rule: f.rule.ID,
			At: c.At, Message: message.Text(), Hint: model.Text{Zh: "改写为 " + code, En: "write " + code}})
	}
}}
