package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/content/kit"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// tabled is how a table stands on the home page of a register: its heading, the page that
// lists its rows, and what is shown under the sentence that is said of it.
type tabled struct {
	heading model.Text
	page    string
	show    func(*Draft)
}

// registers are the tables that a register may be made of, by their names: measure.Leads
// says in which order.
var registers = map[string]tabled{
	"projects":   {model.Text{Zh: "项目", En: "Projects"}, "projects", worstProjects},
	"funds":      {model.Text{Zh: "资金", En: "Funds"}, "funds", registeredMoney},
	"notices":    {model.Text{Zh: "公示公告", En: "Notices"}, "notices", openNotices},
	"milestones": {model.Text{Zh: "里程碑与文件", En: "Milestones and documents"}, "milestones", nextSteps},
	"registry":   {model.Text{Zh: "登记", En: "Registry"}, "", homeCounts}, // villages' have no page together
	"risks":      {model.Text{Zh: "问题与措施", En: "Problems and measures"}, "risks", firstRisks},
	"pairings":   {model.Text{Zh: "结对", En: "Pairings"}, "registry", firstPairings},
	"places":     {model.Text{}, "places", firstPlaces}, // as the profile calls them
}

// mostRegistered and mostPrinted are how many rows of a table the home page of a register
// shows, and its briefing.
const mostRegistered, mostPrinted = 8, 40

// writeRegister is the home page of a site without a target: what there is, table by
// table, and of each what a reader should see first.
func writeRegister(d *Draft) {
	d.Headline, d.Lede = d.Sentence(d.Report.Headline), ofReport(d)
	if len(d.Leads) > 0 && d.Leads[0].Table == "projects" {
		d.Headline, d.Lede = gathered(d, d.All, model.Text{})
	}
	for i, lead := range d.Leads {
		of := registered(d, lead)
		d.Section("lead-"+lead.Table, of.heading.Zh, of.heading.En, func() {
			showLead(d, i)
			if of.page != "" {
				all := d.Link(model.Text{Zh: "全部" + of.heading.Zh + " →",
					En: "All " + strings.ToLower(of.heading.En) + " →"}, of.page)
				all.Class = "ways"
				d.Text("all-"+lead.Table, all)
			}
		})
	}
	homeLinks(d)
	putFeed(d)
}

// registered is how the table of a lead stands on the page.
func registered(d *Draft, lead measure.Lead) tabled {
	of := registers[lead.Table]
	if of.heading.IsZero() {
		of.heading = d.index.top[of.page].title
	}
	return of
}

// showLead says a table in a sentence, unless the headline does, and shows its first rows.
func showLead(d *Draft, i int) {
	of := d.Leads[i]
	if i > 0 && !of.Sentence.IsZero() {
		d.Text("lead-"+of.Table, d.Sentence(of.Sentence.Alone()))
	}
	registers[of.Table].show(d)
}

// firstOf are the first rows of a table, as many as the page shows.
func firstOf[R any](d *Draft, rows []R) []R { return rows[:min(len(rows), most(d))] }

func most(d *Draft) int {
	if d.Printed {
		return mostPrinted
	}
	return mostRegistered
}

// byPhase is the order of projects on the home page of a register: after those that are
// late, those that go on, those to come, and those that need no more watching.
var byPhase = map[measure.Phase]int{measure.Underway: 1, measure.Waiting: 2, measure.PhaseUnknown: 3,
	measure.Finished: 4, measure.Ended: 5}

func worstProjects(d *Draft) {
	if !d.Printed {
		standings(d)
	}
	rank := func(p *table.Project) int {
		if measure.Late(p, d.AsOf) {
			return 0
		}
		return byPhase[d.Disclosure(p).Phase]
	}
	worst := slices.Clone(d.Dataset.Projects)
	slices.SortStableFunc(worst, func(a, b *table.Project) int { return cmp.Compare(rank(a), rank(b)) })
	t := d.List("项目", "Project", "状态", "Status", "计划完成", "Due", "计划总投资", "Planned")
	for _, p := range firstOf(d, worst) {
		t.Add(projectName(d, p), status(d, p), due(d, p), d.Stated(plan(d, p)))
	}
	if n := most(d); len(worst) > n {
		t.Caption = d.Own(d.Say(fmt.Sprintf("逾期的在前；只列%d个", n),
			fmt.Sprintf("Those past due first; the first %d", n)))
	}
	d.Table("projects", t)
}

// fewLists is up to how many lists of money received are each shown at a glance.
const fewLists = 2

// registeredMoney shows what was received; of more than a few subjects, a line each.
func registeredMoney(d *Draft) {
	received := 0
	for _, l := range d.Funds {
		if l.Stage == table.Received {
			received++
		}
	}
	if received > 0 && received <= fewLists {
		homeMoney(d)
		return
	}
	moneyByStage(d)
}

// moneyByStage sets the money of each subject side by side, at the stages that any has.
func moneyByStage(d *Draft) {
	var stages, subjects []string
	of := map[[2]string]*measure.FundList{}
	for _, l := range d.Funds {
		of[[2]string{l.Subject, l.Stage}] = l
		if !slices.Contains(subjects, l.Subject) {
			subjects = append(subjects, l.Subject)
		}
	}
	t := d.Columns("对象", "Subject")
	for _, stage := range append([]string{table.Planned}, measure.StageOrder...) {
		if slices.ContainsFunc(d.Funds, func(l *measure.FundList) bool { return l.Stage == stage }) {
			name, _ := measure.StageName(stage).In(d.Lang)
			stages, t.Head = append(stages, stage), append(t.Head, kit.Head{Name: name})
		}
	}
	for _, subject := range firstOf(d, subjects) {
		name := subjectName(d, subject)
		if l := of[[2]string{subject, table.Received}]; l != nil && d.Ageing != nil && !isProject(d, subject) {
			name.Below = []run{baseOf(d, l)}
		}
		cells := append(make([]run, 0, 1+len(stages)), name)
		for _, stage := range stages {
			total := d.Missing()
			if l := of[[2]string{subject, stage}]; l != nil {
				total = d.OfDay(l.Total)
			}
			cells = append(cells, total)
		}
		t.Add(cells...)
	}
	d.Table("stages", t)
}

func openNotices(d *Draft) {
	t := d.List("标题", "Title", "状态", "State", "发布", "Issued", "截止", "Until")
	for _, n := range firstOf(d, d.ordered) {
		t.Add(d.Run(n.Title), openness(d, n), d.Stated(d.Date(n.Issued)), d.Stated(d.Date(n.End)))
	}
	d.Table("notices", t)
}

// nextSteps are the dates ahead; where there are none, the steps as they stand.
func nextSteps(d *Draft) {
	if len(d.Ahead) > 0 {
		homeDates(d)
		return
	}
	t := d.List("事项", "What", "状态", "State", "期限", "Due", "完成", "Done")
	for _, m := range firstOf(d, d.Dataset.Milestones) {
		t.Add(d.Run(m.Name), d.Stated(d.Run(m.State)), d.Stated(d.Date(m.Due)), done(d, m))
	}
	d.Table("milestones", t)
}

func firstRisks(d *Draft) {
	t := d.List("问题", "Problem", "措施", "Measure", "期限", "Due", "状态", "State")
	for _, r := range firstOf(d, d.Dataset.Risks) {
		t.Add(d.Run(r.Text), d.Stated(d.Run(r.Measure)), d.Stated(d.Date(r.Due)), d.Stated(d.Run(r.State)))
	}
	d.Table("risks", t)
}

func firstPairings(d *Draft) {
	t := d.List("帮扶单位", "Office", "地方", "Place", "状态", "State")
	for _, p := range firstOf(d, d.Dataset.Pairings) {
		place := d.Missing()
		if p.Place != nil {
			place = placeName(d, p.Place)
		}
		t.Add(d.Stated(d.Run(p.Office)), place, d.Stated(d.Run(p.State)))
	}
	d.Table("pairings", t)
}

func firstPlaces(d *Draft) {
	t := d.List("名称", "Name", "类型", "Kind")
	for _, p := range firstOf(d, d.Dataset.Places) {
		t.Add(placeName(d, p), d.Stated(d.Run(p.Kind)))
	}
	d.Table("places", t)
}

// registerHolds is what the home page of a site without a target holds.
var registerHolds = model.Text{Zh: "项目、资金、公示等的现状，每个数字可查到原始数据行",
	En: "Projects, funds, notices and the like as they stand; each number leads to its source row"}
