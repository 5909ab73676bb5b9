package child

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"gongshi/data/model"
)

// ToolError is a tool that failed; gongshi then ends with exit status 4.
type ToolError struct {
	Tool   string     // "Node", "Hugo", "npm" …
	Doing  model.Text // "draw the charts"
	Output string     // what the tool said last
	Err    error
}

// Error says which tool failed at what, and what it said.
func (e *ToolError) Error() string { return e.Say("en") }

// Say is Error in a language of messages.
func (e *ToolError) Say(lang string) string {
	var stopped *Stopped
	why := fmt.Sprint(e.Err)
	if errors.As(e.Err, &stopped) {
		why = stopped.Why.Say(lang)
	}
	s := fmt.Sprintf(model.Text{Zh: "%s没能%s：%s", En: "%s could not %s: %s"}.Say(lang), e.Tool, e.Doing.Say(lang), why)
	if errors.Is(e.Err, exec.ErrNotFound) {
		s = fmt.Sprintf(model.Text{Zh: "要%[2]s，需要先安装%[1]s", En: "%s is wanted to %s and is not installed"}.Say(lang), e.Tool,
			e.Doing.Say(lang))
	}
	if out := strings.TrimSpace(e.Output); out != "" {
		s += "\n" + out
	}
	return s
}

// Unwrap gives the cause.
func (e *ToolError) Unwrap() error { return e.Err }

// Stopped is a tool that was ended, since it would not have come to an end itself, or
// that did what nobody had asked.
type Stopped struct{ Why model.Text }

func (s *Stopped) Error() string { return s.Why.En }

func stopped(zh, en string, args ...any) *Stopped {
	return &Stopped{model.Text{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)}}
}

func late(limit time.Duration) *Stopped {
	return stopped("过了%v仍未完成，已将其结束", "it was ended, since it was not done after %v", limit)
}

func still(limit time.Duration) *Stopped {
	return stopped("%v没有读写任何内容，已将其结束", "it was ended, since for %v it neither read nor wrote anything", limit)
}

func flooding() *Stopped {
	return stopped("输出超过%dMB，已将其结束", "it was ended, since it said more than %d MB", mostSaid>>20)
}
