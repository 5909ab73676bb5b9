package measure

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of rows that are counted.
var (
	Records = &model.Method{
		ID: "records", Name: model.Text{Zh: "条数", En: "number of rows"},
		Formula: model.Text{Zh: "条数 = 表中的行数，或其中同一状态的行数",
			En: "number = rows of the table, or those of them in one state"},
		Source: auditors,
	}
)

// tallied is how the rows of a table are counted: what all of them are, what one is
// called, the day that the count is of, where it depends on that of the report, and the
// order of the states that are our own words.
type tallied struct {
	all  *model.Subject
	what *model.Method
	unit string
	name model.Text
	on   model.Date

	order []model.Text
}

// records is how the rows of a table are counted that are no projects.
func records(of, unit, zh, en string) tallied {
	all := model.OfKind("all", model.Text{Zh: "全部" + zh, En: "all " + en + "s"}, of)
	return tallied{all: all, what: Records, unit: unit, name: model.Text{Zh: zh, En: en}}
}

// judged is how rows are counted by what the day of the report makes of them.
func (t tallied) judged(on model.Date, order ...model.Text) tallied {
	t.on, t.order = on, order
	return t
}

// mostStates is how many states are named; those of the other rows are not.
const mostStates = 5

// state is a state of rows and where these stand; rest is one of our own, which an export
// may name as well.
type state struct {
	name model.Text
	at   []model.Position
	rest bool
}

func (s *state) of(t tallied) *model.Subject {
	if s.rest {
		return model.OfKind(t.all.Key, s.name, s.name.Zh, "rest")
	}
	return model.OfKind(t.all.Key, s.name, s.name.Zh)
}

// counted says how many rows there are, and how many in each state.
func counted[R any](m *measurer, t tallied, rows []R, of func(R) (model.Position, model.Text)) model.Sentence {
	if len(rows) == 0 {
		return model.Sentence{}
	}
	var all []model.Position
	var states []*state
	known := map[string]*state{}
	for _, r := range rows {
		place, name := of(r)
		if known[name.Zh] == nil {
			known[name.Zh] = &state{name: name}
			states = append(states, known[name.Zh])
		}
		known[name.Zh].at, all = append(known[name.Zh].at, place), append(all, place)
	}
	whole := m.number(t.all, t.what, model.Figure{Unit: t.unit, Sources: all, AsOf: t.on})
	many := model.Text{Zh: whole.Display.Zh, En: model.Many(len(rows), t.name.En)}
	s := model.Phrase("%s%s", "%s", model.Size{Figure: whole, Said: many}, t.name)
	join := model.Text{Zh: "：", En: ": "}
	for _, of := range t.told(states) {
		f := m.number(of.of(t), t.what, model.Figure{Unit: t.unit, Sources: of.at, AsOf: t.on})
		zh := "%s%s%s"
		if end := len(of.name.Zh) - 1; of.name.Zh[end] < utf8.RuneSelf {
			zh = "%s%s %s" // a word of letters, which a number would run on
		}
		s = s.And(model.Phrase(zh, "%s%s %s", join, of.name,
			model.Size{Figure: f, Said: model.Text{Zh: f.Display.Zh, En: f.Value.String()}}))
		join = model.Text{Zh: "，", En: ", "}
	}
	return s
}

// told are the states that are told of, in their order or else the most first. Of many,
// those of a single row are put together; where all are, the column holds sentences and no
// states, and nothing is told. What states none comes last.
func (t tallied) told(states []*state) []*state {
	slices.SortStableFunc(states, func(a, b *state) int {
		return cmp.Or(cmp.Compare(slices.Index(t.order, a.name), slices.Index(t.order, b.name)), len(b.at)-len(a.at))
	})
	told := []*state{}
	other := &state{name: model.Text{Zh: "其他", En: "other"}, rest: true}
	none := &state{name: model.Text{Zh: "未载明", En: "not stated"}, rest: true}
	for _, s := range states {
		switch many := len(states) > mostStates; {
		case s.name.IsZero():
			none.at = s.at
		case many && (len(s.at) == 1 || len(told) == mostStates):
			other.at = append(other.at, s.at...)
		default:
			told = append(told, s)
		}
	}
	if len(told) == 0 {
		return nil
	}
	for _, rest := range []*state{other, none} {
		if len(rest.at) > 0 {
			told = append(told, rest)
		}
	}
	return told
}

// opennessNames are the states of a notice in words.
var opennessNames = map[Openness]model.Text{Open: {Zh: "公示中", En: "open"}, NotYet: {Zh: "未开始", En: "not yet open"},
	Closed: {Zh: "已结束", En: "closed"}, NoPeriod: {Zh: "没有公示期", En: "without a period"}}

func (m *measurer) noticesLead() model.Sentence {
	how := records("notices", "项", "公示公告", "notice").judged(m.AsOf,
		opennessNames[Open], opennessNames[NotYet], opennessNames[Closed], opennessNames[NoPeriod])
	return counted(m, how, m.Dataset.Notices,
		func(n *table.Notice) (model.Position, model.Text) { return n.At, opennessNames[m.Openness(n)] })
}

// The states of a step on the day of the report.
var (
	stepOverdue = model.Text{Zh: "期限已过、未载明完成", En: "past the date, not stated to be done"}
	stepToCome  = model.Text{Zh: "未到期限", En: "to come"}
	stepDone    = model.Text{Zh: "已完成", En: "done"}
	stepUndated = model.Text{Zh: "没有期限", En: "without a date"}
)

// milestonesLead tells what is done from what is past its date and what is to come.
func (m *measurer) milestonesLead() model.Sentence {
	state := func(s *table.Milestone) model.Text {
		switch {
		case !s.Done.IsZero() && !s.Done.After(m.AsOf):
			return stepDone
		case s.Due.IsZero():
			return stepUndated
		case s.Due.After(m.AsOf):
			return stepToCome
		}
		return stepOverdue
	}
	how := records("milestones", "项", "步骤与文件", "step").judged(m.AsOf, stepOverdue, stepToCome, stepDone, stepUndated)
	return counted(m, how, m.Dataset.Milestones,
		func(s *table.Milestone) (model.Position, model.Text) { return s.At, state(s) })
}

func (m *measurer) registryLead() model.Sentence {
	return counted(m, records("registry", "项", "登记", "count"), m.Registry,
		func(c *table.RegistryCount) (model.Position, model.Text) { return c.At, c.Step })
}

func (m *measurer) risksLead() model.Sentence {
	return counted(m, records("risks", "个", "问题", "problem"), m.Dataset.Risks,
		func(r *table.Risk) (model.Position, model.Text) { return r.At, r.State })
}

func (m *measurer) pairingsLead() model.Sentence {
	return counted(m, records("pairings", "项", "结对", "pairing"), m.Dataset.Pairings,
		func(p *table.Pairing) (model.Position, model.Text) { return p.At, p.State })
}

func (m *measurer) placesLead() model.Sentence {
	return counted(m, records("places", "个", "地方", "place"), m.Dataset.Places,
		func(p *table.Place) (model.Position, model.Text) { return p.At, p.Kind })
}
