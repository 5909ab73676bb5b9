package model

// Setting explains one setting of gongshi.toml: what it is for, and how it is
// written. A setting whose names are a bureau's own (headers, slips,
// explanations) is a table, and its example begins with the table's line.
type Setting struct {
	Name    string // "site.title"
	Says    Text
	Example string // lines of TOML
	Given   bool   // a new workspace has the example as its value; else it is commented out
}

// SettingList explains every setting of Settings, in the order of the file.
var SettingList = []Setting{
	{"profile", say("本单位属于哪一类：rural-cn（默认；县级扶贫、衔接、乡村振兴项目），works（公共工程），或本文件夹里自己的一份，如 profile.toml：应公开的要素及其依据、判定问什么、用语",
		"what kind of bureau it is: rural-cn (the default: programmes of a Chinese county), works (a register of public "+
			"works), "+
			"or a file of its own in this folder, as profile.toml: the fields to be disclosed with their source, what "+
			"verdicts ask, words"),
		`profile = "works"`, false},
	{"site.title", say("网站名称，写在每一页顶上", "the site's title, at the head of every page"),
		`title = "惠民项目公示"`, true},
	{"site.title_en", say("网站的英文名称", "the title in English"),
		`title_en = "Public programmes"`, true},
	{"site.county", say("县（市、区）名：由谁公开；另有主办单位的写 government.sponsor",
		"the county that publishes; an office of its own is written under government.sponsor"),
		`county = "某县"`, true},
	{"site.county_en", say("县（市、区）的英文名", "the county in English"), `county_en = "A county"`, false},
	{"site.languages", say("网页的语言，一种或两种：zh 中文，en 英文。第一种在网站根下，另一种在它自己的目录里；表格和设置里的文字是第一种语言的。默认两种，中文在前",
		"the languages of pages, one or both of zh and en: the first stands at the site's root, the other in a folder "+
			"of its own, and it is what the words in exports and settings are in; by default both, Chinese first"),
		`languages = ["zh", "en"]`, false},
	{"site.example", say("true：试用，每页、每图、每个下载文件都有下面的标记；正式发布前改为 false",
		"true: a trial, and every page, picture and download carries the mark below; set false before you publish in "+
			"earnest"),
		`example = true`, true},
	{"site.mark", say("试用时的标记", "the mark of a trial"), `mark = "试用 · 非官方发布"`, true},
	{"site.mark_en", say("标记的英文", "the mark in English"), `mark_en = "Trial, not an official publication"`, true},
	{"site.official", say("true：本站是机关的正式发布，允许搜索引擎收录；试用时不能为 true",
		"true: the site is an official publication, and search engines may list it; never true of a trial"),
		`official = false`, false},
	{"site.assumptions", say("数据中的假定，写在每一页", "what the data assume, on every page"),
		`assumptions = ["截至日期为假定"]`, false},
	{"site.assumptions_en", say("同样几条假定的英文", "the same assumptions in English"),
		`assumptions_en = ["the as-of date is assumed"]`, false},
	{"period.pace", say("序时进度的算法：months 按月，days 按日", "time-proportional progress by months or by days"),
		`pace = "months"`, false},
	{"period.rounding", say("序时进度：exact 不先取整（7/12为58.33%），percent 先修约为整数百分比（58%），再算进度差",
		"time elapsed: exact (7/12 is 58.33%), or rounded to a whole percent (58%) before the gap is taken"),
		`rounding = "exact"`, false},
	{"period.fiscal_start", say("财政年度从几月开始；期间写 2024/25 的要写",
		"the month in which fiscal years begin, for periods such as 2024/25"),
		`fiscal_start = 7`, false},
	{"dates.order", say("导出文件中 03/04/2025 这样的日期按什么次序读：dmy 日/月/年，mdy 月/日/年，ymd 年/月/日；不写则不读，列为差错",
		"the order in which a date such as 03/04/2025 is read in the exports: dmy, mdy or ymd; without it such a date is "+
			"an error"),
		`order = "dmy"`, false},
	{"numbers.decimal", say("导出文件中的小数点：\".\"（默认，1,234.56），或 \",\"（1.234,56，点只分千位）",
		`the decimal sign of the exports: "." (the default, 1,234.56) or "," (1.234,56: a point then parts thousands alone)`),
		`decimal = ","`, false},
	{"numbers.rounding", say("显示的数字怎样修约：四舍五入（默认），或四舍六入五成双（也可写 GB/T 8170）；准确值不受影响",
		"how shown numbers are rounded: 四舍五入, half away from zero (the default), or GB/T 8170, half to even; exact "+
			"values stay"),
		`rounding = "四舍五入"`, false},
	{"money.currency", say("表头没有写币种时，金额是什么钱：ISO 4217 代码，默认 CNY；写了别的币种后，表头可以只写“千、百万”等，或不写单位",
		"what money is in where a header names no currency, by ISO 4217: CNY is the default; with another a header may "+
			"name the scale alone, or nothing"),
		`currency = "KES"`, false},
	{"privacy.phones", say("允许公开的电话，如监督电话；其他手机号会使发布停止",
		"telephone numbers published on purpose, such as the one for complaints; any other mobile number stops the build"),
		`phones = ["0000-0000000"]`, false},
	{"privacy.officers", say("true：公开责任人姓名；默认不公开，读取时即丢弃",
		"true: publish the names of officers in charge; by default they are dropped in the reader"),
		`officers = false`, false},
	{"privacy.smallest", say("帮扶台账中少于几户的数不公布（3至100，默认5），连同能推算出它的数",
		"counts of households in the ledger below this are withheld (3 to 100, 5 by default), with whatever gives them "+
			"away"),
		`smallest = 5`, false},
	{"licence.name", say("开放数据的许可，按本单位的规定写；不写则下载页写“未载明”",
		"the licence of the open data, as the bureau's rules have it; without one the downloads page says that none is "+
			"stated"),
		`name = "政府数据开放许可"`, false},
	{"licence.url", say("许可全文的网址，以http://或https://开头",
		"the address of the licence's text, beginning with http:// or https://"),
		`url = "https://example.org/licence"`, false},
	{"licence.attribution", say("引用时怎样写来源；不写则用网站名称", "how the source is to be cited; without it, by the site's title"),
		`attribution = "某县农业农村局"`, false},
	{"government.name", say("政府网站名称（SiteName）。[government] 各项都可不写，不写的不出现",
		"the name of the government's site (SiteName); all of [government] may be left out, and what is left out is not "+
			"shown"),
		`name = "某县人民政府"`, false},
	{"government.name_en", say("同上，英文", "the same in English"), `name_en = "Government of a county"`, false},
	{"government.domain", say("网站域名（SiteDomain），不写https://", "the site's domain (SiteDomain), without https://"),
		`domain = "www.example.gov.cn"`, false},
	{"government.code", say("网站标识码（SiteIDCode）：10位数字，部委为bm加8位数字；试用时不写",
		"the site's code (SiteIDCode): ten digits, or bm and eight; never of a trial"),
		`code = "0000000000"`, false},
	{"government.icp", say("ICP备案号；试用时不写", "the ICP licence; never of a trial"), `icp = "京ICP备00000000号-1"`, false},
	{"government.police", say("公安备案号；试用时不写", "the public security record; never of a trial"),
		`police = "京公网安备 00000000000000号"`, false},
	{"government.sponsor", say("主办单位，也是发布机构", "the unit that sponsors the site, and publishes"), `sponsor = "某县农业农村局"`,
		false},
	{"government.sponsor_en", say("同上，英文", "the same in English"), `sponsor_en = "Bureau of agriculture of a county"`,
		false},
	{"government.operator", say("承办单位", "the unit that runs it"), `operator = "某县信息中心"`, false},
	{"government.operator_en", say("同上，英文", "the same in English"), `operator_en = "Information centre of a county"`,
		false},
	{"government.phone", say("联系电话；手机号还须列入 privacy.phones",
		"the telephone; a mobile number must stand in privacy.phones too"), `phone = "0000-0000000"`, false},
	{"government.address", say("地址", "the address"), `address = "某县某街1号"`, false},
	{"government.address_en", say("同上，英文", "the same in English"), `address_en = "1 A street, a county"`, false},
	{"government.inquiry", say("咨询、留言的网址", "where readers ask: a web address"), `inquiry = "https://example.org/inquiry"`,
		false},
	{"government.correction", say("我要纠错的网址", "where readers report a fault: a web address"),
		`correction = "https://example.org/correction"`, false},
	{"government.audience", say("公开范围，写在索引号一栏", "to whom it is open, shown with the index number"), `audience = "面向社会"`,
		false},
	{"government.means", say("公开方式", "how it is disclosed"), `means = "主动公开"`, false},
	{"government.term", say("公开时限", "for how long"), `term = "长期公开"`, false},
	{"government.columns", say("栏目，按网页文件名写（如 funds、notices）：名称、描述、关键词、类型，及索引号、文号、主题分类、有效性",
		"columns, by the name of their page (funds, notices …): name, description, keywords and type, and index number, "+
			"document number, theme and validity"),
		"[government.columns.funds]\nname = \"资金\"\nkeywords = [\"资金\", \"投入\"]\ntype = \"信息公开\"\nindex = \"\"", false},
	{"files", say("一个导出文件如何读取，按文件名写；只写需要固定的项：哪张表（文件名看不出时；一张表可以分在几个文件里）、编码、分隔符、表头所在行和行数、金额单位、各月列的年份、合并单元格要沿用上一行的列、"+
		"与其他文件不同的日期次序和小数点",
		"how an export is to be read, by its name; only what should be fixed: the table, where its name does not tell "+
			"(one may stand in several files), encoding, delimiter, row and height of the header, unit of amounts, year of "+
			"the months that head columns, columns of merged cells that repeat the cell above, an order of dates and a "+
			"decimal sign of its own"),
		"[files.\"资金.csv\"]\ntable = \"funds\"\nencoding = \"GB18030\"\ndelimiter = \"comma\"\nheader = 1\nheader_rows = " +
			"1\nunit = \"万元\"\nyear = 2024\nfill = [\"对象\"]\norder = \"dmy\"\ndecimal = \",\"", false},
	{"headers", say("本单位自己的表头 = 列名，一张表一节；不必改表。列名见填表说明。一行里并排几个数的，逐列写明：下达数是资金的一个阶段，“*”代表列名里的月份或年份，completions.completed "+
		"是同一行的完成情况",
		"a bureau's own headers = our columns, a section for each table; the dictionary lists the columns. Of a row with "+
			"several numbers say what each column is: a stage of funds; "+
			"a star stands for the month or the year in a header; completions.completed is the completion of the same row"),
		"[headers.targets]\n\"任务名称\" = \"name\"\n\"累计完成\" = \"completions.completed, as_of = " +
			"2024-06-30\"\n[headers.funds]\n\"下达数\" = \"amount, stage = 下达\"\n" +
			"[headers.progress]\n\"*\" = \"invested, as_of = *\"", false},
	{"slips", say("原文中的笔误 = 应为。只作提示，不改原文",
		"known slips of the source = what is meant; shown as hints, the source is left as it is"),
		"[slips]\n\"台帐\" = \"台账\"", false},
	{"explanations", say("对发现的说明，按“核对”页上的编号写，与发现并列显示",
		"replies to findings, by the id that the page of checks gives, shown beside them"),
		"[explanations.\"over-fulfilled.road\"]\nzh = \"……\"\nen = \"…\"", false},
}

func say(zh, en string) Text { return Text{Zh: zh, En: en} }
