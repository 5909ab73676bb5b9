package site

import (
	"errors"
	"fmt"
	"io/fs"

	"gongshi/charts/child"
	"gongshi/data"
	"gongshi/data/check"
	"gongshi/site/publish"
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
// words, or in the built site. Status is its exit status.
type Refused struct {
	Status   int
	Problems data.Problems
}

func (r *Refused) Error() string { return fmt.Sprintf("%d errors", len(r.Problems)) }

// Judge returns a Refused of that status where a problem is an error; personal
// data has a status of its own, before all others.
func Judge(problems data.Problems, status int) error {
	errs := problems.Of(data.Error)
	if len(errs) == 0 {
		return nil
	}
	for _, p := range errs {
		if p.Rule == check.PersonalData {
			status = Personal
		}
	}
	errs.Sort()
	return &Refused{status, errs}
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
	case errors.Is(err, publish.ErrBusy):
		return Busy
	case errors.As(err, &tool):
		return BadTool
	case errors.Is(err, ErrUsage), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, publish.ErrNotOurs):
		return BadUsage
	}
	return BadTool
}
