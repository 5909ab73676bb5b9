package data

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
	{"site.title", say("网站名称，写在每一页顶上", "the site's title, at the head of every page"),
		`title = "惠民项目公示"`, true},
	{"site.title_en", say("网站的英文名称", "the title in English"),
		`title_en = "Public programmes"`, true},
	{"site.county", say("县（市、区）名", "the county"), `county = "某县"`, false},
	{"site.county_en", say("县（市、区）的英文名", "the county in English"), `county_en = "A county"`, false},
	{"site.example", say("true：试用，每页、每图、每个下载文件都有下面的标记；正式发布前改为 false",
		"true: a trial, and every page, picture and download carries the mark below; set false before you publish in earnest"),
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
	{"period.rounding", say("序时进度：exact 不先取整（7/12为58.33%），percent 先四舍五入为整数百分比（58%），再算进度差",
		"the time share: exact (7/12 is 58.33%), or rounded to a whole percent (58%) before the gap is taken"),
		`rounding = "exact"`, false},
	{"privacy.phones", say("允许公开的电话，如监督电话；其他手机号会使发布停止",
		"telephone numbers published on purpose, such as the one for complaints; any other mobile number stops the build"),
		`phones = ["0000-0000000"]`, false},
	{"privacy.officers", say("true：公开责任人姓名；默认不公开，读取时即丢弃",
		"true: publish the names of officers in charge; by default they are dropped in the reader"),
		`officers = false`, false},
	{"privacy.smallest", say("帮扶台账中少于几户的数不公布（3至100，默认5），连同能推算出它的数",
		"counts of households in the ledger below this are withheld (3 to 100, 5 by default), with whatever gives them away"),
		`smallest = 5`, false},
	{"licence.name", say("开放数据的许可，按本单位的规定写；不写则下载页写“未载明”", "the licence of the open data, as the bureau's rules have it; without one the downloads page says that none is stated"),
		`name = "政府数据开放许可"`, false},
	{"licence.url", say("许可全文的网址，以http://或https://开头", "the address of the licence's text, beginning with http:// or https://"),
		`url = "https://example.org/licence"`, false},
	{"licence.attribution", say("引用时怎样写来源；不写则用网站名称", "how the source is to be cited; without it, by the site's title"),
		`attribution = "某县农业农村局"`, false},
	{"files", say("一个导出文件如何读取，按文件名写；只写需要固定的项：编码、分隔符、表头所在行和行数、金额单位、合并单元格要沿用上一行的列",
		"how an export is to be read, by its name; only what should be fixed: encoding, delimiter, row and height of the header, unit of amounts, columns of merged cells that repeat the cell above"),
		"[files.\"资金.csv\"]\nencoding = \"GB18030\"\ndelimiter = \"comma\"\nheader = 1\nheader_rows = 1\nunit = \"万元\"\nfill = [\"对象\"]", false},
	{"headers", say("本单位自己的表头 = 列名，一张表一节；不必改表。列名见填表说明",
		"a bureau's own headers = our columns, a section for each table; the dictionary lists the columns"),
		"[headers.targets]\n\"任务名称\" = \"name\"", false},
	{"slips", say("原文中的笔误 = 应为。只作提示，不改原文", "known slips of the source = what is meant; shown as hints, the source is left as it is"),
		"[slips]\n\"台帐\" = \"台账\"", false},
	{"explanations", say("对发现的说明，按“核对”页上的编号写，与发现并列显示",
		"replies to findings, by the id that the page of checks gives, shown beside them"),
		"[explanations.\"over-fulfilled.road\"]\nzh = \"……\"\nen = \"…\"", false},
}

func say(zh, en string) Text { return Text{Zh: zh, En: en} }
