// Command gongshi makes a public programme's transparency site and printed
// briefing from the CSV exports that its bureau already has.
//
// The folders are the pipeline: data reads, checks and measures; charts draws;
// content writes; site publishes. The six calls stand in publication, below.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongshi/charts/child"
	"gongshi/content"
	"gongshi/data/annotate"
	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/data/workspace"
	"gongshi/site"
	"gongshi/site/options"
	"gongshi/site/preview"
	"gongshi/site/publish"
	"gongshi/site/terminal"
)

func main() {
	site.Frugal()
	os.Exit(untilTold(func(ctx context.Context) int { return run(ctx, os.Args[1:], os.Stdout, os.Stderr) }))
}

// command is one run of gongshi: what it was asked, and where it speaks.
type command struct {
	*options.Options
	stdout, stderr io.Writer
	annotated      []model.Text // what check --annotate did, to be said after the errors
	patience       child.Patience
}

var commands = map[string]func(*command, context.Context) error{
	"build": (*command).build,
	"check": (*command).check,
	"brief": (*command).brief,
	"serve": (*command).serve,
	"init":  (*command).init,
	"demo":  (*command).demo,
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	return runFor(ctx, child.Patient(), args, stdout, stderr)
}

// runFor is run, with that patience with the tools.
func runFor(ctx context.Context, patience child.Patience, args []string, stdout, stderr io.Writer) int {
	asked, err := options.Parse(args)
	c := &command{Options: asked, stdout: stdout, stderr: stderr, patience: patience}
	do, known := commands[c.Command]
	switch {
	case errors.Is(err, flag.ErrHelp), c.Command == "help":
		c.say(stdout, "%s", "%s", options.Usage.Say(c.Lang))
		return site.Done
	case err != nil:
		c.say(stderr, "用法有误：%v\n\n%s", "wrong usage: %v\n\n%s", err, options.Usage.Say(c.Lang))
		return site.BadUsage
	case !known:
		c.say(stderr, "没有“%s”这个命令\n\n%s", "there is no command %q\n\n%s", c.Command, options.Usage.Say(c.Lang))
		return site.BadUsage
	}
	return c.end(do(c, ctx))
}

// publication is the pipeline up to what is to be published: the calls are what the
// folders do, left to right, and Publish is the sixth of them. Node draws while pages
// are written.
func (c *command) publication(ctx context.Context, stage *site.Stage) (*site.Publication, error) {
	w := &work{command: c, stage: stage}
	for _, call := range []func(context.Context) error{
		w.read,    // data: the workspace is read and checked
		w.measure, // data: figures and findings
		w.compare, // data: with the last publication, and with the words
		w.draw,    // charts: options, and pictures in the making
		w.write,   // content: Markdown pages
	} {
		if err := call(ctx); err != nil {
			return nil, err
		}
	}
	return w.publication(ctx) // site: to be rendered, verified and published in one step
}

// build makes the site and publishes it.
func (c *command) build(ctx context.Context) error { return c.publish(ctx, false) }

// brief is the build, with the briefing printed.
func (c *command) brief(ctx context.Context) error { return c.publish(ctx, true) }

// publish holds the published folder before it reads anything: what is read later is
// then published later, and older data never replace newer.
func (c *command) publish(ctx context.Context, brief bool) error {
	if _, _, err := content.Open(c.Dir); err != nil {
		return err
	}
	room, err := publish.Open(c.published())
	if err != nil {
		return err
	}
	defer room.Close()
	return c.staged(ctx, func(ctx context.Context, b *site.Publication) error {
		b.Brief = brief
		changed, err := b.Publish(ctx, room)
		if err != nil {
			return err
		}
		how := model.Text{Zh: "与上次相同", En: "unchanged"}.Say(c.Lang)
		if changed {
			how = filepath.Base(room.Current())
		}
		c.counted("发布", "published", "%s（%s）", "%s (%s)", c.published(), how)
		if brief {
			c.counted("简报", "briefing", "%s", "%s", filepath.Join(c.published(), open.BriefingPath))
		}
		c.say(c.stdout, "下一步：打开 %s，或运行 %s", "Next: open %s, or run %s", filepath.Join(c.published(), "index.html"),
			c.next("serve"))
		return nil
	})
}

// staged does something with a publication, and then ends and removes what it was
// made of, and what is still drawing for one that failed.
func (c *command) staged(ctx context.Context, do func(context.Context, *site.Publication) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stage, err := site.NewStage()
	if err != nil {
		return err
	}
	defer stage.Close()
	b, err := c.publication(ctx, stage)
	if err != nil {
		return err
	}
	return do(ctx, b)
}

// serve shows the site on this machine as it would be published, and what is saved
// in the workspace as soon as it is built. Nothing is published.
func (c *command) serve(ctx context.Context) error {
	if _, _, err := content.Open(c.Dir); err != nil {
		return err
	}
	quiet := *c // a build is one line
	quiet.stdout = io.Discard
	return (&preview.Preview{Workspace: c.Dir, Lang: c.Lang,
		Build: func(ctx context.Context, dest string) error {
			return quiet.staged(ctx, func(ctx context.Context, b *site.Publication) error { return b.Build(ctx, dest) })
		},
		Say: func(what model.Text) { c.say(c.stdout, "%s", "%s", what.Say(c.Lang)) },
	}).Serve(ctx)
}

// published is where the site goes.
func (c *command) published() string {
	return cmp.Or(c.Out, filepath.Join(c.Dir, "public"))
}

// annotating is the command that writes faulty exports back, where there is a
// folder to write them to and it was not done just now.
func (c *command) annotating() string {
	if c.Dir == "" || c.Annotate {
		return ""
	}
	return c.next("check") + " --annotate"
}

// next is a command for the reader to run.
func (c *command) next(name string) string {
	return strings.TrimSpace(strings.Join([]string{called(), name, c.Dir}, " "))
}

// demo makes a fictitious county.
func (c *command) demo(context.Context) error {
	if err := demo.Write(c.Dir, c.Size); err != nil {
		return err
	}
	c.say(c.stdout, "虚构的县在%s，其中README.md列出埋设的情形。下一步：%s",
		"the fictitious county is in %s; its README.md lists what is planted. Next: %s", c.Dir, c.next("build"))
	return nil
}

// say prints a line in the language of messages.
func (c *command) say(w io.Writer, zh, en string, args ...any) {
	fmt.Fprintf(w, strings.TrimSuffix(model.Text{Zh: zh, En: en}.Say(c.Lang), "\n")+"\n", args...)
}

// end prints what ended the run and gives its exit status.
func (c *command) end(err error) int {
	var refused *site.Refused
	switch {
	case errors.As(err, &refused):
		if !c.JSON {
			terminal.Refused(c.stderr, refused, c.listing(c.stderr), c.next(c.Command), c.annotating())
		}
	case errors.Is(err, context.Canceled):
		c.say(c.stderr, "已中止；已发布的网站未变", "stopped; the published site is as it was")
	case err != nil && !errors.Is(err, annotate.ErrNotWritten) &&
		!errors.Is(err, workspace.ErrLeftOut): // which were said
		c.broke(err)
	}
	for _, line := range c.annotated {
		c.counted("标注", "annotated", "%s", "%s", line.Say(c.Lang))
	}
	return site.Status(err)
}

// broke says what went wrong other than in the data, and what to do about it.
func (c *command) broke(err error) {
	var tool *child.ToolError
	what := err.Error()
	if errors.As(err, &tool) {
		what = strings.Replace(what, tool.Error(), tool.Say(c.Lang), 1) // which may stand behind what it was wanted for
	}
	c.say(c.stderr, "出错：%s", "error: %s", what)
	if hint := site.Hint(err); !hint.IsZero() {
		c.say(c.stderr, "  → %s", "  → %s", hint.Say(c.Lang))
	}
}

// listing is how problems are shown on what they are written to.
func (c *command) listing(w io.Writer) model.Listing {
	return model.Listing{Lang: c.Lang, Colour: terminal.Colours(w), Repairs: c.Repairs}
}

// found says what was found and measured.
func (c *command) found(report *measure.Report, problems model.Problems) {
	c.counted("核对", "checked", "差错0处，发现%d项，修补%d处", "0 errors, %d findings, %d repairs",
		problems.Count(model.Finding), problems.Count(model.Note))
	c.counted("测算", "measured", "%d个数字，截至%s", "%d figures, as of %s", len(report.Figures),
		report.AsOf.Display().Say(c.Lang))
}

// counted prints a line of the summary: the stage, then what it did.
func (c *command) counted(stageZh, stageEn, zh, en string, args ...any) {
	c.say(c.stdout, stageZh+"  "+zh, fmt.Sprintf("%-10s", stageEn)+en, args...)
}

// init makes a workspace: to be filled in, from exports that the bureau has, or a
// copy of the built-in example.
func (c *command) init(ctx context.Context) error {
	if c.Example != "" {
		exports, words, err := content.Example(c.Example)
		if err == nil {
			err = example.Copy(c.Dir, exports, words)
		}
		if err != nil {
			return err
		}
		c.say(c.stdout, "示例已复制到%s。下一步：%s", "the example is in %s. Next: %s", c.Dir, c.next("build"))
		return nil
	}
	files, proposals, problems, err := workspace.From(ctx, c.From, c.Lang)
	if err == nil && len(proposals) == 0 {
		err = site.Judge(problems, site.BadData)
	}
	if err != nil {
		return err
	}
	if err := workspace.Write(c.Dir, files); err != nil {
		return err
	}
	for _, p := range proposals {
		p.Print(c.stdout, c.Lang)
	}
	c.say(c.stdout, "工作文件夹在%s，先看其中的“说明.txt”。下一步：%s", "the workspace is in %s; begin with its README.txt. Next: %s", c.Dir,
		c.next("check"))
	if len(problems) == 0 {
		return nil
	}
	problems.Print(c.stderr, c.listing(c.stderr))
	c.say(c.stderr, "以上文件没有复制。改好后以表名为文件名放进 %s，或连同其他文件另指一个新文件夹再运行一次",
		"These files were not copied. Mend them and put them into %s under the names of their tables, or run again with "+
			"all files and a new folder", filepath.Join(c.Dir, "data"))
	return workspace.ErrLeftOut
}

// called is how the user called us, for the command that a message proposes.
func called() string {
	if strings.Contains(os.Args[0], "go-build") {
		return "go run ."
	}
	return "gongshi"
}
