package site

import (
	"errors"
	"io/fs"
	"syscall"

	"gongshi/charts/child"
	"gongshi/data/annotate"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/workspace"
	"gongshi/site/publish"
	"gongshi/site/scratch"
)

// The exit statuses are promises to whoever runs gongshi from a script.
const (
	Done     = 0
	BadData  = 1  // errors in the data or the words
	BadUsage = 2  // a wrong option or folder
	Personal = 3  // personal data, wherever it was found
	BadTool  = 4  // Hugo, Node, npm, Go or Chromium failed
	Rejected = 5  // the built site was refused before publishing
	Busy     = 75 // another build is running
)

// ErrUsage is a command that was not called as it can be.
var ErrUsage = errors.New("wrong usage")

// Refused is a build that ended on account of problems: in the exports, in the
// words, or in the built site. Status is its exit status. The problems are all
// there are, so that what was repaired is said beside what is wrong.
type Refused struct {
	Status   int
	Problems model.Problems
}

func (r *Refused) Error() string { return model.Many(r.Problems.Count(model.Error), "error") }

// Judge returns a Refused of that status where a problem is an error; personal
// data has a status of its own, before all others.
func Judge(problems model.Problems, status int) error {
	errs := problems.Of(model.Error)
	if len(errs) == 0 {
		return nil
	}
	for _, p := range errs {
		if p.Rule == privacy.Rule {
			status = Personal
		}
	}
	return &Refused{status, problems}
}

// Status is the exit status for what ended a run.
func Status(err error) int {
	var refused *Refused
	var tool *child.ToolError
	switch {
	case err == nil:
		return Done
	case errors.As(err, &refused):
		return refused.Status
	case errors.Is(err, workspace.ErrLeftOut):
		return BadData
	case errors.Is(err, publish.ErrBusy):
		return Busy
	case errors.As(err, &tool):
		return BadTool
	case errors.Is(err, ErrUsage), errors.Is(err, scratch.ErrNoPlace), errors.Is(err, fs.ErrNotExist),
		errors.Is(err, fs.ErrExist), errors.Is(err, publish.ErrNotOurs):
		return BadUsage
	}
	return BadTool
}

// Hint says what to do about what ended a run, in plain words; it is zero where
// the error says all.
func Hint(err error) model.Text {
	var refused *Refused
	var space *NoSpace
	var tool *child.ToolError
	switch {
	case errors.As(err, &space):
		return space.hint()
	case errors.Is(err, syscall.ENOSPC):
		return say("磁盘已满：请腾出空间后再试；已发布的网站没有改动",
			"the disk is full: free some space and try again; the published site is as it was")
	case errors.As(err, &refused) && refused.Status == Personal:
		return say("其中有个人信息：请先删去；改好以前，这些文件不要外传",
			"Some of it is personal data: delete that first, and pass these files to nobody before")
	case errors.Is(err, scratch.ErrNoPlace):
		return say("存放临时文件的文件夹不存在：请先建立它，或改正、取消环境变量TMPDIR（Windows上是TMP）",
			"make the folder for temporary files, or mend or unset the variable TMPDIR (TMP on Windows)")
	case errors.Is(err, annotate.ErrNotWritten):
		return say("标注文件可能正在Excel中打开：关闭后再试", "the annotated copy may stand open in Excel: close it and try again")
	case errors.Is(err, publish.ErrBusy):
		return say("另一个构建正在运行，等它结束后再试", "another build is running; try again when it has ended")
	case errors.Is(err, publish.ErrNotOurs):
		return say("这个文件夹不是本程序生成的，没有改动；请用 --out 另指一处，或先移走它",
			"the folder was not made by gongshi and is left alone; name another with --out, or move it away")
	case errors.Is(err, fs.ErrExist):
		return say("这个文件夹里已有内容；请指一个空的或新的文件夹", "the folder holds something already; name an empty or a new one")
	case errors.As(err, &tool):
		return model.Text{} // it said itself what is wrong, and no folder of the user's is missing
	case errors.Is(err, fs.ErrNotExist):
		return say("没有这个文件夹或文件；请核对名称，或先用 gongshi init 建一个",
			"there is no such folder or file; check the name, or make one by gongshi init")
	}
	return model.Text{}
}
