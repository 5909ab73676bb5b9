package measure

import (
	"slices"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of the parts of a whole.
var (
	PartsTarget = &model.Method{
		ID: "parts-target", Name: model.Text{Zh: "各部分目标之和", En: "targets of the parts"},
		Formula: model.Text{Zh: "各部分目标之和 = 填报了目标的各部分的目标相加",
			En: "targets of the parts = sum of the targets of the parts that state one"},
		Note:   model.Text{Zh: "与整体的目标并列，不代替它。", En: "Shown beside the target of the whole; never in its place."},
		Source: auditors,
	}
	PartsCompleted = &model.Method{
		ID: "parts-completed", Name: model.Text{Zh: "各部分完成之和", En: "completed by the parts"},
		Formula: model.Text{Zh: "各部分完成之和 = 填报了完成数的各部分的累计完成相加",
			En: "completed by the parts = sum of the completions of the parts that report one"},
		Note:   model.Text{Zh: "与整体的完成数并列，不代替它。", En: "Shown beside the completion of the whole; never in its place."},
		Source: auditors,
	}
	ShareOfWhole = &model.Method{
		ID: "share-of-whole", Name: model.Text{Zh: "占整体", En: "share of the whole"},
		Formula: model.Text{Zh: "占整体 = 部分的目标 ÷ 整体的目标 × 100%",
			En: "share = target of the part ÷ target of the whole × 100 %"},
		Note:   model.Text{Zh: "没有目标的，用累计完成。", En: "Of what has no target, by what is completed."},
		Source: auditors,
	}
)

// Split is what a whole is parted by.
type Split int

// A whole is parted by the places of its parts, by their periods, or else by what they are.
const (
	ByPlace Split = iota
	ByPeriod
	ByKind
)

// Parts are the parts of an indicator that are split alike. The sums are of those parts
// that state a number, and nil where none does.
type Parts struct {
	By         Split
	Of         []*Indicator
	Shares     []*model.Figure // of each in the whole; nil where one of the two is not stated
	Goal, Done *model.Figure
}

// take takes in a part.
func (in *Indicator) take(part *Indicator) {
	by := ByKind
	switch whole, t := in.Target, part.Target; {
	case t.Place != nil && t.Place != whole.Place:
		by = ByPlace
	case t.Period != whole.Period:
		by = ByPeriod
	}
	i := slices.IndexFunc(in.Parts, func(p *Parts) bool { return p.By == by })
	if i < 0 {
		i = len(in.Parts)
		in.Parts = append(in.Parts, &Parts{By: by})
	}
	in.Parts[i].Of = append(in.Parts[i].Of, part)
}

// addUp adds up what the parts of an indicator state, in its own unit.
func (m *measurer) addUp(in *Indicator) {
	for _, p := range in.Parts {
		for _, part := range p.Of {
			p.Shares = append(p.Shares, m.shareOf(in, part))
		}
		s := partsSubject(in.Target, p.By)
		p.Goal = m.sumIn(s, PartsTarget, in.Target.Unit, p.Of, func(in *Indicator) *model.Figure { return in.Goal })
		p.Done = m.sumIn(s, PartsCompleted, in.Target.Unit, p.Of, func(in *Indicator) *model.Figure { return in.Done })
	}
}

// shareOf is the share of a part in its whole.
func (m *measurer) shareOf(whole, part *Indicator) *model.Figure {
	s := model.Keyed(part.Target.Key, part.Target.Name)
	switch {
	case part.Goal != nil && whole.Goal != nil:
		return m.rate(s, ShareOfWhole, part.Goal, whole.Goal, model.Text{Zh: "整体的目标", En: "the target of the whole"})
	case part.Done != nil && whole.Done != nil && part.Goal == nil && whole.Goal == nil:
		return m.rate(s, ShareOfWhole, part.Done, whole.Done, model.Text{Zh: "整体的完成数", En: "what the whole has completed"})
	}
	return nil
}

// partsSubject is the parts of a target, all that are split alike.
func partsSubject(t *table.Target, by Split) *model.Subject {
	name := [...]model.Text{ByPlace: {Zh: "各地", En: "by place"}, ByPeriod: {Zh: "各期", En: "by period"},
		ByKind: {Zh: "各部分", En: "by part"}}[by]
	said := model.Text{Zh: t.Name.Zh + "：" + name.Zh}
	if t.Name.En != "" {
		said.En = t.Name.En + ", " + name.En
	}
	return model.OfKind("parts", said, t.Key, [...]string{ByPlace: "place", ByPeriod: "period", ByKind: "kind"}[by])
}

// sumIn adds one figure of each part up, in a unit.
func (m *measurer) sumIn(s *model.Subject, what *model.Method, unit string, parts []*Indicator,
	of func(*Indicator) *model.Figure) *model.Figure {
	total := newSum(unit)
	for _, in := range parts {
		if f := of(in); f != nil {
			total.addFigure(f)
		}
	}
	if len(total.terms) == 0 {
		return nil
	}
	return m.figure(s, what, total.whole())
}
