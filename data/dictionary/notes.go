package dictionary

import (
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

var kinds = map[table.Kind]model.Text{
	table.KeyKind: say("编号", "key"), table.RefKind: say("引用", "reference"), table.TextKind: say("文字", "text"),
	table.WordKind: say("词", "word"), table.ListKind: say("多个词", "words"), table.NumberKind: say("数", "number"),
	table.MoneyKind: say("金额", "money"), table.RateKind: say("百分数", "percentage"), table.DateKind: say("日期", "date"),
	table.OfficerKind: say("责任人", "officer"), table.PrivateKind: say("内部", "private"),
}

// forms are the plain forms of each kind of cell. Texts have none, nor have words
// of which no list is given: they are free.
var forms = map[table.Kind]model.Text{
	table.KeyKind:  say("本表内不重复，只差大小写或符号也算重复", "no other row of the table has it, nor one that differs in case or signs alone"),
	table.ListKind: say("几个之间用“；”分开", "several are parted by ；"),
	table.NumberKind: say("阿拉伯数字，如 3285.44；没有填报的留空，空白不当作零；不适用写“/”",
		"digits, as 3285.44; blank where nothing was reported, which is never zero; / where it does not apply"),
	table.MoneyKind: say("阿拉伯数字，如 3285.44；单位写在表头的括号里：元、万元或亿元；没有填报的留空",
		"digits, as 3285.44; the unit stands in the header's brackets: 元, 万元 or 亿元; blank where nothing was reported"),
	table.RateKind: say("带百分号，如 57.47%", "with its sign, as 57.47%"),
	table.DateKind: say("2025-06-30；只知道月、半年或年的，写 2025-06、2025-H1 或 2025；期限写 2025-12-31前",
		"2025-06-30; where only the month, half or year is known 2025-06, 2025-H1 or 2025; a limit is 2025-12-31前"),
}

// notes are what is particular to a column: "table.column", or ".column" for the
// column of that name in any table.
var notes = map[string]model.Text{
	".subject": say("所指的目标、项目或区划的编号，或类别名；整张表说的是全县的可留空",
		"the key of the target, project or place that is meant, or the name of a list; blank for the whole county"),
	"funds.subject": say("所指的目标或项目的编号，或类别名", "the key of the target or project that is meant, or the name of a list"),
	".as_of":        say("读数的截至日期，写到日或月，如 2025-06-30、2025-06", "the date of the reading, to the day or the month: 2025-06-30, 2025-06"),
	".stated_rate":  say("本单位自己报送的比率；只拿来核对，不用于计算", "the rate that the bureau itself printed: compared, never used"),
	".qualifier":    say("数字是准确数的留空", "blank for an exact number"),
	".unit":         unitNote(),
	".source":       say("这一行出自哪份文件、哪一段", "the document and paragraph that the row comes from"),
	".explanation":  say("公开的说明", "the public remark"),
	".document":     say("文号，照原文写", "the document's number, as written there"),
	".place":        say("“区划”表中的代码", "a code of the table places"),
	".phone":        phone, ".contact": phone,
	"places.parent":         say("上一级在本表中的代码；最高一级留空", "the code, in this table, of the place above; blank at the top"),
	"places.code":           say("自己编的代码，如 village-1", "a code of your own, such as village-1"),
	"projects.lists":        say("所列的清单，如“民生工程”", "the lists that it stands in, such as livelihood projects"),
	"projects.count":        say("打包成一行的项目个数；单个项目留空", "how many projects the row bundles; blank for a single one"),
	"projects.key":          say("自己编的编号，如 road-1，不用序号", "a key of your own, such as road-1; not the row's number"),
	"projects.phone_from":   say("从哪天起可以拨打；不知道的留空", "from when it may be called; blank where that is not known"),
	"projects.phone_until":  say("哪天以后不再使用；仍在用的留空", "the last day of its use; blank while it is in use"),
	"targets.key":           say("自己编的编号，如 road-km，不用序号", "a key of your own, such as road-km; not the row's number"),
	"targets.lists":         say("所列的清单，如“民生工程”", "the lists that it stands in, such as livelihood projects"),
	"targets.period":        say("目标的期间：2025、2025-H1、2025-Q1、2025-06 或 整个项目", "the period of the target: 2025, 2025-H1, 2025-Q1, 2025-06 or 整个项目 (the whole project)"),
	"targets.target":        say("只有性质为“产出”的可以没有目标", "only an output may go without a target"),
	"targets.baseline":      say("上年同一指标的完成数", "what was completed last year"),
	"targets.direction":     say("留空即越高越好", "blank means higher"),
	"targets.schedule":      say("到某日应完成的比例，如 2025-03-31=20%；2025-06-30=50%；留空则按时间算", "the share due by a date, as 2025-03-31=20%；2025-06-30=50%; by time alone where blank"),
	"targets.project":       say("“项目”表中的编号", "a key of the table projects"),
	"targets.supersedes":    say("被它替代的目标的编号", "the key of the target that it replaces"),
	"completions.target":    say("“目标任务”表中的编号", "a key of the table targets"),
	"completions.completed": say("从期初累计到截至日期的完成数，不是本月数", "what was completed from the start of the period up to the date, not in the month alone"),
	"progress.project":      say("“项目”表中的编号", "a key of the table projects"),
	"progress.invested":     say("从开工累计到截至日期的投资", "what was invested from the start up to the date"),
	"progress.physical":     say("工程完成的百分数，只写数字", "the works done, in percent, without the sign"),
	"milestones.link":       say("以 https:// 或 http:// 开头的网址", "an address that begins with https:// or http://"),
	"notices.end":           say("公示期的最后一天", "the last day of the notice"),
	"registry.count":        say("人数、户数等合计数，不写个人", "a count of persons, households and the like; never a person"),
}

var phone = say("办公电话；手机号须先写进 gongshi.toml 的 privacy.phones", "an office telephone; a mobile number must first stand under privacy.phones in gongshi.toml")

// unitNote lists the units of measure.
func unitNote() model.Text {
	var zh, en []string
	for _, u := range model.Units() {
		zh = append(zh, u.Zh)
		en = append(en, u.Zh+" ("+u.En+")")
	}
	return model.Text{Zh: "只写：" + strings.Join(zh, "、"), En: "one of: " + strings.Join(en, ", ")}
}
