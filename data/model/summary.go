package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// kindsShown is how many kinds the summary names for a file.
const kindsShown = 3

// summary says how many errors there are, file by file, and of which kind most.
func (p *printer) summary(errs Problems) {
	files := errs.ByFile()
	p.head(red, say(fmt.Sprintf("差错%d处，在%d个文件里：", len(errs), len(files)), Many(len(errs), "error")+" in "+
		Many(len(files), "file")+":"))
	for _, of := range files {
		fmt.Fprintf(p.out, "  %s%s\n", p.paint(bold, of[0].At.File), p.kinds(of))
	}
	fmt.Fprintln(p.out)
}

// kinds says how many problems of which kinds a file has.
func (p *printer) kinds(of Problems) string {
	kinds := of.Kinds()
	var list []string
	rest := 0
	for i, kind := range kinds {
		if i >= kindsShown {
			rest += len(kind)
			continue
		}
		list = append(list, fmt.Sprintf(say("%s %d处", "%s: %d").Say(p.Lang), kind.Title().Say(p.Lang), len(kind)))
	}
	if rest > 0 {
		list = append(list, fmt.Sprintf(say("其他%d处", "others: %d").Say(p.Lang), rest))
	}
	return fmt.Sprintf(say("：%d处（%s）", ": %d (%s)").Say(p.Lang), len(of), strings.Join(list, say("；", "; ").Say(p.Lang)))
}

// Title names problems of one kind by what the first says; of the others some may
// say it of another column.
func (ps Problems) Title() Text {
	title := ps[0].Message
	if slices.ContainsFunc(ps, func(p Problem) bool { return p.Message != title }) {
		return say(title.Zh+"等", title.En+" and the like")
	}
	return title
}

// ByFile parts sorted problems by file.
func (ps Problems) ByFile() []Problems {
	var files []Problems
	for i, p := range ps {
		if i == 0 || p.At.File != ps[i-1].At.File {
			files = append(files, nil)
		}
		files[len(files)-1] = append(files[len(files)-1], p)
	}
	return files
}

// Kinds parts problems by rule, the most frequent first, else in their order.
func (ps Problems) Kinds() []Problems {
	var kinds []Problems
	index := map[string]int{}
	for _, p := range ps {
		i, known := index[p.Rule]
		if !known {
			i = len(kinds)
			index[p.Rule], kinds = i, append(kinds, nil)
		}
		kinds[i] = append(kinds[i], p)
	}
	slices.SortStableFunc(kinds, func(a, b Problems) int { return cmp.Compare(len(b), len(a)) })
	return kinds
}

// notes lists what was done to the exports: repaired cells are counted by file
// and rule, unless they are wanted one by one; all other notes are listed.
func (p *printer) notes(notes Problems) {
	p.head(yellow, say(fmt.Sprintf("修补%d处（只是读取时这样处理，原文件没有改动）：", len(notes)),
		Many(len(notes), "repair")+" (made while reading; the files themselves are as they were):"))
	if p.Repairs {
		p.list(unfolded(notes))
		return
	}
	counted := false
	for _, of := range notes.ByFile() {
		repairs := of.repairs()
		p.list(folded(of.others()))
		if len(repairs) > 0 && len(repairs) == len(of) {
			fmt.Fprintln(p.out, p.paint(bold, of[0].At.File))
		}
		for _, kind := range repairs.Kinds() {
			counted = true
			p.counted(kind)
		}
	}
	if counted {
		fmt.Fprintln(p.out, say("  （逐格列出：check 加 --repairs）", "  (cell by cell: check with --repairs)").Say(p.Lang))
	}
}

// counted says how often a repair was made, and shows the first.
func (p *printer) counted(kind Problems) {
	first := kind[0]
	fmt.Fprintf(p.out, say("  %s%d处，如%s%s\n", "  %s: %d, as in %s%s\n").Say(p.Lang), kind.Title().Say(p.Lang), len(kind),
		first.place(p.Lang), p.cell(first))
}

// repairs are the notes of cells that were read as something else.
func (ps Problems) repairs() Problems {
	return ps.where(func(p Problem) bool { return p.Became != "" })
}

func (ps Problems) others() Problems { return ps.where(func(p Problem) bool { return p.Became == "" }) }

// Many gives a number of things in English: "1 file", "2 files".
func Many(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
