package annotate

import (
	"path/filepath"

	"gongshi/data/model"
)

// Result says which copies were written, by their path in the workspace, and which
// faulty exports, by their name, have none because they could not be split into
// rows.
type Result struct {
	Written, None []string
}

// Lines say what was written to a workspace, and what was not.
func (r Result) Lines(dir string) []model.Text {
	var lines []model.Text
	for _, name := range r.Written {
		to := filepath.Join(dir, filepath.FromSlash(name))
		lines = append(lines, model.Text{Zh: to, En: to})
	}
	if len(r.Written) > 0 {
		lines = append(lines, model.Text{Zh: "标注文件有原文件的全部内容，包括不公开的列：只留在本机，不要外传；网站不会用到它",
			En: "an annotated copy holds all of its original, private columns too: keep it on this machine; no site is made " +
				"of it"})
	}
	for _, name := range r.None {
		lines = append(lines, model.Text{Zh: name + "分不成行和列，没有标注文件：先按列出的差错改好它",
			En: name + " cannot be split into rows and has no copy: mend first what is listed of it"})
	}
	if len(lines) == 0 {
		lines = append(lines, model.Text{Zh: "各表没有差错，不写标注文件", En: "no errors in the exports, so no copy was written"})
	}
	return lines
}
