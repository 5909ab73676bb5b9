package data

import (
	"fmt"
	"io"
)

// Print writes problems for a person at a terminal, grouped by file, in one
// language: where, the text as written, what is wrong, what to write instead.
func (ps Problems) Print(w io.Writer, lang string) {
	file := ""
	for i, p := range ps {
		if p.At.File != file || i == 0 {
			file = p.At.File
			fmt.Fprintln(w, file)
		}
		message, _ := p.Message.In(lang)
		fmt.Fprintf(w, "  %s%s %s\n", p.place(lang), p.quoted(lang), message)
		if hint, _ := p.Hint.In(lang); hint != "" {
			fmt.Fprintf(w, "    → %s\n", hint)
		}
		if reply, _ := p.Reply.In(lang); reply != "" {
			fmt.Fprintf(w, "    %s %s\n", Text{"单位说明：", "Reply:"}.Say(lang), reply)
		}
	}
}

func (p Problem) place(lang string) string {
	switch {
	case p.At.Line == 0:
		return ""
	case p.At.Cell == "":
		return fmt.Sprintf(Text{"第%d行：", "line %d:"}.Say(lang), p.At.Line)
	}
	return fmt.Sprintf(Text{"第%d行 %s格：", "line %d, cell %s:"}.Say(lang), p.At.Line, p.At.Cell)
}

func (p Problem) quoted(lang string) string {
	if p.Written == "" {
		return ""
	}
	return fmt.Sprintf(Text{"“%s”", " %q"}.Say(lang), p.Written)
}

// Say returns our own words in a language; they always have both.
func (t Text) Say(lang string) string {
	s, _ := t.In(lang)
	return s
}
