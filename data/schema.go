package data

// Table is one of the eleven exports: its file name in both languages, its
// columns, and whether a workspace may do without it.
type Table struct {
	Name     string // canonical English name, also the file's base name
	Zh       string
	Required bool
	Columns  []Column
}

// Column is one column of a table. A column that stands in no table's list is
// private: the reader drops it before any model exists.
type Column struct {
	Name     string // canonical English header
	Zh       string
	Kind     Kind
	Required bool     // the header must be there and no cell may be blank
	Synonyms []string // other headers that bureaus use
}

// Kind is what a column's cells hold.
type Kind string

// The kinds of column. TextKind columns may have an English twin, a column
// named <name>_en or <中文名>英文. MoneyKind headers carry their unit in
// brackets: 金额（万元）.
const (
	KeyKind     Kind = "key"       // a name of our own for the row, unique in the table
	RefKind     Kind = "reference" // the key of a row of another table
	TextKind    Kind = "text"
	WordKind    Kind = "word" // one of a list of words, or a code; no twin
	ListKind    Kind = "list" // several values, separated by ； ; or 、
	NumberKind  Kind = "number"
	MoneyKind   Kind = "money"
	RateKind    Kind = "rate" // a percentage as printed
	DateKind    Kind = "date"
	OfficerKind Kind = "officer" // a person in charge: private, unless gongshi.toml publishes officers
	PrivateKind Kind = "private"
)

func key(name, zh string) Column  { return Column{Name: name, Zh: zh, Kind: KeyKind, Required: true} }
func need(c Column) Column        { c.Required = true; return c }
func ref(name, zh string) Column  { return Column{Name: name, Zh: zh, Kind: RefKind} }
func text(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: TextKind} }
func word(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: WordKind} }
func list(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: ListKind} }
func num(name, zh string) Column  { return Column{Name: name, Zh: zh, Kind: NumberKind} }
func cash(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: MoneyKind} }
func rate(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: RateKind} }
func date(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: DateKind} }
func hide(name, zh string) Column { return Column{Name: name, Zh: zh, Kind: PrivateKind} }
func officer(name, zh string) Column {
	return Column{Name: name, Zh: zh, Kind: OfficerKind}
}
func also(c Column, synonyms ...string) Column {
	c.Synonyms = synonyms
	return c
}

// remarks close every table: the paragraph or document a row comes from, the
// public remark, and the private note.
func remarks(columns ...Column) []Column {
	return append(columns, word("source", "出处"), text("explanation", "说明"), hide("note", "备注"))
}

// Tables are the eleven exports (design: section 4, "The exports"), in the order in
// which they are read.
var Tables = []Table{
	{"places", "区划", false, remarks(key("code", "代码"), need(text("name", "名称")), text("kind", "类型"),
		ref("parent", "上级"), num("households", "户数"), num("population", "人口"))},
	{"projects", "项目", false, remarks(key("key", "编号"), need(also(text("name", "名称"), "项目名称")),
		text("category", "类别"), list("lists", "所列清单"), num("count", "项目数"), list("place", "实施地点"),
		text("content", "建设内容及规模"), text("subsidy", "补助标准"), date("start", "开工日期"),
		date("due", "计划完成"), date("finished", "完工日期"), text("status", "状态"), text("office", "责任单位"),
		officer("officer", "责任人"), text("contractor", "施工单位"), officer("contractor_officer", "施工单位责任人"),
		text("procurement", "招标采购"), cash("planned", "计划总投资"), text("declared", "申报内容"),
		text("actual", "实际完成"), date("accepted", "验收日期"), text("acceptance", "验收结果"),
		text("beneficiaries", "受益对象"), text("goal", "绩效目标"), text("goal_result", "绩效目标实现"),
		text("mechanism", "带贫机制"), word("phone", "监督电话"))},
	{"targets", "目标任务", true, remarks(key("key", "编号"), need(also(text("name", "名称"), "指标名称", "目标任务")),
		list("lists", "类别"), need(also(word("unit", "计量单位"), "单位")), need(word("kind", "性质")),
		need(word("period", "期间")), word("level", "层级"), word("issuer", "下达单位"), word("document", "文号"),
		also(num("target", "目标"), "目标值", "年度目标"), word("qualifier", "限定"), num("baseline", "上年完成"),
		word("direction", "方向"), word("schedule", "进度安排"), ref("project", "项目"), word("office", "责任股室"),
		officer("officer", "责任人"), ref("supersedes", "替代"))},
	{"completions", "完成情况", true, remarks(need(ref("target", "目标编号")), need(date("as_of", "截至日期")),
		also(num("completed", "累计完成"), "完成数", "完成"), word("qualifier", "限定"),
		rate("stated_rate", "报送完成率"))},
	{"progress", "项目进度", false, remarks(need(ref("project", "项目")), need(date("as_of", "截至日期")),
		cash("invested", "累计完成投资"), num("physical", "形象进度"), rate("stated_rate", "报送完成率"))},
	{"funds", "资金", false, remarks(need(word("subject", "对象")), text("category", "资金类别"),
		text("origin", "资金来源"), need(word("stage", "阶段")), cash("amount", "金额"), word("qualifier", "限定"),
		date("date", "日期"), word("document", "文号"), word("started", "已启动"))},
	{"milestones", "里程碑", false, remarks(key("key", "编号"), word("subject", "对象"), need(text("name", "名称")),
		text("kind", "性质"), date("due", "期限"), date("done", "完成日期"), date("disclosed", "公示日期"),
		text("state", "状态"), word("link", "链接"))},
	{"notices", "公示公告", false, remarks(key("key", "编号"), need(word("kind", "性质")), word("level", "层级"),
		need(text("title", "标题")), word("subject", "对象"), date("issued", "发布日期"), date("start", "开始日期"),
		date("end", "截止日期"), word("day_kind", "日历"), word("contact", "受理电话"), text("result", "结果"))},
	{"registry", "登记", false, remarks(ref("place", "区划"), need(text("item", "对象")), need(text("step", "环节")),
		need(date("as_of", "截至日期")), num("count", "数量"), word("unit", "计量单位"), text("state", "状态"))},
	{"pairings", "结对", false, remarks(ref("place", "区划"), text("office", "帮扶单位"), text("level", "层级"),
		date("from", "开始日期"), date("until", "截止日期"), text("state", "状态"))},
	{"risks", "问题", false, remarks(key("key", "编号"), word("subject", "对象"), need(text("text", "问题")),
		text("origin", "来源"), date("since", "发现日期"), text("measure", "措施"), date("due", "期限"),
		text("state", "状态"))},
}

// TableNamed returns the table of that canonical name, the household ledger among
// them; the zero Table is for a
// name that no table has.
func TableNamed(name string) Table {
	for _, t := range append(Tables[:len(Tables):len(Tables)], Households) {
		if t.Name == name {
			return t
		}
	}
	return Table{}
}

// Column returns the column of that canonical name.
func (t Table) Column(name string) (Column, bool) {
	for _, c := range t.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return Column{}, false
}
