package annotate

import (
	"fmt"
	"strings"

	"gongshi/data/model"
)

var head = model.Text{Zh: "问题（请改原文件，本文件会重写）", En: "Problems (mend the original: this copy is rewritten)"}

// headed puts the head of the column into its first cell, before what is wrong with
// that row or with the whole file.
func headed(words, lang string) string {
	if words == "" {
		return head.Say(lang)
	}
	return head.Say(lang) + model.Text{Zh: "：", En: ": "}.Say(lang) + words
}

// words says all problems of a row in one cell, counted where there are several.
func words(of model.Problems, lang string) string {
	var all []string
	for i, p := range of {
		s := word(p, lang)
		if len(of) > 1 {
			s = fmt.Sprintf(model.Text{Zh: "（%d）%s", En: "(%d) %s"}.Say(lang), i+1, s)
		}
		all = append(all, s)
	}
	return strings.Join(all, model.Text{Zh: "　", En: "  "}.Say(lang))
}

// word says where a problem is, what stands there, what is wrong and what to write.
func word(p model.Problem, lang string) string {
	message := p.Message.Say(lang)
	s := p.Where(lang) + message
	if hint := p.Hint.Say(lang); hint != "" {
		s += " → " + hint
	}
	if p.Severity == model.Note {
		return model.Text{Zh: "提示：", En: "note: "}.Say(lang) + s
	}
	return s
}
