package pages

import (
	"cmp"
	"slices"

	"gongshi/charts"
	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// index finds what belongs to a page without walking everything there is: a
// page's own cost does not grow with the site.
type index struct {
	proofs     map[string][]*model.Figure // by page id, measure by measure
	differ     model.Problems             // findings as the page of checks lists them …
	agree      model.Problems             // … and those that confirm
	finding    map[string]string          // id of a finding -> page
	notice     map[*table.Notice]string   // its page in the list of notices
	chart      map[string]*charts.Chart
	milestones map[string][]*table.Milestone // by subject, as are the five below
	notices    map[string][]*table.Notice
	risks      map[string][]*table.Risk
	money      map[string][]*measure.FundList
	stage      map[string]model.Text    // of the money that a figure is about, where its list has several
	rival      map[string]*table.Target // another target of the same indicator, by its key
	missing    map[string][]measure.NotComputed
	stages     map[string]*measure.Stages
	indicators map[*table.Project][]*measure.Indicator
	targets    map[*table.Place][]*measure.Indicator
	measured   map[*table.Project]*measure.ProjectMeasure
	peers      map[*table.Project]*measure.Peers
	projects   map[*table.Place][]*table.Project // each once, of the places below as well
	sums       map[*table.Place]*measure.Township
	registry   map[*table.Place][]*table.RegistryCount
	pairings   map[*table.Place][]*table.Pairing
	parts      map[*table.Place][]*table.Place
	households map[*table.Place]*table.LedgerPlace
	subjects   map[string]subjectPage
	top        map[string]Outline // the pages that others stand under
	heads      []Outline          // the pages that are about no one subject, each once
}

// subjectPage is what a subject's key stands for, and its page if it has one.
type subjectPage struct {
	name model.Text
	id   string
}

func (b *Book) makeIndex() {
	x := &b.index
	r := b.Report
	rank := map[*model.Method]int{} // as the page of methods lists them
	for i, m := range measure.Methods {
		rank[m] = i
	}
	x.proofs = by(r.Figures, b.home)
	for _, figures := range x.proofs {
		slices.SortStableFunc(figures, func(a, b *model.Figure) int { return cmp.Compare(rank[a.Method], rank[b.Method]) })
	}
	x.differ, x.agree = listed(r.Findings)
	x.finding = map[string]string{}
	for i, p := range x.differ {
		x.finding[p.ID] = leafOf("checks", i)
	}
	for i, p := range x.agree {
		x.finding[p.ID] = leafOf(confirmedChecks, i)
	}
	for _, n := range r.NotComputed {
		x.finding[rule.NotComputed.Of(n.ID)] = "checks"
	}
	x.notice = map[*table.Notice]string{}
	for i, n := range b.ordered {
		x.notice[n] = leafOf("notices", i)
	}
	x.chart = map[string]*charts.Chart{}
	for _, c := range b.drawn {
		x.chart[c.Key] = c
	}
	x.milestones = by(r.Dataset.Milestones, func(m *table.Milestone) string { return m.Subject })
	x.notices = by(r.Dataset.Notices, func(n *table.Notice) string { return n.Subject })
	x.risks = by(r.Dataset.Risks, func(k *table.Risk) string { return k.Subject })
	x.money = by(r.Funds, func(l *measure.FundList) string { return l.Subject })
	x.stage, x.rival = stagesOf(x.money), map[string]*table.Target{}
	for _, in := range slices.Concat(r.Indicators, r.Earlier) {
		for _, rival := range in.Rivals {
			x.rival[rival.Target.Key] = rival.Target
		}
	}
	x.missing = by(r.NotComputed, func(n measure.NotComputed) string { return n.Subject })
	x.indicators = by(r.Indicators, func(in *measure.Indicator) *table.Project { return in.Target.Project })
	x.registry = by(r.Registry, func(c *table.RegistryCount) *table.Place { return c.Place })
	x.pairings = by(r.Dataset.Pairings, func(p *table.Pairing) *table.Place { return p.Place })
	x.parts = by(r.Dataset.Places, func(p *table.Place) *table.Place { return p.Parent })
	x.households = map[*table.Place]*table.LedgerPlace{}
	if l := r.Dataset.Ledger; l != nil {
		for _, lp := range l.Places {
			x.households[lp.Place] = lp
		}
	}
	x.stages, x.measured = map[string]*measure.Stages{}, map[*table.Project]*measure.ProjectMeasure{}
	for _, s := range r.Stages {
		x.stages[s.Subject] = s
	}
	for _, pm := range r.Projects {
		x.measured[pm.Project] = pm
	}
	x.peers = peersOf(r)
	b.indexSubjects()
}

// indexSubjects names what keys stand for: a project before an indicator before
// a place, as the checks read them.
func (b *Book) indexSubjects() {
	x, r := &b.index, b.Report
	x.subjects, x.projects = map[string]subjectPage{}, map[*table.Place][]*table.Project{}
	for _, p := range r.Dataset.Places {
		x.subjects[p.Code] = subjectPage{p.Name, placeID(p.Code)}
	}
	for _, t := range r.Dataset.Targets {
		x.subjects[t.Key] = subjectPage{name: t.Name}
	}
	x.targets = map[*table.Place][]*measure.Indicator{}
	b.indexTargets(r.Indicators, "")
	b.indexTargets(slices.Concat(r.Earlier, r.Outputs), "indicators")
	for _, p := range r.Dataset.Projects {
		x.subjects[p.Key] = subjectPage{p.Name, projectID(p.Key)}
		for _, place := range p.Within() {
			x.projects[place] = append(x.projects[place], p)
		}
	}
	x.sums = map[*table.Place]*measure.Township{}
	for _, t := range slices.Concat(r.Townships, r.Wholes) {
		x.sums[t.Place] = t
	}
	x.top = map[string]Outline{}
	for _, s := range b.Outlines() {
		if s.parent == "" {
			x.top[s.id] = s
		}
		if s.leaf == 0 && s.id != searchID && (s.parent == "" || s.id == "dictionary") {
			x.heads = append(x.heads, s)
		}
	}
}

// stagesOf names the stage of each item of money that has the same name at another.
func stagesOf(money map[string][]*measure.FundList) map[string]model.Text {
	stages := map[string]model.Text{}
	for _, lists := range money {
		if len(lists) == 1 {
			continue
		}
		for _, l := range lists {
			for _, item := range l.Items {
				stages[item.Amount.Subject.Key] = measure.StageName(l.Stage)
			}
		}
	}
	return stages
}

// by gathers things by what they belong to, in their order.
func by[T any, K comparable](all []T, of func(T) K) map[K][]T {
	gathered := map[K][]T{}
	for _, one := range all {
		gathered[of(one)] = append(gathered[of(one)], one)
	}
	return gathered
}

// ofAll is what belongs to any of the subjects, subject by subject.
func ofAll[T any, K comparable](gathered map[K][]T, subjects []K) []T {
	var all []T
	for _, s := range subjects {
		all = append(all, gathered[s]...)
	}
	return all
}
