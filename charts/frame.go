package charts

import "gongshi/data/model"

// frame is what stands around every picture, since pictures travel: title,
// unit, as-of date, source and, for an example, its mark.
type frame struct {
	lang   string
	title  string
	unit   string
	source string
	mark   string
}

// foot is the line, or on a narrow picture the lines, under the picture.
func (f frame) foot(width int) string {
	switch {
	case f.mark == "":
		return f.source
	case width == Narrow:
		return f.source + "\n" + f.mark
	}
	return f.source + "　" + f.mark
}

func frameOf(c *Chart, settings *model.Settings, lang string) frame {
	f := frame{lang: lang, title: c.Title.Say(lang)}
	f.unit, f.source = "单位："+c.Unit.Say(lang), "来源："+c.Source.Say(lang)
	if lang == "en" {
		f.unit, f.source = "Unit: "+c.Unit.Say(lang), "Source: "+c.Source.Say(lang)
	}
	if !c.AsOf.IsZero() {
		f.unit += map[string]string{"zh": "　截至", "en": " · as of "}[lang] + c.AsOf.Say(lang)
	}
	f.mark = settings.Mark().Say(lang)
	return f
}
