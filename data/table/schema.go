package table

import "gongshi/data/model"

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
	Unit     string   // the unit of every number of the column, where the table has no column for it

	Prose bool // sentences, in which a question mark asks

	Signed bool // a number below zero means something: money given back

	Qualified bool // the column qualifier 限定 beside it says how its numbers bound the true ones

	Words []Word // the only words that a cell may hold; none: any text of the kind
}

// Word is one of the few words of a column: as it is kept, then every way in which
// bureaus write it, the commonest first. Each of them may stand in a cell.
type Word []string

// Kept is the word as it is kept.
func (w Word) Kept() string { return w[0] }

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
func prose(c Column) Column       { c.Prose = true; return c }
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
func in(c Column, unit string) Column { c.Unit = unit; return c }
func bounded(c Column) Column         { c.Qualified = true; return c }
func signed(c Column) Column          { c.Signed = true; return c }
func also(c Column, synonyms ...string) Column {
	c.Synonyms = synonyms
	return c
}

func of(c Column, words ...Word) Column {
	c.Words = words
	return c
}

// qualifier is how a stated number bounds the true one; a blank cell is exact.
func qualifier() Column {
	return of(word("qualifier", "限定"), Word{string(model.AtLeast), "以上"}, Word{string(model.MoreThan), "余", "多"},
		Word{string(model.About), "约"}, Word{string(model.AtMost), "不超过"})
}

// remarks close every table: the paragraph or document a row comes from, the
// public remark, and the private note.
func remarks(columns ...Column) []Column {
	return append(columns, prose(word("source", "出处")), prose(text("explanation", "说明")), hide("note", "备注"))
}

// Tables are the eleven exports (design: section 4, "The exports"), in the order in
// which they are read.
var Tables = []Table{
	{"places", "区划", false, remarks(key("code", "代码"), need(text("name", "名称")), text("kind", "类型"),
		ref("parent", "上级"), in(num("households", "户数"), "户"), in(num("population", "人口"), "人"))},
	{"projects", "项目", false, remarks(also(key("key", "编号"), "项目编号"),
		need(also(text("name", "名称"), "项目名称", "项目")),
		text("category", "类别"), list("lists", "所列清单"), in(num("count", "项目数"), "个"),
		also(list("place", "实施地点"), "建设地点"),
		also(prose(text("content", "建设内容及规模")), "建设内容", "建设规模及内容", "项目内容"), prose(text("subsidy", "补助标准")),
		date("start", "开工日期"), also(date("due", "计划完成"), "计划竣工", "完成时限"),
		also(date("finished", "完工日期"), "竣工日期"), text("status", "状态"), text("office", "责任单位"),
		officer("officer", "责任人"), text("contractor", "施工单位"), officer("contractor_officer", "施工单位责任人"),
		text("procurement", "招标采购"), also(cash("planned", "计划总投资"), "计划投资", "总投资", "总投资额", "投资规模"),
		prose(text("declared", "申报内容")),
		prose(text("actual", "实际完成")), date("accepted", "验收日期"), prose(text("acceptance", "验收结果")),
		prose(text("beneficiaries", "受益对象")), prose(text("goal", "绩效目标")), prose(text("goal_result", "绩效目标实现")),
		prose(text("mechanism", "带贫机制")), word("phone", "监督电话"),
		date("phone_from", "电话启用日期"), date("phone_until", "电话停用日期"))},
	{"targets", "目标任务", true, remarks(key("key", "编号"), need(also(text("name", "名称"), "指标名称", "目标任务")),
		list("lists", "类别"), need(also(word("unit", "计量单位"), "单位")),
		need(of(word("kind", "性质"), Word{"quantity", "数量"}, Word{"investment", "投资"}, Word{"funds", "资金"}, Word{"output", "产出"})),
		need(also(word("period", "期间"), "年度")), word("level", "层级"), word("issuer", "下达单位"), word("document", "文号"),
		also(bounded(num("target", "目标")), "目标值", "年度目标"), qualifier(), num("baseline", "上年完成"),
		of(word("direction", "方向"), Word{"higher", "越高越好"}, Word{"lower", "越低越好"}),
		word("schedule", "进度安排"), ref("project", "项目"), word("office", "责任股室"),
		officer("officer", "责任人"), ref("supersedes", "替代"))},
	{"completions", "完成情况", true, remarks(need(ref("target", "目标编号")), need(date("as_of", "截至日期")),
		also(bounded(num("completed", "累计完成")), "完成数", "完成"), qualifier(),
		also(rate("stated_rate", "报送完成率"), "完成率", "完成比例"))},
	{"progress", "项目进度", false, remarks(need(ref("project", "项目")), need(date("as_of", "截至日期")),
		also(cash("invested", "累计完成投资"), "完成投资"), in(num("physical", "形象进度"), "%"), rate("stated_rate", "报送完成率"))},
	{"funds", "资金", false, remarks(need(word("subject", "对象")), text("category", "资金类别"),
		text("origin", "资金来源"), need(of(word("stage", "阶段"), Word{Planned, "计划"}, Word{Issued, "下达"},
			Word{Received, "到位"}, Word{Disbursed, "拨付"}, Word{Paid, "支付"}, Word{Reimbursed, "报账"})),
		also(signed(bounded(cash("amount", "金额"))), "资金金额"), qualifier(), date("date", "日期"), word("document", "文号"),
		of(word("started", "已启动"), Word{string(Yes), "是"}, Word{string(No), "否"}))},
	{"milestones", "里程碑", false, remarks(key("key", "编号"), word("subject", "对象"), need(text("name", "名称")),
		text("kind", "性质"), date("due", "期限"), date("done", "完成日期"), date("disclosed", "公示日期"),
		text("state", "状态"), prose(word("link", "链接")))},
	{"notices", "公示公告", false, remarks(key("key", "编号"), need(of(word("kind", "性质"), Word{"公示"}, Word{"公告"}, Word{"更正"})),
		word("level", "层级"), need(text("title", "标题")), word("subject", "对象"), date("issued", "发布日期"), date("start", "开始日期"),
		date("end", "截止日期"), of(word("day_kind", "日历"), Word{"calendar", "自然日"}, Word{"working", "工作日"}),
		prose(word("contact", "受理电话")), prose(text("result", "结果")))},
	{"registry", "登记", false, remarks(ref("place", "区划"), need(text("item", "对象")), need(text("step", "环节")),
		need(date("as_of", "截至日期")), num("count", "数量"), word("unit", "计量单位"), text("state", "状态"))},
	{"pairings", "结对", false, remarks(ref("place", "区划"), text("office", "帮扶单位"), text("level", "层级"),
		date("from", "开始日期"), date("until", "截止日期"), text("state", "状态"))},
	{"risks", "问题", false, remarks(key("key", "编号"), word("subject", "对象"), need(prose(text("text", "问题"))),
		text("origin", "来源"), date("since", "发现日期"), prose(text("measure", "措施")), date("due", "期限"),
		text("state", "状态"))},
}

// SampleSource is the source 出处 of a sample row. Such a row stands in a trial
// only: the checks refuse it in a publication in earnest.
const SampleSource = "样例，请删去此行 (sample: delete this row)"

// WordsOf returns the words of a column; nil is for a column that may hold any.
func WordsOf(table, column string) []Word {
	c, _ := TableNamed(table).Column(column)
	return c.Words
}

// TableNamed returns the table of that canonical name, the household ledger among
// them; the zero Table is for a name that no table has.
func TableNamed(name string) Table { return tables[name] }

var tables = func() map[string]Table {
	named := map[string]Table{Households.Name: Households}
	for _, t := range Tables {
		named[t.Name] = t
	}
	return named
}()

// Column returns the column of that canonical name.
func (t Table) Column(name string) (Column, bool) {
	for _, c := range t.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return Column{}, false
}
