package model

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Listing is how problems are shown to a person.
type Listing struct {
	Lang    string // "zh" or "en"
	Colour  bool   // of a terminal that has it
	Repairs bool   // list the repaired cells one by one, instead of counting them
}

// Print writes problems for a person: a summary of the errors, the errors by file
// and line, the findings, and the notes. Each has where it is, the text as
// written, what is wrong and what to write instead. Of many errors of one rule in
// one column three are shown and the rest is counted.
func (ps Problems) Print(w io.Writer, how Listing) {
	ps = slices.Clone(ps)
	ps.Sort()
	p := &printer{out: bufio.NewWriter(w), Listing: how}
	if errs := ps.Of(Error); len(errs) > 0 {
		if len(errs) > shown {
			p.summary(errs)
		}
		p.list(folded(errs))
	}
	if findings := ps.Of(Finding); len(findings) > 0 {
		p.head(yellow, say(fmt.Sprintf("发现%d项（会公布，不影响发布）：", len(findings)),
			Many(len(findings), "finding")+" (published, and no obstacle to a build):"))
		p.list(unfolded(findings))
	}
	if notes := ps.Of(Note); len(notes) > 0 {
		p.notes(notes)
	}
	p.out.Flush()
}

// printer writes to one reader. What a full disk swallows is not ours to mend.
type printer struct {
	out *bufio.Writer
	Listing
	begun bool
}

// The colours of a terminal (ECMA-48, SGR).
const (
	red    = "1;31"
	green  = "32"
	yellow = "33"
	bold   = "1"
)

func (p *printer) paint(colour, s string) string {
	if !p.Colour || colour == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

// head begins a section.
func (p *printer) head(colour string, t Text) {
	if p.begun {
		fmt.Fprintln(p.out)
	}
	fmt.Fprintln(p.out, p.paint(colour, t.Say(p.Lang)))
}

// list writes problems under the name of their file.
func (p *printer) list(all []fold) {
	for i, f := range all {
		p.begun = true
		if i == 0 || f.At.File != all[i-1].At.File {
			fmt.Fprintln(p.out, p.paint(bold, f.At.File))
		}
		p.problem(f)
	}
}

func (p *printer) problem(f fold) {
	message := f.Message.Say(p.Lang)
	fmt.Fprintf(p.out, "  %s%s\n", f.place(p.Lang), p.joined(p.cell(f.Problem), message))
	if hint := f.Hint.Say(p.Lang); hint != "" {
		fmt.Fprintf(p.out, "    %s\n", p.paint(green, "→ "+hint))
	}
	if reply := f.Reply.Say(p.Lang); reply != "" {
		fmt.Fprintf(p.out, "    %s %s\n", say("单位说明：", "Reply:").Say(p.Lang), reply)
	}
	if f.more > 0 {
		fmt.Fprintf(p.out, "  %s\n", f.rest(p.Lang))
	}
}

// joined puts parts on one line, without the space of a part that is missing.
func (p *printer) joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// cell is the text as written, and what it was read as.
func (p *printer) cell(problem Problem) string {
	if problem.Became == "" {
		return quoted(problem.Written, p.Lang)
	}
	return quoted(problem.Written, p.Lang) + " → " + quoted(problem.Became, p.Lang)
}

// place says where a problem is, for what follows on the same line.
func (p Problem) place(lang string) string {
	switch {
	case p.At.Line == 0:
		return ""
	case p.At.Cell == "":
		return fmt.Sprintf(say("第%d行：", "line %d: ").Say(lang), p.At.Line)
	case p.row() != p.At.Line: // Excel counts a cell of two lines once
		return fmt.Sprintf(say("%[2]s格（文件第%[1]d行）：", "cell %[2]s (line %[1]d of the file): ").Say(lang), p.At.Line,
			p.At.Cell)
	}
	return fmt.Sprintf(say("第%d行 %s格：", "line %d, cell %s: ").Say(lang), p.At.Line, p.At.Cell)
}

// Where names the cell of a problem and what stands in it, for a note beside its
// row; it ends so that what is wrong can follow.
func (p Problem) Where(lang string) string {
	s := p.At.Cell
	if s != "" {
		s += say("格", "").Say(lang)
	}
	if p.Written != "" {
		s += say("", " ").Say(lang) + quoted(p.Written, lang)
	}
	if s == "" {
		return ""
	}
	return strings.TrimSpace(s) + say("：", ": ").Say(lang)
}

// rest says how many more like it there are, and in which rows.
func (f fold) rest(lang string) string {
	column, rows := f.column(), fmt.Sprintf("%d–%d", f.from, f.to)
	switch {
	case column == "":
		return fmt.Sprintf(say("……还有%d处同样的问题（第%s行）", "… and %d more like it (lines %s)").Say(lang), f.more, rows)
	case lang == "en":
		return fmt.Sprintf("… and %d more like it in column %s (rows %s)", f.more, column, rows)
	}
	return fmt.Sprintf("……%s列还有%d处同样的问题（第%s行）", column, f.more, rows)
}

// longest is how much of a cell is shown: enough to find it by.
const longest = 60

// quoted shows the text of a cell on one line.
func quoted(s, lang string) string {
	if s == "" {
		return ""
	}
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest]) + "…"
	}
	if lang == "en" {
		return fmt.Sprintf("%q", s)
	}
	return "“" + strings.NewReplacer("\n", "⏎", "\r", "", "\t", "⇥").Replace(s) + "”"
}
