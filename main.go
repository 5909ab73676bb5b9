// Command gongshi makes a public programme's transparency site and printed
// briefing from the CSV exports that its bureau already has.
//
// The folders are the pipeline: data reads, checks and measures; charts draws;
// content writes; site publishes. The six calls stand in build, below.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"gongshi/charts"
	"gongshi/charts/draw"
	"gongshi/content"
	"gongshi/data"
	"gongshi/data/check"
	"gongshi/data/example"
	"gongshi/data/measure"
	"gongshi/data/open"
	"gongshi/data/read"
	"gongshi/site"
	"gongshi/site/fetch"
	"gongshi/site/publish"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// command is one run of gongshi: what it works on, and how it speaks.
type command struct {
	stdout, stderr io.Writer
	lang           string    // of messages: "zh" or "en"
	dir            string    // the workspace; empty for the built-in example
	date           data.Date // --as-of; zero takes the newest reading
	out            string
	baseURL        string
	previous       string
	example        bool // init: copy the example
}

var commands = map[string]func(*command, context.Context) error{
	"build": (*command).build,
	"check": (*command).check,
	"brief": (*command).brief,
	"serve": (*command).serve,
	"init":  (*command).init,
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := &command{stdout: stdout, stderr: stderr, lang: locale()}
	name := "build"
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	do, known := commands[name]
	if !known && name != "help" {
		c.say(stderr, "没有“%s”这个命令\n\n%s", "there is no command %q\n\n%s", name, usage.Say(c.lang))
		return site.BadUsage
	}
	if err := c.parse(name, args); errors.Is(err, flag.ErrHelp) || name == "help" {
		c.say(stdout, "%s", "%s", usage.Say(c.lang))
		return site.Done
	} else if err != nil {
		c.say(stderr, "用法有误：%v\n\n%s", "wrong usage: %v\n\n%s", err, usage.Say(c.lang))
		return site.BadUsage
	}
	return c.end(do(c, ctx))
}

var usage = data.Text{
	Zh: `用法：gongshi [命令] [文件夹] [选项]

  build [文件夹]            （默认）核对、测算并发布网站；不写文件夹则用内置示例
  check [文件夹]            只核对，列出全部差错与发现
  brief [文件夹]            发布网站，并打印工作简报（briefing.pdf）
  serve [文件夹]            发布网站，并在本机浏览
  init --example 文件夹     把内置示例复制成一个可修改的工作文件夹

选项
  --as-of 2014-06-30        截至日期（默认：最新的读数）
  --out 文件夹              网站放在哪里（默认：public）
  --base-url https://…/     网站将来的地址，用于规范链接
  --previous 文件夹         上一次发布的网站，用于比较（默认：--out 现有的）
  --lang zh|en              提示信息的语言
`,
	En: `usage: gongshi [command] [folder] [options]

  build [folder]            (default) check, measure and publish the site; without a folder, the built-in example
  check [folder]            only check; list every error and finding
  brief [folder]            publish the site, and print the briefing (briefing.pdf)
  serve [folder]            publish the site, and show it on this machine
  init --example folder     copy the built-in example as a workspace of your own

options
  --as-of 2014-06-30        the as-of date (default: the newest reading)
  --out folder              where the site goes (default: public)
  --base-url https://…/     where the site will stand, for canonical links
  --previous folder         the last published site, to compare with (default: what --out shows)
  --lang zh|en              the language of messages
`,
}

// parse reads options and the folder, in any order.
func (c *command) parse(name string, args []string) error {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.lang, "lang", c.lang, "")
	flags.Func("as-of", "", c.asOf)
	flags.StringVar(&c.out, "out", "", "")
	flags.StringVar(&c.baseURL, "base-url", "", "")
	flags.StringVar(&c.previous, "previous", "", "")
	flags.BoolVar(&c.example, "example", false, "")
	var folders []string
	for {
		if err := flags.Parse(args); err != nil {
			return err
		}
		if flags.NArg() == 0 {
			break
		}
		folders, args = append(folders, flags.Arg(0)), flags.Args()[1:]
	}
	if len(folders) > 1 {
		return fmt.Errorf("%s", data.Text{Zh: "只能写一个文件夹", En: "one folder, not several"}.Say(c.lang))
	}
	c.dir = strings.Join(folders, "")
	if c.lang != "zh" && c.lang != "en" {
		return errors.New("--lang zh|en")
	}
	return nil
}

// locale picks the language of messages as other programs do.
func locale() string {
	if strings.HasPrefix(cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")), "zh") {
		return "zh"
	}
	return "en"
}

// asOf reads --as-of.
func (c *command) asOf(written string) error {
	t, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return errors.New(data.Text{Zh: "写成 2014-06-30", En: "write it as 2014-06-30"}.Say(c.lang))
	}
	c.date = data.NewDate(t.Year(), int(t.Month()), t.Day())
	return nil
}

// say prints a line in the language of messages.
func (c *command) say(w io.Writer, zh, en string, args ...any) {
	fmt.Fprintf(w, strings.TrimSuffix(data.Text{Zh: zh, En: en}.Say(c.lang), "\n")+"\n", args...)
}

// end prints what ended the run and gives its exit status.
func (c *command) end(err error) int {
	var refused *site.Refused
	switch {
	case errors.As(err, &refused):
		refused.Problems.Print(c.stderr, c.lang)
		c.say(c.stderr, "共%d处差错。没有发布任何内容，已发布的网站未变", "%d errors. Nothing was published, and the published site is as it was", len(refused.Problems))
	case err != nil:
		c.say(c.stderr, "出错：%v", "error: %v", err)
	}
	return site.Status(err)
}

// workspace gives the folder that is built, and its words.
func (c *command) workspace() (exports, words fs.FS, err error) {
	if c.dir == "" {
		words, err = fs.Sub(content.ExampleWords, "words")
		return example.Files, words, err
	}
	if info, err := os.Stat(c.dir); err != nil {
		return nil, nil, err
	} else if !info.IsDir() {
		return nil, nil, fmt.Errorf("%s: %w", c.dir, fs.ErrNotExist)
	}
	return os.DirFS(c.dir), os.DirFS(filepath.Join(c.dir, "content")), nil
}

// build is the pipeline: read, check, measure, draw, write, publish.
func (c *command) build(ctx context.Context) error {
	return c.publish(ctx, false)
}

// brief is the build, with the briefing printed.
func (c *command) brief(ctx context.Context) error { return c.publish(ctx, true) }

func (c *command) publish(ctx context.Context, brief bool) error {
	b, err := c.prepare(ctx)
	if err != nil {
		return err
	}
	b.Brief = brief
	room, err := publish.Open(c.published())
	if err != nil {
		return err
	}
	defer room.Close()
	if err := c.compare(room.Current(), b.Figures); err != nil {
		return err
	}
	changed, err := b.Publish(ctx, room)
	if err != nil {
		return err
	}
	c.counted("发布", "published", "%s（%s）", "%s (%s)", c.published(), map[bool]string{
		true: filepath.Base(room.Current()), false: data.Text{Zh: "与上次相同", En: "unchanged"}.Say(c.lang)}[changed])
	if brief {
		c.say(c.stdout, "简报  %s", "briefing  %s", filepath.Join(c.published(), open.BriefingPath))
	}
	c.say(c.stdout, "下一步：打开 %s，或运行 %s", "Next: open %s, or run %s", filepath.Join(c.published(), "index.html"), c.next("serve"))
	return nil
}

// serve is the build, then the site on this machine alone.
func (c *command) serve(ctx context.Context) error {
	if err := c.publish(ctx, false); err != nil {
		return err
	}
	return site.Serve(ctx, c.published(), "127.0.0.1:1414", func(url string) {
		c.say(c.stdout, "正在 %s 显示网站，按 Ctrl+C 结束", "the site is at %s; end with Ctrl+C", url)
	})
}

// compare says what changed since the last publication: the one of --previous,
// or else what --out shows.
func (c *command) compare(current string, figures []*data.Figure) error {
	previous := cmp.Or(c.previous, current)
	if previous == "" {
		return nil
	}
	b, err := os.ReadFile(filepath.Join(previous, open.FiguresCSVPath))
	if err != nil {
		return fmt.Errorf("compare with the last publication: %w", err)
	}
	d, err := open.Compare(b, figures)
	if err != nil {
		return err
	}
	c.counted("比较", "compared", "与上次发布相比：新增%d个数字，删去%d个，改动%d个", "with the last publication: %d new figures, %d removed, %d revised", d.New, d.Removed, d.Revised)
	return nil
}

// prepare makes everything that is to be published.
func (c *command) prepare(ctx context.Context) (*site.Publication, error) {
	workspace, words, err := c.workspace()
	if err != nil {
		return nil, err
	}
	exports, settings, problems, err := read.Read(workspace) // 1. read
	if err != nil {
		return nil, err
	}
	dataset, more := check.Check(exports, settings) // check
	problems = append(problems, more...)
	if err := site.Judge(problems, site.BadData); err != nil {
		return nil, err
	}
	report := measure.Measure(dataset, settings, c.date) // measure
	problems = append(problems, report.Findings...)
	c.found(exports, report, problems)
	drawn, err := charts.Draw(report) // 2. draw
	if err != nil {
		return nil, err
	}
	cache, err := fetch.Open(func(what data.Text) { fmt.Fprintln(c.stderr, what.Say(c.lang)) })
	if err != nil {
		return nil, err
	}
	files, fresh, err := charts.Files(ctx, drawn, draw.Options{Cache: cache.Dir,
		Modules: func(ctx context.Context) (string, error) { return cache.Packages(ctx, draw.Manifest, draw.Lock) }})
	if err != nil {
		return nil, err
	}
	c.counted("绘图", "drew", "%d张图，新画%d张图片", "%d charts, %d new pictures", len(drawn), fresh)
	if err := open.Files(files, exports, report, problems); err != nil {
		return nil, err
	}
	pages, faults := content.Write(report, drawn, words, content.Options{BaseURL: c.baseURL, Downloads: open.Downloads(exports)}) // 3. write
	if err := site.Judge(faults, site.BadData); err != nil {
		return nil, err
	}
	c.counted("成文", "wrote", "%d页", "%d pages", len(pages))
	hugo, err := cache.Hugo(ctx)
	if err != nil {
		return nil, err
	}
	return &site.Publication{Pages: pages, Files: files, Figures: report.Figures, AsOf: report.AsOf, BaseURL: c.baseURL, // 4. publish
		Phones: settings.Privacy.Phones, Inputs: exports.Digests(), Hugo: hugo}, nil
}

// published is where the site goes.
func (c *command) published() string {
	return cmp.Or(c.out, filepath.Join(c.dir, "public"))
}

// next is a command for the reader to run.
func (c *command) next(name string) string {
	return strings.TrimSpace(strings.Join([]string{program(), name, c.dir}, " "))
}

// check lists every problem of a workspace.
func (c *command) check(context.Context) error {
	workspace, _, err := c.workspace()
	if err != nil {
		return err
	}
	exports, settings, problems, err := read.Read(workspace)
	if err != nil {
		return err
	}
	dataset, more := check.Check(exports, settings)
	problems = append(problems, more...)
	if err := site.Judge(problems, site.BadData); err != nil {
		return err
	}
	report := measure.Measure(dataset, settings, c.date)
	problems = append(problems, report.Findings...)
	problems.Sort()
	problems.Print(c.stdout, c.lang)
	c.found(exports, report, problems)
	c.say(c.stdout, "下一步：%s", "Next: %s", c.next("build"))
	return nil
}

// found says what was read, found and measured.
func (c *command) found(exports *read.Exports, report *measure.Report, problems data.Problems) {
	rows := 0
	for _, f := range exports.Files {
		rows += len(f.Rows)
	}
	c.counted("读取", "read", "%d张表，%d行", "%d tables, %d rows", len(exports.Files), rows)
	c.counted("核对", "checked", "差错0处，发现%d项，修补%d处", "0 errors, %d findings, %d repairs",
		problems.Count(data.Finding), problems.Count(data.Note))
	c.counted("测算", "measured", "%d个数字，截至%s", "%d figures, as of %s", len(report.Figures), report.AsOf.Display().Say(c.lang))
}

// counted prints a line of the summary: the stage, then what it did.
func (c *command) counted(stageZh, stageEn, zh, en string, args ...any) {
	c.say(c.stdout, stageZh+"  "+zh, fmt.Sprintf("%-10s", stageEn)+en, args...)
}

// init copies the built-in example as a workspace.
func (c *command) init(context.Context) error {
	if !c.example || c.dir == "" {
		return fmt.Errorf("%w: gongshi init --example DIR", fs.ErrNotExist)
	}
	words, err := fs.Sub(content.ExampleWords, "words")
	if err != nil {
		return err
	}
	if err := example.Copy(c.dir, words); err != nil {
		return err
	}
	c.say(c.stdout, "示例已复制到%s。下一步：%s build %s", "the example is in %s. Next: %s build %s", c.dir, program(), c.dir)
	return nil
}

// program is how the user called us, for the command that a message proposes.
func program() string {
	if strings.Contains(os.Args[0], "go-build") {
		return "go run ."
	}
	return "gongshi"
}
