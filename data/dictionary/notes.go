package dictionary

import (
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
	table.KeyKind: say("本表内不重复，只差大小写或符号也算重复",
		"no other row of the table has it, nor one that differs in case or signs alone"),
	table.ListKind: say("几个之间用“；”分开", "several are parted by ；"),
	table.NumberKind: say("阿拉伯数字，如 3285.44；没有填报的留空，空白不当作零；不适用写“/”",
		"digits, as 3285.44; blank where nothing was reported, which is never zero; / where it does not apply"),
	table.MoneyKind: say("阿拉伯数字，如 3285.44；单位写在表头的括号里：元、万元或亿元；没有填报的留空",
		"digits, as 3285.44; the unit stands in the header's brackets: 元, 万元 or 亿元; blank where nothing was reported"),
	table.RateKind: say("带百分号，如 57.47%", "with its sign, as 57.47%"),
	table.DateKind: say("2025-06-30；只知道月、半年或年的，写 2025-06、2025-H1 或 2025；期限写 2025-12-31前",
		"2025-06-30; where only the month, half or year is known 2025-06, 2025-H1 or 2025; a limit is 2025-12-31前"),
}
