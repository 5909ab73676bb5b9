package table

import (
	"strconv"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
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
	At          model.Position
	Number      int
	Letters     map[string]string
	Source      string     // the paragraph of the report or document it comes from
	Explanation model.Text // the bureau's public remark
}

// Cell returns the place of one of the row's cells.
func (r Row) Cell(column string) model.Position { return CellAt(r.At, r.Letters[column], r.Number) }

// CellAt names a cell of a row; without letters the row itself is meant.
func CellAt(row model.Position, letters string, number int) model.Position {
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
	Name       model.Text
	Written    string   // the name in the export; Name also says whose it is where several share it
	Lists      []string // the headings it stands under: 民生工程 …
	Kind       string   // quantity, investment, funds, output
	Period     string   // "2014", "2014-H1", "2014-Q1", "2014-06" or WholeProject
	Level      string   // 省、市; 县; 局
	Issuer     string
	Document   string
	Target     model.Quantity // unknown for an output without a target
	Unit       string
	Baseline   model.Quantity // last year's completion
	LowerIs    bool           // direction: lower is better
	Schedule   []Interim
	Project    *Project // may be nil
	Office     string
	Officer    string // "" unless gongshi.toml publishes officers
	Supersedes *Target
}

// Interim is one point of a schedule 进度安排: the share of the target, in
// percent, expected by a date.
type Interim struct {
	By    model.Date
	Share decimal.Decimal
}

// Completion is a cumulative reading 完成情况 of a target.
type Completion struct {
	Row
	Target     *Target
	AsOf       model.Date
	Completed  model.Quantity
	StatedRate model.Stated
}

// Project is a project 项目 or a named bundle of them (Count).
type Project struct {
	Row
	Key               string
	Name              model.Text
	Category          model.Text
	Lists             []string
	Count             model.Quantity
	Places            []*Place
	Content           model.Text
	Subsidy           model.Text
	Start             model.Date
	Due               model.Date
	Finished          model.Date
	Status            model.Text
	Office            model.Text
	Officer           string // "" unless gongshi.toml publishes officers
	Contractor        model.Text
	ContractorOfficer string
	Procurement       model.Text
	Planned           model.Quantity
	Declared          model.Text
	Actual            model.Text
	Accepted          model.Date
	Acceptance        model.Text
	Beneficiaries     model.Text
	Goal              model.Text
	GoalResult        model.Text
	Mechanism         model.Text
	Phone             string
	PhoneFrom         model.Date // the telephone's period of validity, as far as it is stated
	PhoneUntil        model.Date
}

// Progress is a project's reading 项目进度. Physical is in percent.
type Progress struct {
	Row
	Project    *Project
	AsOf       model.Date
	Invested   model.Quantity
	Physical   model.Quantity
	StatedRate model.Stated
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
	SubjectName model.Text
	Category    model.Text
	Origin      model.Text
	Stage       string
	Amount      model.Quantity
	Date        model.Date
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
	Name      model.Text
	Kind      model.Text
	Due       model.Date
	Done      model.Date
	Disclosed model.Date
	State     model.Text
	Link      string
}

// Notice is a 公示 (before, with a period) or a 公告 (after) or a 更正.
type Notice struct {
	Row
	Key     string
	Kind    string
	Level   string
	Title   model.Text
	Subject string
	Issued  model.Date
	Start   model.Date
	End     model.Date
	DayKind string
	Contact string
	Result  model.Text
}

// RegistryCount is a count 登记 of an item at one step of the registry.
type RegistryCount struct {
	Row
	Place *Place
	Item  model.Text
	Step  model.Text
	AsOf  model.Date
	Count model.Quantity
	State model.Text
}

// Pairing is an office paired to a place 结对.
type Pairing struct {
	Row
	Place  *Place
	Office model.Text
	Level  model.Text
	From   model.Date
	Until  model.Date
	State  model.Text
}

// Risk is a problem and its measure 问题.
type Risk struct {
	Row
	Key     string
	Subject string
	Text    model.Text
	Origin  model.Text
	Since   model.Date
	Measure model.Text
	Due     model.Date
	State   model.Text
}

// Place is a county, township or village 区划.
type Place struct {
	Row
	Code       string
	Name       model.Text
	Kind       model.Text
	Parent     *Place
	Households model.Quantity
	Population model.Quantity
}
