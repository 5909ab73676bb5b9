// Package options reads the command line: which command, on which folder, how.
package options

import (
	"cmp"
	"errors"
	"flag"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"gongshi/data"
)

// Options are what a user asked for.
type Options struct {
	Command  string    // "build" where none is named
	Dir      string    // the workspace; empty for the built-in example
	Lang     string    // of messages: "zh" or "en"
	AsOf     data.Date // --as-of; zero takes the newest reading
	Out      string
	BaseURL  string // with a closing slash
	Previous string
	Example  bool // init: copy the example
}

// Usage is the text of help.
var Usage = data.Text{
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

// Parse reads the arguments: a command, then options and the folder in any
// order. Its error is in the language of messages, and flag.ErrHelp where help
// is asked for; the options then hold at least that language.
func Parse(args []string) (*Options, error) {
	o := &Options{Command: "build", Lang: locale()}
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		o.Command, args = args[0], args[1:]
	}
	flags := flag.NewFlagSet(o.Command, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "", o.lang)
	flags.Func("as-of", "", o.asOf)
	flags.StringVar(&o.Out, "out", "", "")
	flags.Func("base-url", "", o.baseURL)
	flags.StringVar(&o.Previous, "previous", "", "")
	flags.BoolVar(&o.Example, "example", false, "")
	var folders []string
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return o, err
		}
		if args = flags.Args(); len(args) > 0 {
			folders, args = append(folders, args[0]), args[1:]
		}
	}
	if len(folders) > 1 {
		return o, o.wrong("只能写一个文件夹", "one folder, not several")
	}
	o.Dir = strings.Join(folders, "")
	return o, nil
}

func (o *Options) wrong(zh, en string) error {
	return errors.New(data.Text{Zh: zh, En: en}.Say(o.Lang))
}

// locale picks the language of messages as other programs do.
func locale() string {
	if strings.HasPrefix(cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")), "zh") {
		return "zh"
	}
	return "en"
}

func (o *Options) lang(written string) error {
	if written != "zh" && written != "en" {
		return o.wrong("写 zh 或 en", "write zh or en")
	}
	o.Lang = written
	return nil
}

func (o *Options) asOf(written string) error {
	t, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return o.wrong("写成 2014-06-30", "write it as 2014-06-30")
	}
	o.AsOf = data.NewDate(t.Year(), int(t.Month()), t.Day())
	return nil
}

func (o *Options) baseURL(written string) error {
	u, err := url.Parse(written)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return o.wrong("写成 https://www.example.org/gongshi/", "write it as https://www.example.org/gongshi/")
	}
	o.BaseURL = strings.TrimSuffix(u.String(), "/") + "/"
	return nil
}
