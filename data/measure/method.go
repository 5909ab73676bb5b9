package measure

import "gongshi/data/model"

const (
	auditors   = "domain: measures auditors compute"
	protection = "domain: privacy; GB/T 37964-2019"
)

// The measures: what a figure is of, and how it is worked out.
var (
	Target = &model.Method{
		ID: "target", Name: model.Text{Zh: "目标", En: "target"},
		Formula: model.Text{Zh: "目标 = 下达的目标数", En: "target = the number issued"},
		Note:    model.Text{Zh: "“以上”表示最低目标，保留原样。", En: "“At least” marks a minimum and is kept."},
		Source:  auditors,
	}
	Completed = &model.Method{
		ID: "completed", Name: model.Text{Zh: "累计完成", En: "completed"},
		Formula: model.Text{Zh: "累计完成 = 截至日期前最近一次累计读数", En: "completed = the newest cumulative reading"},
		Note:    model.Text{Zh: "空白不是零。", En: "Blank is not zero."},
		Source:  auditors,
	}
	Remaining = &model.Method{
		ID: "remaining", Name: model.Text{Zh: "剩余", En: "remaining"},
		Formula: model.Text{Zh: "剩余 = 目标 − 累计完成", En: "remaining = target − completed"},
		Source:  auditors,
	}
	CompletionRate = &model.Method{
		ID: "completion-rate", Name: model.Text{Zh: "完成率", En: "completion rate"},
		Formula: model.Text{Zh: "完成率 = 累计完成 ÷ 目标 × 100%", En: "completion rate = completed ÷ target × 100 %"},
		Note: model.Text{Zh: "最低目标（以上）下的完成率是“至多”；没有基数的完成率不计算。",
			En: "Over an “at least” target the rate is “at most”; without a base no rate is computed."},
		Source: auditors,
	}
	TimeShare = &model.Method{
		ID: "time-share", Name: model.Text{Zh: "序时进度", En: "time elapsed"},
		Formula: model.Text{Zh: "序时进度 = 已过月数 ÷ 期间月数 × 100%", En: "time elapsed = months elapsed ÷ months of the period × 100 %"},
		Note: model.Text{Zh: "设置可改为按天，或先取整为整数百分比；有进度安排的目标按其节点。",
			En: "What Chinese offices call time-proportional progress. Settings count days instead, or round it to a whole percent first; a target with a schedule follows its nodes."},
		Source: auditors,
	}
	TimeShareByDay = &model.Method{
		ID: "time-share-by-day", Name: model.Text{Zh: "序时进度（按天）", En: "time elapsed by day"},
		Formula: model.Text{Zh: "序时进度 = 已过天数 ÷ 全年天数 × 100%", En: "time elapsed = days elapsed ÷ days of the year × 100 %"},
		Source:  auditors,
	}
	Gap = &model.Method{
		ID: "gap", Name: model.Text{Zh: "进度差", En: "gap"},
		Formula: model.Text{Zh: "进度差 = 完成率 − 序时进度", En: "gap = completion rate − time elapsed"},
		Note:    model.Text{Zh: "单位是百分点。", En: "In percentage points."},
		Source:  auditors,
	}
	HalfShort = &model.Method{
		ID: "half-short", Name: model.Text{Zh: "距一半还差", En: "short of half"},
		Formula: model.Text{Zh: "距一半还差 = 目标 ÷ 2 − 累计完成", En: "short of half = target ÷ 2 − completed"},
		Source:  auditors,
	}
	HalfLimit = &model.Method{
		ID: "half-limit", Name: model.Text{Zh: "过半的目标上限", En: "largest target still past half"},
		Formula: model.Text{Zh: "上限 = 累计完成 × 2", En: "limit = completed × 2"},
		Note:    model.Text{Zh: "实际计划超过此数，即未过半。", En: "A true plan above it would be under half."},
		Source:  auditors,
	}
	PaceSoFar = &model.Method{
		ID: "pace-so-far", Name: model.Text{Zh: "已有月均进度", En: "pace so far"},
		Formula: model.Text{Zh: "月均 = 累计完成 ÷ 已过月数", En: "pace = completed ÷ months elapsed"},
		Source:  auditors,
	}
	PaceNeeded = &model.Method{
		ID: "pace-needed", Name: model.Text{Zh: "所需月均进度", En: "pace still needed"},
		Formula: model.Text{Zh: "所需月均 = 剩余 ÷ 剩余月数", En: "pace needed = remaining ÷ months left"},
		Source:  auditors,
	}
	Increase = &model.Method{
		ID: "increase", Name: model.Text{Zh: "比上次读数", En: "since the reading before"},
		Formula: model.Text{Zh: "增加 = 累计完成 − 上次读数的累计完成", En: "increase = completed − completed at the reading before"},
		Note:    model.Text{Zh: "减少时为负数。", En: "A fall is negative."},
		Source:  auditors,
	}
	StatedRate = &model.Method{
		ID: "stated-rate", Name: model.Text{Zh: "报送完成率", En: "stated rate"},
		Formula: model.Text{Zh: "报送单位填写的完成率", En: "the rate as the bureau printed it"},
		Note:    model.Text{Zh: "只核对，不使用。", En: "Checked, never used."},
		Source:  auditors,
	}
	StatedInvestmentRate = &model.Method{
		ID: "stated-investment-rate", Name: model.Text{Zh: "报送投资完成率", En: "stated investment rate"},
		Formula: model.Text{Zh: "报送单位填写的投资完成率", En: "the investment rate as the bureau printed it"},
		Note:    model.Text{Zh: "只核对，不使用。", En: "Checked, never used."},
		Source:  auditors,
	}
	Forecast = &model.Method{
		ID: "forecast", Name: model.Text{Zh: "按目前进度的期末数", En: "forecast at the pace so far"},
		Formula: model.Text{Zh: "期末数 = 累计完成 × 期间月数 ÷ 已过月数", En: "forecast = completed × months of the period ÷ months elapsed"},
		Note:    model.Text{Zh: "至少有三次读数才推算；分批下达的资金不宜线性外推。", En: "Only with three readings or more; money that comes in lumps should not be extended in a line."},
		Source:  auditors,
	}
	OnLastYear = &model.Method{
		ID: "on-last-year", Name: model.Text{Zh: "比上年同期", En: "on the same date last year"},
		Formula: model.Text{Zh: "增幅 = (累计完成 − 上年同期累计完成) ÷ 上年同期累计完成 × 100%", En: "growth = (completed − completed at the same date last year) ÷ the latter × 100 %"},
		Source:  auditors,
	}
	Baseline = &model.Method{
		ID: "baseline", Name: model.Text{Zh: "上年完成", En: "last year's completion"},
		Formula: model.Text{Zh: "上年完成 = 填报数", En: "last year's completion = as reported"},
		Source:  auditors,
	}
	Growth = &model.Method{
		ID: "growth", Name: model.Text{Zh: "目标增幅", En: "target growth"},
		Formula: model.Text{Zh: "目标增幅 = (目标 − 上年完成) ÷ 上年完成 × 100%", En: "target growth = (target − last year) ÷ last year × 100 %"},
		Source:  auditors,
	}
	ReceivedTotal = &model.Method{
		ID: "received-total", Name: model.Text{Zh: "到位资金合计", En: "funds received"},
		Formula: model.Text{Zh: "合计 = 各项到位资金之和", En: "total = sum of the items received"},
		Note:    model.Text{Zh: "到位不是拨付，也不是支付。", En: "Received is neither disbursed nor paid."},
		Source:  auditors,
	}
	PlannedTotal = &model.Method{
		ID: "planned-total", Name: model.Text{Zh: "计划资金合计", En: "funds planned"},
		Formula: model.Text{Zh: "合计 = 各来源计划资金之和", En: "total = sum of the planned sources"},
		Source:  auditors,
	}
	IssuedTotal = &model.Method{
		ID: "issued-total", Name: model.Text{Zh: "下达资金合计", En: "funds issued"},
		Formula: model.Text{Zh: "合计 = 各项下达资金之和", En: "total = sum of the items issued"},
		Source:  auditors,
	}
	DisbursedTotal = &model.Method{
		ID: "disbursed-total", Name: model.Text{Zh: "拨付资金合计", En: "funds disbursed"},
		Formula: model.Text{Zh: "合计 = 各项拨付资金之和", En: "total = sum of the items disbursed"},
		Source:  auditors,
	}
	PaidTotal = &model.Method{
		ID: "paid-total", Name: model.Text{Zh: "支付资金合计", En: "funds paid"},
		Formula: model.Text{Zh: "合计 = 各项支付资金之和", En: "total = sum of the items paid"},
		Source:  auditors,
	}
	ReimbursedTotal = &model.Method{
		ID: "reimbursed-total", Name: model.Text{Zh: "报账资金合计", En: "funds reimbursed"},
		Formula: model.Text{Zh: "合计 = 各项报账资金之和", En: "total = sum of the items reimbursed"},
		Source:  auditors,
	}
	ReceiptRate = &model.Method{
		ID: "receipt-rate", Name: model.Text{Zh: "资金到位率", En: "receipt rate"},
		Formula: model.Text{Zh: "到位率 = 到位 ÷ 下达 × 100%", En: "receipt rate = received ÷ issued × 100 %"},
		Note:    model.Text{Zh: "没有下达数的，除以计划数。", En: "Where nothing issued is reported, of what was planned."},
		Source:  auditors,
	}
	DisbursementRate = &model.Method{
		ID: "disbursement-rate", Name: model.Text{Zh: "拨付率", En: "disbursement rate"},
		Formula: model.Text{Zh: "拨付率 = 拨付 ÷ 到位 × 100%", En: "disbursement rate = disbursed ÷ received × 100 %"},
		Source:  auditors,
	}
	PaymentRate = &model.Method{
		ID: "payment-rate", Name: model.Text{Zh: "支付率", En: "payment rate"},
		Formula: model.Text{Zh: "支付率 = 支付 ÷ 到位 × 100%", En: "payment rate = paid ÷ received × 100 %"},
		Note:    model.Text{Zh: "自筹和投劳折资不计入。", En: "Self-raised money and labour are left out."},
		Source:  auditors,
	}
	ReimbursementRate = &model.Method{
		ID: "reimbursement-rate", Name: model.Text{Zh: "报账率", En: "reimbursement rate"},
		Formula: model.Text{Zh: "报账率 = 报账 ÷ 到位 × 100%", En: "reimbursement rate = reimbursed ÷ received × 100 %"},
		Source:  auditors,
	}
	Unspent = &model.Method{
		ID: "unspent", Name: model.Text{Zh: "未支付", En: "unspent"},
		Formula: model.Text{Zh: "未支付 = 到位 − 支付", En: "unspent = received − paid"},
		Source:  auditors,
	}
	UnspentTotal = &model.Method{
		ID: "unspent-total", Name: model.Text{Zh: "未支付合计", En: "unspent in all"},
		Formula: model.Text{Zh: "合计 = 各项目未支付之和", En: "total = sum over projects"},
		Source:  auditors,
	}
	UnspentTo1Year = &model.Method{
		ID: "unspent-to-1-year", Name: model.Text{Zh: "到位一年以内", En: "received within a year"},
		Formula: model.Text{Zh: "首次到位不满一年的未支付之和", En: "sum of what was first received within a year"},
		Source:  auditors,
	}
	UnspentTo2Years = &model.Method{
		ID: "unspent-to-2-years", Name: model.Text{Zh: "到位一至两年", En: "received one to two years ago"},
		Formula: model.Text{Zh: "首次到位一至两年的未支付之和", En: "sum of what was first received one to two years ago"},
		Source:  auditors,
	}
	UnspentOver2Years = &model.Method{
		ID: "unspent-over-2-years", Name: model.Text{Zh: "到位两年以上", En: "received over two years ago"},
		Formula: model.Text{Zh: "首次到位超过两年的未支付之和", En: "sum of what was first received over two years ago"},
		Note:    model.Text{Zh: "账龄从首次到位起算，改变用途不重新计算。", En: "Counted from the first receipt; a change of use does not restart it."},
		Source:  auditors,
	}
	Physical = &model.Method{
		ID: "physical", Name: model.Text{Zh: "形象进度", En: "physical progress"},
		Formula: model.Text{Zh: "形象进度 = 填报数", En: "physical progress = as reported"},
		Source:  auditors,
	}
	Match = &model.Method{
		ID: "match", Name: model.Text{Zh: "进度匹配差", En: "payment against works"},
		Formula: model.Text{Zh: "进度匹配差 = 支付率 − 形象进度", En: "difference = payment rate − physical progress"},
		Note:    model.Text{Zh: "单位是百分点。", En: "In percentage points."},
		Source:  auditors,
	}
	FinishRate = &model.Method{
		ID: "finish-rate", Name: model.Text{Zh: "完工率", En: "finish rate"},
		Formula: model.Text{Zh: "完工率 = 已完工项目数 ÷ 项目数 × 100%", En: "finish rate = projects finished ÷ projects × 100 %"},
		Source:  auditors,
	}
	AcceptanceRate = &model.Method{
		ID: "acceptance-rate", Name: model.Text{Zh: "验收率", En: "acceptance rate"},
		Formula: model.Text{Zh: "验收率 = 已验收项目数 ÷ 项目数 × 100%", En: "acceptance rate = projects accepted ÷ projects × 100 %"},
		Source:  auditors,
	}
	NoticeRate = &model.Method{
		ID: "notice-rate", Name: model.Text{Zh: "公示率", En: "notice rate"},
		Formula: model.Text{Zh: "公示率 = 有公示公告的项目数 ÷ 项目数 × 100%", En: "notice rate = projects with a notice ÷ projects × 100 %"},
		Source:  auditors,
	}
	LateRate = &model.Method{
		ID: "late-rate", Name: model.Text{Zh: "逾期率", En: "share past due"},
		Formula: model.Text{Zh: "逾期率 = 已过计划完工期限、尚未完工的项目数 ÷ 写明期限的项目数 × 100%", En: "share = projects past their due date and not finished ÷ projects that state a due date × 100 %"},
		Note:    model.Text{Zh: "已终止的、状态看不出是否完工的，不算逾期。", En: "One that ended early is not late, nor one whose status does not say whether it is finished."},
		Source:  auditors,
	}
	FieldsStated = &model.Method{
		ID: "disclosure", Name: model.Text{Zh: "公开要素载明率", En: "required fields stated"},
		Formula: model.Text{Zh: "载明率 = 已载明的要素项数 ÷ 应公开的要素项数 × 100%", En: "share = required fields stated ÷ fields to be made public by now × 100 %"},
		Note: model.Text{Zh: "计划阶段的要素都应公开；实施阶段的，未开工和终止的项目不计；完工验收阶段的，只计已完工的项目。是否完工按完工日期、验收日期和状态判定，判定不了的按未完工计。",
			En: "Fields of the plan are always due; those of the works not before they begin, nor of a project that ended early; those of completion only once it is finished, as its dates or its status say."},
		Source: auditors,
	}
	DisclosureRate = &model.Method{
		ID: "disclosure-rate", Name: model.Text{Zh: "公开要素填报率", En: "disclosure of a field"},
		Formula: model.Text{Zh: "填报率 = 填报该要素的项目数 ÷ 应公开该要素的项目数 × 100%", En: "rate = projects that state the field ÷ projects that must state it by now × 100 %"},
		Source:  auditors,
	}
	Amount = &model.Method{
		ID: "amount", Name: model.Text{Zh: "金额", En: "amount"},
		Formula: model.Text{Zh: "金额 = 填报数", En: "amount = as reported"},
		Source:  auditors,
	}
	Share = &model.Method{
		ID: "share", Name: model.Text{Zh: "占比", En: "share"},
		Formula: model.Text{Zh: "占比 = 本项 ÷ 合计 × 100%", En: "share = item ÷ total × 100 %"},
		Note: model.Text{Zh: "各项占比不强行凑成100%；有退回（负数）的一组不计占比。",
			En: "Shares are never forced to add up to 100 %; none are worked out of items with a refund among them."},
		Source: auditors,
	}
	Started = &model.Method{
		ID: "started", Name: model.Text{Zh: "已启动资金", En: "money of items started"},
		Formula: model.Text{Zh: "已启动 = 已启动各项之和", En: "started = sum of the items started"},
		Source:  auditors,
	}
	StartedShare = &model.Method{
		ID: "started-share", Name: model.Text{Zh: "已启动占比", En: "share started"},
		Formula: model.Text{Zh: "已启动占比 = 已启动 ÷ 合计 × 100%", En: "share started = started ÷ total × 100 %"},
		Source:  auditors,
	}
	Unstated = &model.Method{
		ID: "unstated", Name: model.Text{Zh: "来源未载明", En: "source not stated"},
		Formula: model.Text{Zh: "来源未载明 = 计划总投资 − 已载明来源之和", En: "not stated = planned total − sum of stated sources"},
		Source:  auditors,
	}
	UnstatedShare = &model.Method{
		ID: "unstated-share", Name: model.Text{Zh: "来源未载明占比", En: "share not stated"},
		Formula: model.Text{Zh: "占比 = 来源未载明 ÷ 计划总投资 × 100%", En: "share = not stated ÷ planned total × 100 %"},
		Source:  auditors,
	}
	PlannedInvestment = &model.Method{
		ID: "planned-investment", Name: model.Text{Zh: "计划总投资", En: "planned investment"},
		Formula: model.Text{Zh: "计划总投资 = 填报数", En: "planned investment = as reported"},
		Source:  auditors,
	}
	Invested = &model.Method{
		ID: "invested", Name: model.Text{Zh: "累计完成投资", En: "completed investment"},
		Formula: model.Text{Zh: "累计完成投资 = 最近一次累计读数", En: "completed investment = the newest cumulative reading"},
		Note:    model.Text{Zh: "完成投资是完成的工作量，不是支付的钱。", En: "Work done, not money paid."},
		Source:  auditors,
	}
	InvestmentRate = &model.Method{
		ID: "investment-rate", Name: model.Text{Zh: "投资完成率", En: "investment completion"},
		Formula: model.Text{Zh: "投资完成率 = 累计完成投资 ÷ 计划总投资 × 100%", En: "investment completion = completed investment ÷ planned investment × 100 %"},
		Source:  auditors,
	}
	ProjectsWithReading = &model.Method{
		ID: "projects-with-reading", Name: model.Text{Zh: "有读数的项目数", En: "projects with a reading"},
		Formula: model.Text{Zh: "有读数的项目数 = 写明计划总投资、又有投资读数的项目个数", En: "number = projects that state a planned investment and have a reading of it"},
		Source:  auditors,
	}
	PlannedInAll = &model.Method{
		ID: "planned-in-all", Name: model.Text{Zh: "全部项目的计划总投资", En: "planned investment of all projects"},
		Formula: model.Text{Zh: "合计 = 写明计划的各项目计划总投资之和", En: "total = sum over the projects that state a plan"},
		Source:  auditors,
	}
	InvestedShare = &model.Method{
		ID: "invested-share", Name: model.Text{Zh: "完成投资占全部计划", En: "invested of all that is planned"},
		Formula: model.Text{Zh: "占比 = 填报的累计完成投资之和 ÷ 全部项目的计划总投资 × 100%", En: "share = sum of the completed investment that is reported ÷ planned investment of all projects × 100 %"},
		Note: model.Text{Zh: "有的项目没有读数时，是“至少”。乡镇按它排序，因为它的基数各乡镇一致。",
			En: "Where a project has no reading it is at least that. Townships are ranked by it, for all share its base."},
		Source: auditors,
	}
	Count = &model.Method{
		ID: "count", Name: model.Text{Zh: "登记数", En: "registry count"},
		Formula: model.Text{Zh: "登记数 = 填报数", En: "count = as reported"},
		Source:  auditors,
	}
	LedgerHouseholds = &model.Method{
		ID: "ledger-households", Name: model.Text{Zh: "台账户数", En: "households of the ledger"},
		Formula: model.Text{Zh: "台账户数 = 台账中在此处的户数", En: "households = rows of the household ledger at the place"},
		Note: model.Text{Zh: "台账只计数，不公开任何一行。不足限定户数（默认5户）的不公布，凡能推算出它的数也不公布。",
			En: "The ledger is only counted; no row of it is published. A count below a limit (5 unless set otherwise) is withheld, and so is whatever it could be worked out from."},
		Source: protection,
	}
	LedgerPersons = &model.Method{
		ID: "ledger-persons", Name: model.Text{Zh: "台账人口", En: "persons of the ledger"},
		Formula: model.Text{Zh: "台账人口 = 这些户的人口之和", En: "persons = sum of the persons of these households"},
		Note:    model.Text{Zh: "户数不公布的，人口也不公布。", En: "Withheld where the households are."},
		Source:  protection,
	}
	LedgerShare = &model.Method{
		ID: "ledger-share", Name: model.Text{Zh: "占台账户数", En: "share of the ledger's households"},
		Formula: model.Text{Zh: "占比 = 此类户数 ÷ 本地台账户数 × 100%", En: "share = households of the category ÷ households of the ledger at the place × 100 %"},
		Note:    model.Text{Zh: "只在两个数都公布时计算。", En: "Only where both numbers are published."},
		Source:  protection,
	}
	Projects = &model.Method{
		ID: "projects", Name: model.Text{Zh: "项目数", En: "number of projects"},
		Formula: model.Text{Zh: "项目数 = 同类项目个数之和", En: "number = sum of the projects of the category"},
		Source:  auditors,
	}
	Days = &model.Method{
		ID: "days", Name: model.Text{Zh: "距期限天数", En: "days to the due date"},
		Formula: model.Text{Zh: "天数 = 期限最后一日 − 截至日期", En: "days = last day of the due date − as-of date"},
		Note:    model.Text{Zh: "公示的期限是它的截止日期；一律按自然日数。", En: "A notice is due on the last day of its period; calendar days are counted."},
		Source:  auditors,
	}
	Indicators = &model.Method{
		ID: "indicators", Name: model.Text{Zh: "指标项数", En: "number of indicators"},
		Formula: model.Text{Zh: "项数 = 该判定的指标个数", En: "number = indicators with that verdict"},
		Source:  auditors,
	}
)

// Methods are all measures, in the order of the Method page.
var Methods = []*model.Method{
	Target, Completed, Remaining, CompletionRate, TimeShare, TimeShareByDay, Gap, HalfShort,
	HalfLimit, PaceSoFar, PaceNeeded, Increase, StatedRate, StatedInvestmentRate, Forecast,
	OnLastYear, Baseline, Growth, ReceivedTotal, PlannedTotal, IssuedTotal, DisbursedTotal, PaidTotal,
	ReimbursedTotal, ReceiptRate, DisbursementRate, PaymentRate, ReimbursementRate, Unspent,
	UnspentTotal, UnspentTo1Year, UnspentTo2Years, UnspentOver2Years, Physical, Match, FinishRate,
	AcceptanceRate, NoticeRate, LateRate, FieldsStated, DisclosureRate, Amount, Share, Started,
	StartedShare, Unstated, UnstatedShare, PlannedInvestment, Invested, InvestmentRate,
	ProjectsWithReading, PlannedInAll, InvestedShare, Count, LedgerHouseholds, LedgerPersons,
	LedgerShare, Projects, Days, Indicators,
}
