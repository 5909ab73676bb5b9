// Package options reads the command line: which command, on which folder, how.
package options

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongshi/data/demo"
	"gongshi/data/example"
	"gongshi/data/model"
)

// Options are what a user asked for.
type Options struct {
	Command  string     // "build" where none is named
	Dir      string     // the workspace; empty for the built-in example
	Lang     string     // of messages: "zh" or "en"
	AsOf     model.Date // --as-of; zero takes the newest reading, or what was done last
	Out      string
	BaseURL  string // with a closing slash
	Previous string
	Example  string   // init: the example to copy, one of example.Names; "" for none
	From     []string // init: exports that the bureau has already
	Repairs  bool     // check: list repaired cells one by one
	JSON     bool     // check: one JSON document on standard output
	Annotate bool     // check: write faulty exports back with their problems
	Size     demo.Size
}

// Usage is the text of help.
var Usage = model.Text{
	Zh: `用法：gongshi [命令] [文件夹] [选项]

  build [文件夹]            （默认）核对、测算并发布网站；不写文件夹则用内置示例
  check [文件夹]            只核对，列出全部差错、发现和修补
  brief [文件夹]            发布网站，并打印工作简报（briefing.pdf）
  serve [文件夹]            在本机预览，不发布；保存表格、文字或设置后页面自动更新，差错列在页面上
  init 文件夹               建一个自己的工作文件夹：空表、样例、填表说明和设置
  init 文件夹 --from 表…    用已有的CSV建工作文件夹，并列出每个表头对应哪一列
  init --example [名称] 文件夹
                            把一个内置示例复制成可修改的工作文件夹：county（默认，一个县）、works（一座城市的公共工程）
  demo 文件夹               生成一个虚构的县，用来试用

选项
  --as-of 2014-06-30        截至日期（默认：最新的读数；没有读数的，最新的完成、发布等日期）
  --out 文件夹              网站放在哪里（默认：public）
  --base-url https://…/     网站将来的地址，用于规范链接、订阅和网站地图
  --previous 文件夹         上一次发布的网站，用于比较（默认：--out 现有的）
  --lang zh|en              提示信息的语言
  --annotate                check：在每个有差错的文件旁写一份“文件名.问题.csv”，右边加“问题”列
  --repairs                 check：修补过的格逐一列出（原文字 → 读成什么）
  --json                    check：结果写成一份JSON，供程序读取
  --villages 90 --projects 240 --months 18 --seed 1
                            demo：虚构县的大小；同样的参数得到同样的文件
`,
	En: `usage: gongshi [command] [folder] [options]

  build [folder]            (default) check, measure and publish the site; without a folder, the built-in example
  check [folder]            only check; list every error, finding and repair
  brief [folder]            publish the site, and print the briefing (briefing.pdf)
  serve [folder]            preview the site on this machine, unpublished; it follows what you save and lists errors in the page
  init folder               make a workspace: empty exports, samples, their dictionary, settings
  init folder --from files… make one of CSV that you have, and list what each header is taken for
  init --example [name] folder
                            copy a built-in example as a workspace of your own: county (the default),
                            or works, a city's register of public works
  demo folder               make a fictitious county, to try things out

options
  --as-of 2014-06-30        the as-of date (default: the newest reading, or, without one, what was done last)
  --out folder              where the site goes (default: public)
  --base-url https://…/     where the site will stand, for canonical links, feed and site map
  --previous folder         the last published site, to compare with (default: what --out shows)
  --lang zh|en              the language of messages
  --annotate                check: beside each faulty file, write name.problems.csv with a column of problems
  --repairs                 check: list repaired cells one by one (as written → as read)
  --json                    check: the result as one JSON document, for programs
  --villages 90 --projects 240 --months 18 --seed 1
                            demo: the size of the county; the same sizes give the same files
`,
}

// Parse reads the arguments: a command, then options and the folder in any
// order. Its error is in the language of messages, and flag.ErrHelp where help
// is asked for; the options then hold at least that language.
func Parse(args []string) (*Options, error) {
	o := &Options{Command: "build", Lang: locale(), Size: demo.Default}
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
	copied := flags.Bool("example", false, "")
	from := flags.Bool("from", false, "")
	flags.BoolVar(&o.Repairs, "repairs", false, "")
	flags.BoolVar(&o.JSON, "json", false, "")
	flags.BoolVar(&o.Annotate, "annotate", false, "")
	flags.Func("villages", "", o.number(&o.Size.Villages, 1, 200_000))
	flags.Func("projects", "", o.number(&o.Size.Projects, 0, 100_000))
	flags.Func("months", "", o.number(&o.Size.Months, 1, 60))
	flags.Uint64Var(&o.Size.Seed, "seed", o.Size.Seed, "")
	var folders []string
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return o, err
		}
		if args = flags.Args(); len(args) > 0 {
			names := &folders
			if *from {
				names = &o.From
			}
			*names, args = append(*names, args[0]), args[1:]
		}
	}
	if *copied {
		var err error
		if folders, err = o.example(folders); err != nil {
			return o, err
		}
	}
	o.Dir = strings.Join(folders, "")
	switch {
	case len(folders) > 1:
		return o, o.wrong("只能写一个文件夹", "one folder, not several")
	case (o.Repairs || o.JSON || o.Annotate) && o.Command != "check":
		return o, o.wrong("--repairs、--json、--annotate 只用于 check", "--repairs, --json and --annotate belong to check")
	case o.Dir == "" && o.Annotate:
		return o, o.wrong("写作 gongshi check --annotate 文件夹", "write gongshi check --annotate folder")
	case *from && (o.Command != "init" || o.Dir == "" || len(o.From) == 0 || *copied):
		return o, o.wrong("写作 gongshi init 文件夹 --from 表…", "write gongshi init folder --from files…")
	case o.Dir == "" && (o.Command == "init" || o.Command == "demo"):
		return o, o.wrong("写作 gongshi "+o.Command+" 文件夹", "write gongshi "+o.Command+" folder")
	}
	return o, nil
}

// example takes the name of an example from the folders that were named: the first of
// two, or that of the folder itself where an example is called so. Else it is the county.
func (o *Options) example(folders []string) (rest []string, err error) {
	o.Example = example.County
	if len(folders) == 0 {
		return nil, nil
	}
	named := slices.Contains(example.Names, folders[0])
	if len(folders) > 1 && !named {
		known := strings.Join(example.Names, ", ")
		return nil, o.wrong("没有叫“"+folders[0]+"”的示例；内置的有 "+known+"，写作 gongshi init --example works 文件夹",
			fmt.Sprintf("there is no example %q; those built in are %s: write gongshi init --example works folder", folders[0],
				known))
	}
	if named {
		o.Example = folders[0]
	}
	if len(folders) > 1 {
		folders = folders[1:]
	}
	return folders, nil
}

func (o *Options) wrong(zh, en string) error {
	return errors.New(model.Text{Zh: zh, En: en}.Say(o.Lang))
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

// number reads a whole number of a range.
func (o *Options) number(into *int, low, high int) func(string) error {
	return func(written string) error {
		n, err := strconv.Atoi(written)
		if err != nil || n < low || n > high {
			return o.wrong(fmt.Sprintf("写%d到%d之间的整数", low, high), fmt.Sprintf("write a whole number from %d to %d", low, high))
		}
		*into = n
		return nil
	}
}

func (o *Options) asOf(written string) error {
	t, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return o.wrong("写成 2014-06-30", "write it as 2014-06-30")
	}
	o.AsOf = model.NewDate(t.Year(), int(t.Month()), t.Day())
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
