package measure

import "gongshi/data"

func define(id string, name, formula, note data.Text, source string) data.Method {
	return data.Method{ID: id, Name: name, Formula: formula, Note: note, Source: source}
}

const (
	auditors   = "domain: measures auditors compute"
	protection = "domain: privacy; GB/T 37964-2019"
)

// Methods are all measures, in the order of the Method page.
var Methods = []data.Method{
	define("target", data.Text{Zh: "目标", En: "target"},
		data.Text{Zh: "目标 = 下达的目标数", En: "target = the number issued"},
		data.Text{Zh: "“以上”表示最低目标，保留原样。", En: "“At least” marks a minimum and is kept."}, auditors),
	define("completed", data.Text{Zh: "累计完成", En: "completed"},
		data.Text{Zh: "累计完成 = 截至日期前最近一次累计读数", En: "completed = the newest cumulative reading"},
		data.Text{Zh: "空白不是零。", En: "Blank is not zero."}, auditors),
	define("remaining", data.Text{Zh: "剩余", En: "remaining"},
		data.Text{Zh: "剩余 = 目标 − 累计完成", En: "remaining = target − completed"}, data.Text{}, auditors),
	define("completion-rate", data.Text{Zh: "完成率", En: "completion rate"},
		data.Text{Zh: "完成率 = 累计完成 ÷ 目标 × 100%", En: "completion rate = completed ÷ target × 100 %"},
		data.Text{Zh: "最低目标（以上）下的完成率是“至多”；没有基数的完成率不计算。",
			En: "Over an “at least” target the rate is “at most”; without a base no rate is computed."}, auditors),
	define("time-share", data.Text{Zh: "序时进度", En: "time elapsed"},
		data.Text{Zh: "序时进度 = 已过月数 ÷ 期间月数 × 100%", En: "time elapsed = months elapsed ÷ months of the period × 100 %"},
		data.Text{Zh: "设置可改为按天，或先取整为整数百分比；有进度安排的目标按其节点。",
			En: "What Chinese offices call time-proportional progress. Settings count days instead, or round it to a whole percent first; a target with a schedule follows its nodes."}, auditors),
	define("time-share-by-day", data.Text{Zh: "序时进度（按天）", En: "time elapsed by day"},
		data.Text{Zh: "序时进度 = 已过天数 ÷ 全年天数 × 100%", En: "time elapsed = days elapsed ÷ days of the year × 100 %"}, data.Text{}, auditors),
	define("gap", data.Text{Zh: "进度差", En: "gap"},
		data.Text{Zh: "进度差 = 完成率 − 序时进度", En: "gap = completion rate − time elapsed"},
		data.Text{Zh: "单位是百分点。", En: "In percentage points."}, auditors),
	define("half-short", data.Text{Zh: "距一半还差", En: "short of half"},
		data.Text{Zh: "距一半还差 = 目标 ÷ 2 − 累计完成", En: "short of half = target ÷ 2 − completed"}, data.Text{}, auditors),
	define("half-limit", data.Text{Zh: "过半的目标上限", En: "largest target still past half"},
		data.Text{Zh: "上限 = 累计完成 × 2", En: "limit = completed × 2"},
		data.Text{Zh: "实际计划超过此数，即未过半。", En: "A true plan above it would be under half."}, auditors),
	define("pace-so-far", data.Text{Zh: "已有月均进度", En: "pace so far"},
		data.Text{Zh: "月均 = 累计完成 ÷ 已过月数", En: "pace = completed ÷ months elapsed"}, data.Text{}, auditors),
	define("pace-needed", data.Text{Zh: "所需月均进度", En: "pace still needed"},
		data.Text{Zh: "所需月均 = 剩余 ÷ 剩余月数", En: "pace needed = remaining ÷ months left"}, data.Text{}, auditors),
	define("increase", data.Text{Zh: "比上次读数", En: "since the reading before"},
		data.Text{Zh: "增加 = 累计完成 − 上次读数的累计完成", En: "increase = completed − completed at the reading before"},
		data.Text{Zh: "减少时为负数。", En: "A fall is negative."}, auditors),
	define("stated-rate", data.Text{Zh: "报送完成率", En: "stated rate"},
		data.Text{Zh: "报送单位填写的完成率", En: "the rate as the bureau printed it"},
		data.Text{Zh: "只核对，不使用。", En: "Checked, never used."}, auditors),
	define("stated-investment-rate", data.Text{Zh: "报送投资完成率", En: "stated investment rate"},
		data.Text{Zh: "报送单位填写的投资完成率", En: "the investment rate as the bureau printed it"},
		data.Text{Zh: "只核对，不使用。", En: "Checked, never used."}, auditors),
	define("forecast", data.Text{Zh: "按目前进度的期末数", En: "forecast at the pace so far"},
		data.Text{Zh: "期末数 = 累计完成 × 期间月数 ÷ 已过月数", En: "forecast = completed × months of the period ÷ months elapsed"},
		data.Text{Zh: "至少有三次读数才推算；分批下达的资金不宜线性外推。", En: "Only with three readings or more; money that comes in lumps should not be extended in a line."}, auditors),
	define("on-last-year", data.Text{Zh: "比上年同期", En: "on the same date last year"},
		data.Text{Zh: "增幅 = (累计完成 − 上年同期累计完成) ÷ 上年同期累计完成 × 100%", En: "growth = (completed − completed at the same date last year) ÷ the latter × 100 %"}, data.Text{}, auditors),
	define("baseline", data.Text{Zh: "上年完成", En: "last year's completion"},
		data.Text{Zh: "上年完成 = 填报数", En: "last year's completion = as reported"}, data.Text{}, auditors),
	define("growth", data.Text{Zh: "目标增幅", En: "target growth"},
		data.Text{Zh: "目标增幅 = (目标 − 上年完成) ÷ 上年完成 × 100%", En: "target growth = (target − last year) ÷ last year × 100 %"}, data.Text{}, auditors),
	define("received-total", data.Text{Zh: "到位资金合计", En: "funds received"},
		data.Text{Zh: "合计 = 各项到位资金之和", En: "total = sum of the items received"},
		data.Text{Zh: "到位不是拨付，也不是支付。", En: "Received is neither disbursed nor paid."}, auditors),
	define("planned-total", data.Text{Zh: "计划资金合计", En: "funds planned"},
		data.Text{Zh: "合计 = 各来源计划资金之和", En: "total = sum of the planned sources"}, data.Text{}, auditors),
	define("issued-total", data.Text{Zh: "下达资金合计", En: "funds issued"}, data.Text{Zh: "合计 = 各项下达资金之和", En: "total = sum of the items issued"}, data.Text{}, auditors),
	define("disbursed-total", data.Text{Zh: "拨付资金合计", En: "funds disbursed"}, data.Text{Zh: "合计 = 各项拨付资金之和", En: "total = sum of the items disbursed"}, data.Text{}, auditors),
	define("paid-total", data.Text{Zh: "支付资金合计", En: "funds paid"}, data.Text{Zh: "合计 = 各项支付资金之和", En: "total = sum of the items paid"}, data.Text{}, auditors),
	define("reimbursed-total", data.Text{Zh: "报账资金合计", En: "funds reimbursed"}, data.Text{Zh: "合计 = 各项报账资金之和", En: "total = sum of the items reimbursed"}, data.Text{}, auditors),
	define("receipt-rate", data.Text{Zh: "资金到位率", En: "receipt rate"},
		data.Text{Zh: "到位率 = 到位 ÷ 下达 × 100%", En: "receipt rate = received ÷ issued × 100 %"},
		data.Text{Zh: "没有下达数的，除以计划数。", En: "Where nothing issued is reported, of what was planned."}, auditors),
	define("disbursement-rate", data.Text{Zh: "拨付率", En: "disbursement rate"},
		data.Text{Zh: "拨付率 = 拨付 ÷ 到位 × 100%", En: "disbursement rate = disbursed ÷ received × 100 %"}, data.Text{}, auditors),
	define("payment-rate", data.Text{Zh: "支付率", En: "payment rate"},
		data.Text{Zh: "支付率 = 支付 ÷ 到位 × 100%", En: "payment rate = paid ÷ received × 100 %"},
		data.Text{Zh: "自筹和投劳折资不计入。", En: "Self-raised money and labour are left out."}, auditors),
	define("reimbursement-rate", data.Text{Zh: "报账率", En: "reimbursement rate"},
		data.Text{Zh: "报账率 = 报账 ÷ 到位 × 100%", En: "reimbursement rate = reimbursed ÷ received × 100 %"}, data.Text{}, auditors),
	define("unspent", data.Text{Zh: "未支付", En: "unspent"},
		data.Text{Zh: "未支付 = 到位 − 支付", En: "unspent = received − paid"}, data.Text{}, auditors),
	define("unspent-total", data.Text{Zh: "未支付合计", En: "unspent in all"},
		data.Text{Zh: "合计 = 各项目未支付之和", En: "total = sum over projects"}, data.Text{}, auditors),
	define("unspent-to-1-year", data.Text{Zh: "到位一年以内", En: "received within a year"},
		data.Text{Zh: "首次到位不满一年的未支付之和", En: "sum of what was first received within a year"}, data.Text{}, auditors),
	define("unspent-to-2-years", data.Text{Zh: "到位一至两年", En: "received one to two years ago"},
		data.Text{Zh: "首次到位一至两年的未支付之和", En: "sum of what was first received one to two years ago"}, data.Text{}, auditors),
	define("unspent-over-2-years", data.Text{Zh: "到位两年以上", En: "received over two years ago"},
		data.Text{Zh: "首次到位超过两年的未支付之和", En: "sum of what was first received over two years ago"},
		data.Text{Zh: "账龄从首次到位起算，改变用途不重新计算。", En: "Counted from the first receipt; a change of use does not restart it."}, auditors),
	define("physical", data.Text{Zh: "形象进度", En: "physical progress"},
		data.Text{Zh: "形象进度 = 填报数", En: "physical progress = as reported"}, data.Text{}, auditors),
	define("match", data.Text{Zh: "进度匹配差", En: "payment against works"},
		data.Text{Zh: "进度匹配差 = 支付率 − 形象进度", En: "difference = payment rate − physical progress"},
		data.Text{Zh: "单位是百分点。", En: "In percentage points."}, auditors),
	define("finish-rate", data.Text{Zh: "完工率", En: "finish rate"},
		data.Text{Zh: "完工率 = 已完工项目数 ÷ 项目数 × 100%", En: "finish rate = projects finished ÷ projects × 100 %"}, data.Text{}, auditors),
	define("acceptance-rate", data.Text{Zh: "验收率", En: "acceptance rate"},
		data.Text{Zh: "验收率 = 已验收项目数 ÷ 项目数 × 100%", En: "acceptance rate = projects accepted ÷ projects × 100 %"}, data.Text{}, auditors),
	define("notice-rate", data.Text{Zh: "公示率", En: "notice rate"},
		data.Text{Zh: "公示率 = 有公示公告的项目数 ÷ 项目数 × 100%", En: "notice rate = projects with a notice ÷ projects × 100 %"}, data.Text{}, auditors),
	define("late-rate", data.Text{Zh: "逾期率", En: "share past due"},
		data.Text{Zh: "逾期率 = 已过计划完工期限、尚未完工的项目数 ÷ 写明期限的项目数 × 100%", En: "share = projects past their due date and not finished ÷ projects that state a due date × 100 %"},
		data.Text{Zh: "已终止的、状态看不出是否完工的，不算逾期。", En: "One that ended early is not late, nor one whose status does not say whether it is finished."}, auditors),
	define("disclosure", data.Text{Zh: "公开要素载明率", En: "required fields stated"},
		data.Text{Zh: "载明率 = 已载明的要素项数 ÷ 应公开的要素项数 × 100%", En: "share = required fields stated ÷ fields to be made public by now × 100 %"},
		data.Text{Zh: "计划阶段的要素都应公开；实施阶段的，未开工和终止的项目不计；完工验收阶段的，只计已完工的项目。是否完工按完工日期、验收日期和状态判定，判定不了的按未完工计。",
			En: "Fields of the plan are always due; those of the works not before they begin, nor of a project that ended early; those of completion only once it is finished, as its dates or its status say."}, auditors),
	define("disclosure-rate", data.Text{Zh: "公开要素填报率", En: "disclosure of a field"},
		data.Text{Zh: "填报率 = 填报该要素的项目数 ÷ 应公开该要素的项目数 × 100%", En: "rate = projects that state the field ÷ projects that must state it by now × 100 %"}, data.Text{}, auditors),
	define("amount", data.Text{Zh: "金额", En: "amount"}, data.Text{Zh: "金额 = 填报数", En: "amount = as reported"}, data.Text{}, auditors),
	define("share", data.Text{Zh: "占比", En: "share"},
		data.Text{Zh: "占比 = 本项 ÷ 合计 × 100%", En: "share = item ÷ total × 100 %"},
		data.Text{Zh: "各项占比不强行凑成100%。", En: "Shares are never forced to add up to 100 %."}, auditors),
	define("started", data.Text{Zh: "已启动资金", En: "money of items started"},
		data.Text{Zh: "已启动 = 已启动各项之和", En: "started = sum of the items started"}, data.Text{}, auditors),
	define("started-share", data.Text{Zh: "已启动占比", En: "share started"},
		data.Text{Zh: "已启动占比 = 已启动 ÷ 合计 × 100%", En: "share started = started ÷ total × 100 %"}, data.Text{}, auditors),
	define("unstated", data.Text{Zh: "来源未载明", En: "source not stated"},
		data.Text{Zh: "来源未载明 = 计划总投资 − 已载明来源之和", En: "not stated = planned total − sum of stated sources"}, data.Text{}, auditors),
	define("unstated-share", data.Text{Zh: "来源未载明占比", En: "share not stated"},
		data.Text{Zh: "占比 = 来源未载明 ÷ 计划总投资 × 100%", En: "share = not stated ÷ planned total × 100 %"}, data.Text{}, auditors),
	define("planned-investment", data.Text{Zh: "计划总投资", En: "planned investment"},
		data.Text{Zh: "计划总投资 = 填报数", En: "planned investment = as reported"}, data.Text{}, auditors),
	define("invested", data.Text{Zh: "累计完成投资", En: "completed investment"},
		data.Text{Zh: "累计完成投资 = 最近一次累计读数", En: "completed investment = the newest cumulative reading"},
		data.Text{Zh: "完成投资是完成的工作量，不是支付的钱。", En: "Work done, not money paid."}, auditors),
	define("investment-rate", data.Text{Zh: "投资完成率", En: "investment completion"},
		data.Text{Zh: "投资完成率 = 累计完成投资 ÷ 计划总投资 × 100%", En: "investment completion = completed investment ÷ planned investment × 100 %"}, data.Text{}, auditors),
	define("count", data.Text{Zh: "登记数", En: "registry count"},
		data.Text{Zh: "登记数 = 填报数", En: "count = as reported"}, data.Text{}, auditors),
	define("ledger-households", data.Text{Zh: "台账户数", En: "households of the ledger"},
		data.Text{Zh: "台账户数 = 台账中在此处的户数", En: "households = rows of the household ledger at the place"},
		data.Text{Zh: "台账只计数，不公开任何一行。不足限定户数（默认5户）的不公布，凡能推算出它的数也不公布。",
			En: "The ledger is only counted; no row of it is published. A count below a limit (5 unless set otherwise) is withheld, and so is whatever it could be worked out from."}, protection),
	define("ledger-persons", data.Text{Zh: "台账人口", En: "persons of the ledger"},
		data.Text{Zh: "台账人口 = 这些户的人口之和", En: "persons = sum of the persons of these households"},
		data.Text{Zh: "户数不公布的，人口也不公布。", En: "Withheld where the households are."}, protection),
	define("ledger-share", data.Text{Zh: "占台账户数", En: "share of the ledger's households"},
		data.Text{Zh: "占比 = 此类户数 ÷ 本地台账户数 × 100%", En: "share = households of the category ÷ households of the ledger at the place × 100 %"},
		data.Text{Zh: "只在两个数都公布时计算。", En: "Only where both numbers are published."}, protection),
	define("projects", data.Text{Zh: "项目数", En: "number of projects"},
		data.Text{Zh: "项目数 = 同类项目个数之和", En: "number = sum of the projects of the category"}, data.Text{}, auditors),
	define("days", data.Text{Zh: "距期限天数", En: "days to the due date"},
		data.Text{Zh: "天数 = 期限最后一日 − 截至日期", En: "days = last day of the due date − as-of date"}, data.Text{Zh: "公示的期限是它的截止日期；一律按自然日数。", En: "A notice is due on the last day of its period; calendar days are counted."}, auditors),
	define("indicators", data.Text{Zh: "指标项数", En: "number of indicators"},
		data.Text{Zh: "项数 = 该判定的指标个数", En: "number = indicators with that verdict"}, data.Text{}, auditors),
}

// method returns a measure's definition; an id that Methods lacks gives a
// definition by its id alone, which the tests refuse.
func method(id string) *data.Method {
	if m := defined[id]; m != nil {
		return m
	}
	return &data.Method{ID: id}
}

var defined = func() map[string]*data.Method {
	all := map[string]*data.Method{}
	for i := range Methods {
		all[Methods[i].ID] = &Methods[i]
	}
	return all
}()
