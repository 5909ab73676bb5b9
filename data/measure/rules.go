package measure

import (
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/read"
)

// Rule is a rule of reconciliation 勾稽: the first part of its findings' ids, and
// what it says. The Checks page groups and explains findings by this table.
type Rule struct {
	ID   string
	Says model.Text
}

// PreviousUnreadable is the rule of a last publication that cannot be read.
const PreviousUnreadable = "previous-unreadable"

// Rules are all rules, in the order in which a reader should meet what they
// find (domain: measures auditors compute, and what does not reconcile).
var Rules = []Rule{
	{"past-half", model.Text{Zh: "“双过半”须逐项成立：每项年度指标的完成率按上下限判定。", En: "The past-half claim must hold for every annual indicator, decided on the bounds of its rate."}},
	{"conflicting-targets", model.Text{Zh: "同一指标、同一期间有两个目标，且未说明以何者为准：均列出。", En: "Two targets of one indicator and period, with nothing that says which stands: both are shown."}},
	{"floor-base", model.Text{Zh: "目标是最低数（以上）：完成率是上限。", En: "The target is a minimum: the rate is an upper bound."}},
	{"stated-rate-no-base", model.Text{Zh: "只报送完成率而无基数：不计算，不采用。", En: "A rate is stated without its base: none is computed, and the stated one is not used."}},
	{"stated-rate-differs", model.Text{Zh: "报送完成率与按同一基数核算的不一致。", En: "A stated rate differs from what the same base gives."}},
	{"sum-differs", model.Text{Zh: "各项之和与所列合计不一致（容差0.01）。", En: "The items do not add up to the stated total (tolerance 0.01)."}},
	{"sources-not-stated", model.Text{Zh: "计划总投资大于已载明的资金来源之和。", En: "The planned investment is more than the sources that are stated."}},
	{"over-fulfilled", model.Text{Zh: "累计完成超过目标。", En: "The completion is above its target."}},
	{"falling-series", model.Text{Zh: "累计数下降。", En: "A cumulative series falls."}},
	{"invested-above-plan", model.Text{Zh: "项目累计完成投资大于计划总投资。", En: "More is invested in a project than was planned."}},
	{"finished-before-start", model.Text{Zh: "项目完工日期早于开工日期。", En: "A project was finished before its start."}},
	{"dated-ahead", model.Text{Zh: "读数或资金的日期整个在截至日期之后：不计入。", En: "A reading or an amount is dated wholly after the as-of date: it is left out."}},
	{"row-not-counted", model.Text{Zh: "导出表中的一行没有计入任何数字（没有数、已有更新的读数或被替代等）：列出，不丢失。", En: "A row of an export is part of no figure, for it has no number, or another row stands for it: it is named, and not lost."}},
	{"target-lowered", model.Text{Zh: "新目标替代了更高的目标。", En: "A target replaces a higher one."}},
	{"stages-out-of-order", model.Text{Zh: "资金后一阶段的合计大于前一阶段（下达、到位、拨付、支付、报账）。", En: "More money at a later stage than at an earlier one (issued, received, disbursed, paid, reimbursed)."}},
	{"paid-ahead-of-works", model.Text{Zh: "支付率高于形象进度10个百分点以上。", En: "The payment rate is over 10 percentage points ahead of physical progress."}},
	{"paid-behind-works", model.Text{Zh: "支付率低于形象进度30个百分点以上。", En: "The payment rate is over 30 percentage points behind physical progress."}},
	{"two-bases", model.Text{Zh: "未支付资金按资金清单各行计与按项目各行计不同：基数不同，均列出，不相加。", En: "Money unspent by the rows of a list differs from that by the rows of projects: two bases, both shown, never added."}},
	{"states-differ", model.Text{Zh: "同一数字、同一环节表述为不同状态。", En: "One count at one step is stated in different states."}},
	{"conflicting-counts", model.Text{Zh: "同一事项、环节、状态、日期和计量单位有不同的数：均列出。", En: "One item at one step, in one state, on one day and in one unit has different numbers: all are shown."}},
	{"starts-differ", model.Text{Zh: "有的表述为全部启动，有的表述为未启动。", En: "Some rows say that all has started, others name what has not."}},
	{"project-count", model.Text{Zh: "同类项目的个数与目标数不同。", En: "The number of projects of a kind differs from the target that counts them."}},
	{"equal-amounts", model.Text{Zh: "数额相等而对象不同：不视为同一笔资金。", En: "Equal amounts of different subjects: not taken for the same money."}},
	{"overlap-not-stated", model.Text{Zh: "投资指标之间的重叠未载明：不相加。", En: "The overlap of investment indicators is not stated: they are never added."}},
	{"money-and-outputs", model.Text{Zh: "同一项目的投资完成与一项产出并列：产出不是形象进度。", En: "A project's investment beside one of its outputs: an output is not physical progress."}},
	{"slip", model.Text{Zh: "原文中的已知笔误。", En: "A known slip of the pen in the source."}},
	{read.TotalDiffers, model.Text{Zh: "导出表里的合计、小计行与各行之和不一致：公布的数按各行计算。", En: "A total row of an export differs from the sum of its parts: what is published is made of the parts."}},
	{read.UnitJump, model.Text{Zh: "一笔金额与同列的中位数相差千倍以上：单位可能不同。", En: "An amount is a thousand times off the median of its column: it may be in another unit."}},
	{privacy.RuleDoubtful, model.Text{Zh: "像个人信息而不能确定：15位身份证号、校验码不符的身份证号、只合校验的卡号等。确定的不发布。", En: "What looks like personal data and may be none: an old identity number, one with a wrong check character, a card by its check digit alone. What is sure is not published."}},
	{PreviousUnreadable, model.Text{Zh: "上次发布的数字读不了，或已不是当时发布的：没有与它比较。", En: "The figures of the last publication cannot be read, or are no longer as they were published: nothing is compared with them."}},
	{"prose-contradicts", model.Text{Zh: "文字里的数与数据不同，而不能确定说的是同一个数。确定的不发布。", En: "A number of the words differs from the data, and may mean another thing. What is sure is not published."}},
	{"words-date", model.Text{Zh: "文字给一个数写的日期不是它自己的日期。", En: "The words give a number another day than its own."}},
	{"words-number", model.Text{Zh: "文字里的数，数据中没有。", En: "A number of the words that the data do not state."}},
	{"stated-rate-confirmed", model.Text{Zh: "报送完成率核算一致，精确到所印位数。", En: "A stated rate is confirmed to the places it was printed in."}},
	{"sum-confirmed", model.Text{Zh: "各项之和与所列合计一致。", En: "The items add up to the stated total."}},
	{"not-computed", model.Text{Zh: "缺少所需的栏，不计算。", En: "A field is missing, and nothing is computed."}},
}
