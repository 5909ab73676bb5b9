package pages

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/charts"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// ofProject and ofMoney are the measures whose place does not follow from the
// subject alone: the key of a target may also be that of a project or a list.
var (
	ofProject = []*model.Method{
		measure.PlannedInvestment, measure.Invested, measure.InvestmentRate, measure.StatedInvestmentRate,
		measure.Physical, measure.Match, measure.FieldsStated, measure.UnitCost,
	}
	ofMoney = []*model.Method{
		measure.ReceivedTotal, measure.PlannedTotal, measure.IssuedTotal, measure.DisbursedTotal,
		measure.PaidTotal, measure.ReimbursedTotal, measure.Amount, measure.Share, measure.Started,
		measure.StartedShare, measure.Unstated, measure.UnstatedShare, measure.ReceiptRate,
		measure.DisbursementRate, measure.PaymentRate, measure.ReimbursementRate, measure.Unspent,
	}
)

// subjects says which page a subject has, by the sort of thing that it is; of a
// count, at which place it was made.
type subjects struct {
	targets, projects, lists, dates, sums map[string]string
	leads                                 map[string]string // of a register
	counts                                map[string]*table.Place
	ordered                               []*table.Notice // as their page lists them
}

// indicator gives a page to an indicator, to the other targets of it and to its parts.
func (s *subjects) indicator(in *measure.Indicator, page string) {
	s.targets[in.Target.Key] = page
	for _, rival := range in.Rivals {
		s.targets[rival.Target.Key] = page
	}
	for _, parts := range in.Parts {
		for _, f := range []*model.Figure{parts.Goal, parts.Done} {
			if f != nil {
				s.sums[f.Subject.Key] = page
			}
		}
		for _, part := range parts.Of {
			s.indicator(part, page)
		}
	}
}

func subjectsOf(r *measure.Report) subjects {
	s := subjects{targets: map[string]string{}, projects: map[string]string{}, lists: map[string]string{},
		dates: map[string]string{}, sums: map[string]string{}, leads: map[string]string{},
		counts: map[string]*table.Place{}, ordered: orderedNotices(r)}
	s.ofTargets(r)
	for _, p := range r.Dataset.Projects {
		s.projects[p.Key] = projectID(p.Key)
	}
	s.ofMoney(r)
	s.ofSums(r)
	s.ofDates(r)
	for _, c := range r.Registry {
		if f := r.Count(c); f != nil {
			s.counts[f.Subject.Key] = c.Place
		}
	}
	return s
}

// ofTargets gives pages to the indicators; what no indicator is of has that of their list.
func (s *subjects) ofTargets(r *measure.Report) {
	for _, t := range r.Dataset.Targets {
		s.targets[t.Key] = "indicators"
	}
	for _, in := range r.Indicators {
		s.indicator(in, indicatorID(in.Target.Key))
	}
	for _, in := range slices.Concat(r.Earlier, r.Outputs) {
		s.indicator(in, "indicators")
	}
}

// ofMoney gives pages to lists of money and their items: that of their project, if any.
func (s *subjects) ofMoney(r *measure.Report) {
	for _, l := range r.Funds {
		id := "funds"
		if p, ok := s.projects[l.Subject]; ok {
			id = p
		}
		s.lists[l.Subject] = id
		for _, item := range l.Items {
			if item.Amount != nil {
				s.lists[item.Amount.Subject.Key] = id
			}
		}
	}
}

// ofSums gives pages to what is counted or added up over many.
func (s *subjects) ofSums(r *measure.Report) {
	for _, lead := range r.Leads {
		for _, f := range lead.Sentence.Figures() {
			s.leads[f.Subject.Key] = cmp.Or(registers[lead.Table].page, Home)
		}
	}
	for _, place := range r.Dataset.Places {
		if g := r.Gathered[place]; g != nil {
			s.sums[g.Projects.Subject.Key] = placeID(place.Code)
		}
	}
	for _, f := range r.Flows {
		s.sums[f.Amount.Subject.Key] = "funds"
	}
	for _, f := range slices.Concat(r.Counts, r.Fields) {
		s.sums[f.Subject.Key] = "projects"
	}
	for _, of := range r.Standings {
		s.sums[of.Count.Subject.Key] = "projects"
	}
	for _, g := range r.Peers {
		s.sums[g.Median.Subject.Key] = "projects"
	}
	if r.Ageing != nil {
		s.sums[r.Ageing.Total.Subject.Key] = "funds"
	}
	if len(r.Dataset.Projects) > 0 {
		s.sums[measure.EveryProject.Key] = "projects"
	}
	if r.Dataset.Ledger != nil {
		s.households(r.Dataset.Ledger)
	}
}

// ofDates gives pages to days that are counted: those of steps and of notices.
func (s *subjects) ofDates(r *measure.Report) {
	of := map[*table.Milestone]string{}
	for i, m := range r.Dataset.Milestones {
		of[m] = leafOf("milestones", i)
	}
	for _, a := range r.Ahead {
		s.dates[a.Days.Subject.Key] = of[a.Milestone]
	}
	for i, n := range s.ordered {
		if f := r.DaysLeft(n); f != nil {
			s.dates[f.Subject.Key] = leafOf("notices", i)
		}
	}
}

// households gives the counts of the ledger to the pages of their places.
func (s subjects) households(l *table.Ledger) {
	for _, lp := range l.Places {
		id := placeID(lp.Place.Code)
		s.sums[measure.LedgerSubject(lp.Place, "", model.Text{}).Key] = id
		for _, by := range l.Breakdowns {
			for _, category := range by.Categories {
				s.sums[measure.LedgerSubject(lp.Place, by.ID, category).Key] = id
			}
		}
	}
}

// home gives the id of the one page on which a figure's provenance stands
// ("funds", "indicators/rural-relief"): the page of its subject, or the home page
// for what concerns the whole county.
func (s subjects) home(f *model.Figure) string {
	order := []map[string]string{s.sums, s.targets, s.projects, s.lists, s.dates}
	switch {
	case slices.Contains(ofProject, f.Method):
		order = []map[string]string{s.sums, s.projects, s.targets}
	case slices.Contains(ofMoney, f.Method):
		order = []map[string]string{s.sums, s.lists, s.projects, s.targets}
	case f.Method == measure.Count:
		return s.registryHome(f)
	case f.Method == measure.Days:
		order = []map[string]string{s.dates}
	}
	for _, pages := range append(order, s.leads) {
		if id, ok := pages[f.Subject.Key]; ok {
			return id
		}
	}
	return Home
}

// registryHome is the page of a count: a place's own, but for the highest places,
// whose counts stand together.
func (s subjects) registryHome(f *model.Figure) string {
	place := s.counts[f.Subject.Key]
	if place == nil || place.Parent == nil {
		return "registry"
	}
	return placeID(place.Code)
}

// chartHome is the page that shows a chart: that of its figures where they all
// live on one, else the list above them, else the home page.
func (b *Book) chartHome(c *charts.Chart) string {
	id := ""
	for _, f := range c.Figures() {
		switch of := b.home(f); {
		case of == "" || of == id:
		case id == "":
			id = of
		case parentOf(of) == parentOf(id):
			id = parentOf(id)
		default:
			return "indicators"
		}
	}
	if id == "" {
		return "indicators"
	}
	return id
}

// parentOf is the list that a subject's page stands under, or the page itself.
func parentOf(id string) string {
	list, _, _ := strings.Cut(id, "/")
	return list
}
