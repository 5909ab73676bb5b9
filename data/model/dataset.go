package model

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// Dataset is a bureau's checked exports: no strings left to parse, every
// reference resolved, every row still knowing its place.
type Dataset struct {
	Targets     []*Target
	Completions []*Completion
	Projects    []*Project
	Progress    []*Progress
	Funds       []*Fund
	Milestones  []*Milestone
	Notices     []*Notice
	Registry    []*RegistryCount
	Pairings    []*Pairing
	Risks       []*Risk
	Places      []*Place
	Ledger      *Ledger // nil where none is given
}

// Row is what every record of every table shares. Number is the row's number in
// Excel; Letters gives the Excel column of each of the file's columns, by
// canonical name, and is one map for all rows of the file.
type Row struct {
	At          Position
	Number      int
	Letters     map[string]string
	Source      string // the paragraph of the report or document it comes from
	Explanation Text   // the bureau's public remark
}

// Cell returns the place of one of the row's cells.
func (r Row) Cell(column string) Position { return CellAt(r.At, r.Letters[column], r.Number) }

// CellAt names a cell of a row; without letters the row itself is meant.
func CellAt(row Position, letters string, number int) Position {
	if letters != "" {
		row.Cell = letters + strconv.Itoa(number)
	}
	return row
}

// WholeProject is the period of a target that runs over a whole project; such a
// target has no annual verdict and no time-proportional progress.
const WholeProject = "整个项目"

// Target is a target 目标任务 as issued.
type Target struct {
	Row
	Key        string
	Name       Text
	Written    string   // the name in the export; Name also says whose it is where several share it
	Lists      []string // the headings it stands under: 民生工程 …
	Kind       string   // quantity, investment, funds, output
	Period     string   // "2014", "2014-H1", "2014-Q1", "2014-06" or WholeProject
	Level      string   // 省、市; 县; 局
	Issuer     string
	Document   string
	Target     Quantity // unknown for an output without a target
	Unit       string
	Baseline   Quantity // last year's completion
	LowerIs    bool     // direction: lower is better
	Schedule   []Interim
	Project    *Project // may be nil
	Office     string
	Officer    string // "" unless gongshi.toml publishes officers
	Supersedes *Target
}

// Interim is one point of a schedule 进度安排: the share of the target, in
// percent, expected by a date.
type Interim struct {
	By    Date
	Share decimal.Decimal
}

// Completion is a cumulative reading 完成情况 of a target.
type Completion struct {
	Row
	Target     *Target
	AsOf       Date
	Completed  Quantity
	StatedRate Stated
}

// Stated is a rate that the bureau printed itself: checked, never used. Rate is
// in percent; Places is the number of decimals it was printed to.
type Stated struct {
	Rate   decimal.Decimal
	Places int32
	Known  bool
}

// Project is a project 项目 or a named bundle of them (Count).
type Project struct {
	Row
	Key               string
	Name              Text
	Category          Text
	Lists             []string
	Count             Quantity
	Places            []*Place
	Content           Text
	Subsidy           Text
	Start             Date
	Due               Date
	Finished          Date
	Status            Text
	Office            Text
	Officer           string // "" unless gongshi.toml publishes officers
	Contractor        Text
	ContractorOfficer string
	Procurement       Text
	Planned           Quantity
	Declared          Text
	Actual            Text
	Accepted          Date
	Acceptance        Text
	Beneficiaries     Text
	Goal              Text
	GoalResult        Text
	Mechanism         Text
	Phone             string
	PhoneFrom         Date // the telephone's period of validity, as far as it is stated
	PhoneUntil        Date
}

// Progress is a project's reading 项目进度. Physical is in percent.
type Progress struct {
	Row
	Project    *Project
	AsOf       Date
	Invested   Quantity
	Physical   Quantity
	StatedRate Stated
}

// Fund stages, in their order (资金阶段).
const (
	Planned    = "planned"    // 计划
	Issued     = "issued"     // 下达
	Received   = "received"   // 到位
	Disbursed  = "disbursed"  // 拨付
	Paid       = "paid"       // 支付
	Reimbursed = "reimbursed" // 报账
)

// Fund is an amount 资金 at one stage. Subject is the key of a target or a
// project, or the name of a list; SubjectName is what a reader calls it.
type Fund struct {
	Row
	Subject     string
	SubjectName Text
	Category    Text
	Origin      Text
	Stage       string
	Amount      Quantity
	Date        Date
	Document    string
	Started     Answer
}

// Answer is yes, no or not stated.
type Answer string

// The answers of a 是/否 column.
const (
	Yes       Answer = "yes"
	No        Answer = "no"
	NotStated Answer = ""
)

// Milestone is a step, document, report or plan item 里程碑.
type Milestone struct {
	Row
	Key       string
	Subject   string
	Name      Text
	Kind      Text
	Due       Date
	Done      Date
	Disclosed Date
	State     Text
	Link      string
}

// Notice is a 公示 (before, with a period) or a 公告 (after) or a 更正.
type Notice struct {
	Row
	Key     string
	Kind    string
	Level   string
	Title   Text
	Subject string
	Issued  Date
	Start   Date
	End     Date
	DayKind string
	Contact string
	Result  Text
}

// RegistryCount is a count 登记 of an item at one step of the registry.
type RegistryCount struct {
	Row
	Place *Place
	Item  Text
	Step  Text
	AsOf  Date
	Count Quantity
	State Text
}

// Pairing is an office paired to a place 结对.
type Pairing struct {
	Row
	Place  *Place
	Office Text
	Level  Text
	From   Date
	Until  Date
	State  Text
}

// Risk is a problem and its measure 问题.
type Risk struct {
	Row
	Key     string
	Subject string
	Text    Text
	Origin  Text
	Since   Date
	Measure Text
	Due     Date
	State   Text
}

// Place is a county, township or village 区划.
type Place struct {
	Row
	Code       string
	Name       Text
	Kind       Text
	Parent     *Place
	Households Quantity
	Population Quantity
}
