package read

import (
	"gongshi/data/export"
	"gongshi/data/model"
	"gongshi/data/table"
)

// Row is what every row struct embeds: where the row stands. gocsv fills only the
// string fields beside it.
type Row struct {
	At      model.Position    `csv:"-"`
	Number  int               `csv:"-"` // in Excel
	Letters map[string]string `csv:"-"` // of the file's columns, shared by its rows
}

// Cell is the place of one cell of the row.
func (r Row) Cell(column string) model.Position {
	return table.CellAt(r.At, r.Letters[column], r.Number)
}

// Place gives the row's place to the checked record.
func (r Row) Place(source string, explanation model.Text) table.Row {
	return table.Row{At: r.At, Number: r.Number, Letters: r.Letters, Source: source, Explanation: explanation}
}

func (r *Row) put(at model.Position, number int, letters map[string]string) {
	r.At, r.Number, r.Letters = at, number, letters
}

// Remarks are the columns that close every table.
type Remarks struct {
	Source        string `csv:"source"`
	Explanation   string `csv:"explanation"`
	ExplanationEn string `csv:"explanation_en"`
}

// The rows of the eleven tables, as text. Field names are the columns' own.
type (
	// Target is a row of targets 目标任务.
	Target struct {
		Row
		Key        string `csv:"key"`
		Name       string `csv:"name"`
		NameEn     string `csv:"name_en"`
		Lists      string `csv:"lists"`
		Unit       string `csv:"unit"`
		Kind       string `csv:"kind"`
		Period     string `csv:"period"`
		Level      string `csv:"level"`
		Issuer     string `csv:"issuer"`
		Document   string `csv:"document"`
		Target     string `csv:"target"`
		Qualifier  string `csv:"qualifier"`
		Baseline   string `csv:"baseline"`
		Direction  string `csv:"direction"`
		Schedule   string `csv:"schedule"`
		Project    string `csv:"project"`
		Office     string `csv:"office"`
		Officer    string `csv:"officer"`
		Supersedes string `csv:"supersedes"`
		Remarks
	}
	// Completion is a row of completions 完成情况.
	Completion struct {
		Row
		Target     string `csv:"target"`
		AsOf       string `csv:"as_of"`
		Completed  string `csv:"completed"`
		Qualifier  string `csv:"qualifier"`
		StatedRate string `csv:"stated_rate"`
		Remarks
	}
	// Project is a row of projects 项目.
	Project struct {
		Row
		Key               string `csv:"key"`
		Officer           string `csv:"officer"`
		ContractorOfficer string `csv:"contractor_officer"`
		Name              string `csv:"name"`
		NameEn            string `csv:"name_en"`
		Category          string `csv:"category"`
		CategoryEn        string `csv:"category_en"`
		Lists             string `csv:"lists"`
		Count             string `csv:"count"`
		Place             string `csv:"place"`
		Content           string `csv:"content"`
		ContentEn         string `csv:"content_en"`
		Subsidy           string `csv:"subsidy"`
		SubsidyEn         string `csv:"subsidy_en"`
		Start             string `csv:"start"`
		Due               string `csv:"due"`
		Finished          string `csv:"finished"`
		Status            string `csv:"status"`
		StatusEn          string `csv:"status_en"`
		Office            string `csv:"office"`
		OfficeEn          string `csv:"office_en"`
		Contractor        string `csv:"contractor"`
		ContractorEn      string `csv:"contractor_en"`
		Procurement       string `csv:"procurement"`
		ProcurementEn     string `csv:"procurement_en"`
		Planned           string `csv:"planned"`
		PlannedUnit       string `csv:"planned_unit"`
		Declared          string `csv:"declared"`
		DeclaredEn        string `csv:"declared_en"`
		Actual            string `csv:"actual"`
		ActualEn          string `csv:"actual_en"`
		Accepted          string `csv:"accepted"`
		Acceptance        string `csv:"acceptance"`
		AcceptanceEn      string `csv:"acceptance_en"`
		Beneficiaries     string `csv:"beneficiaries"`
		BeneficiariesEn   string `csv:"beneficiaries_en"`
		Goal              string `csv:"goal"`
		GoalEn            string `csv:"goal_en"`
		GoalResult        string `csv:"goal_result"`
		GoalResultEn      string `csv:"goal_result_en"`
		Mechanism         string `csv:"mechanism"`
		MechanismEn       string `csv:"mechanism_en"`
		Phone             string `csv:"phone"`
		PhoneFrom         string `csv:"phone_from"`
		PhoneUntil        string `csv:"phone_until"`
		Remarks
	}
	// Progress is a row of progress 项目进度.
	Progress struct {
		Row
		Project      string `csv:"project"`
		AsOf         string `csv:"as_of"`
		Invested     string `csv:"invested"`
		InvestedUnit string `csv:"invested_unit"`
		Physical     string `csv:"physical"`
		StatedRate   string `csv:"stated_rate"`
		Remarks
	}
	// Fund is a row of funds 资金.
	Fund struct {
		Row
		Subject    string `csv:"subject"`
		Category   string `csv:"category"`
		CategoryEn string `csv:"category_en"`
		Origin     string `csv:"origin"`
		OriginEn   string `csv:"origin_en"`
		Stage      string `csv:"stage"`
		Amount     string `csv:"amount"`
		AmountUnit string `csv:"amount_unit"`
		Qualifier  string `csv:"qualifier"`
		Date       string `csv:"date"`
		Document   string `csv:"document"`
		Started    string `csv:"started"`
		Remarks
	}
	// Milestone is a row of milestones 里程碑.
	Milestone struct {
		Row
		Key       string `csv:"key"`
		Subject   string `csv:"subject"`
		Name      string `csv:"name"`
		NameEn    string `csv:"name_en"`
		Kind      string `csv:"kind"`
		KindEn    string `csv:"kind_en"`
		Due       string `csv:"due"`
		Done      string `csv:"done"`
		Disclosed string `csv:"disclosed"`
		State     string `csv:"state"`
		StateEn   string `csv:"state_en"`
		Link      string `csv:"link"`
		Remarks
	}
	// Notice is a row of notices 公示公告.
	Notice struct {
		Row
		Key      string `csv:"key"`
		Kind     string `csv:"kind"`
		Level    string `csv:"level"`
		Title    string `csv:"title"`
		TitleEn  string `csv:"title_en"`
		Subject  string `csv:"subject"`
		Issued   string `csv:"issued"`
		Start    string `csv:"start"`
		End      string `csv:"end"`
		DayKind  string `csv:"day_kind"`
		Contact  string `csv:"contact"`
		Result   string `csv:"result"`
		ResultEn string `csv:"result_en"`
		Remarks
	}
	// Registry is a row of registry 登记.
	Registry struct {
		Row
		Place   string `csv:"place"`
		Item    string `csv:"item"`
		ItemEn  string `csv:"item_en"`
		Step    string `csv:"step"`
		StepEn  string `csv:"step_en"`
		AsOf    string `csv:"as_of"`
		Count   string `csv:"count"`
		Unit    string `csv:"unit"`
		State   string `csv:"state"`
		StateEn string `csv:"state_en"`
		Remarks
	}
	// Pairing is a row of pairings 结对.
	Pairing struct {
		Row
		Place    string `csv:"place"`
		Office   string `csv:"office"`
		OfficeEn string `csv:"office_en"`
		Level    string `csv:"level"`
		LevelEn  string `csv:"level_en"`
		From     string `csv:"from"`
		Until    string `csv:"until"`
		State    string `csv:"state"`
		StateEn  string `csv:"state_en"`
		Remarks
	}
	// Risk is a row of risks 问题.
	Risk struct {
		Row
		Key       string `csv:"key"`
		Subject   string `csv:"subject"`
		Text      string `csv:"text"`
		TextEn    string `csv:"text_en"`
		Origin    string `csv:"origin"`
		OriginEn  string `csv:"origin_en"`
		Since     string `csv:"since"`
		Measure   string `csv:"measure"`
		MeasureEn string `csv:"measure_en"`
		Due       string `csv:"due"`
		State     string `csv:"state"`
		StateEn   string `csv:"state_en"`
		Remarks
	}
	// Place is a row of places 区划.
	Place struct {
		Row
		Code       string `csv:"code"`
		Name       string `csv:"name"`
		NameEn     string `csv:"name_en"`
		Kind       string `csv:"kind"`
		KindEn     string `csv:"kind_en"`
		Parent     string `csv:"parent"`
		Households string `csv:"households"`
		Population string `csv:"population"`
		Remarks
	}
)

// Exports are all rows of a workspace, as text that knows its place.
type Exports struct {
	Targets     []*Target
	Completions []*Completion
	Projects    []*Project
	Progress    []*Progress
	Funds       []*Fund
	Milestones  []*Milestone
	Notices     []*Notice
	Registry    []*Registry
	Pairings    []*Pairing
	Risks       []*Risk
	Places      []*Place
	Ledger      string  // the path of the household ledger, which is not read here; "" where there is none
	Tables      []Table // the cells of the exports read, in the order of model.Tables

	goals   map[string]goal           // of each target, for its completions
	names   map[string]names          // of the tables that others refer to
	written map[model.Position]string // of each cell that was repaired
	unread  map[string]bool           // tables that could not be read
}

// Unread reports whether a table that ought to be there could not be read: what
// refers to it cannot be judged.
func (e *Exports) Unread(table string) bool { return e.unread[table] }

// Written gives the text of a cell as it stands in its file, where a repair has
// made something else of it.
func (e *Exports) Written(at model.Position) (text string, repaired bool) {
	text, repaired = e.written[at]
	return text, repaired
}

// remember keeps what stood in the cells that were repaired.
func (e *Exports) remember(problems model.Problems) model.Problems {
	for _, p := range problems {
		if _, known := e.written[p.At]; !known && p.Severity == model.Note && p.At.Cell != "" && p.Written != p.Became {
			e.written[p.At] = p.Written
		}
	}
	return problems
}

// File is one export as it was read: what is said of it when its cells are let
// go. Header is its public columns by their canonical names; the unit of a money
// column stands in a column of its own, <column>_unit.
type File struct {
	Name   string
	Table  string
	SHA256 string
	Header []string
	Count  int // of its rows
}

// Table is a file with its public cells.
type Table struct {
	File
	Rows [][]string

	lines   []int // of each row: its line in the file
	numbers []int // of each row: its number in Excel
	columns []int // of each column: where it stands in the file, -1 for a unit
}

// Cell is the place of a cell of Rows.
func (t *Table) Cell(row, column int) model.Position {
	if i := t.columns[column]; i >= 0 {
		return table.CellAt(t.Line(row), export.Letters(i), t.numbers[row])
	}
	return t.Line(row)
}

// Line is the place of a row of Rows.
func (t *Table) Line(row int) model.Position { return model.Position{File: t.Name, Line: t.lines[row]} }

// Files lists the exports without their cells.
func (e *Exports) Files() []File {
	all := make([]File, len(e.Tables))
	for i := range e.Tables {
		all[i] = e.Tables[i].File
	}
	return all
}

// Digests gives the SHA-256 of each export by its name.
func Digests(files []File) map[string]string {
	all := map[string]string{}
	for _, f := range files {
		all[f.Name] = f.SHA256
	}
	return all
}
