package measure

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// subject is what a figure is about.
type subject struct {
	key  string
	name data.Text
}

// figure makes a figure and adds it to the report. All figures are made here.
func (m *measurer) figure(s subject, id string, f data.Figure) *data.Figure {
	def := method(id)
	f.Key = data.FigureKey(s.key, id, m.AsOf)
	if have := m.byKey[f.Key]; have != nil {
		return have // one fact, one figure
	}
	f.Subject, f.SubjectName, f.Measure, f.Name, f.AsOf = s.key, s.name, id, def.Name, m.AsOf
	f.Formula, f.FormulaEn, f.Known = def.Formula.Zh, def.Formula.En, true
	if f.Qualifier == "" {
		f.Qualifier = data.Exact
	}
	if f.Display.IsZero() {
		f.Display = display(f.Value, f.Unit, f.Qualifier)
	}
	slices.SortFunc(f.Sources, data.Position.Compare)
	f.Sources = slices.Compact(f.Sources)
	m.byKey[f.Key] = &f
	m.Figures = append(m.Figures, &f)
	return &f
}

// stated is a figure that an export states.
func (m *measurer) stated(s subject, id string, q data.Quantity, at ...data.Position) *data.Figure {
	if !q.Known() {
		return nil
	}
	return m.figure(s, id, data.Figure{Value: q.Number, Unit: q.Unit, Qualifier: q.Qualifier,
		Expression: q.Number.String(), Sources: at})
}

// sum adds figures of one unit; its expression names every part.
func (m *measurer) sum(s subject, id string, parts []*data.Figure) *data.Figure {
	if len(parts) == 0 {
		return nil
	}
	f := data.Figure{Unit: parts[0].Unit, Qualifier: data.Exact}
	terms := make([]string, len(parts))
	for i, p := range parts {
		f.Value = f.Value.Add(p.Value)
		f.Sources = append(f.Sources, p.Sources...)
		f.Qualifier = weaker(f.Qualifier, p.Qualifier)
		terms[i] = p.Value.String()
	}
	f.Expression = strings.Join(terms, "+")
	return m.figure(s, id, f)
}

// difference is a − b.
func (m *measurer) difference(s subject, id string, a, b *data.Figure) *data.Figure {
	return m.figure(s, id, data.Figure{Value: a.Value.Sub(b.Value), Unit: a.Unit,
		Qualifier: weaker(a.Qualifier, opposite(b.Qualifier)), Sources: join(a, b),
		Expression: a.Value.String() + "-" + b.Value.String()})
}

// rate is a ÷ b in percent, with its base named. A rate over an "at least"
// base is "at most". It is nil where the base is zero or the bounds say nothing.
func (m *measurer) rate(s subject, id string, a, b *data.Figure, base data.Text) *data.Figure {
	q := quotient(a.Qualifier, b.Qualifier)
	if b.Value.IsZero() || q == "" {
		return nil
	}
	return m.ratio(s, id, data.Figure{Qualifier: q, Base: base, Sources: join(a, b)}, fraction{a.Value, b.Value},
		a.Value.String()+"/"+b.Value.String()+"*100")
}

// ratio makes a figure in percent from an exact fraction. Value carries ten
// decimals, Display two; both are rounded from the fraction itself.
func (m *measurer) ratio(s subject, id string, f data.Figure, x fraction, expression string) *data.Figure {
	f.Value, f.Unit, f.Expression = x.percent(data.Places), "%", expression
	f.Numerator, f.Denominator = decimal.NewNullDecimal(x.num), decimal.NewNullDecimal(x.den)
	f.Display = display(x.percent(2), "%", f.Qualifier)
	return m.figure(s, id, f)
}

// fraction is an exact quotient.
type fraction struct{ num, den decimal.Decimal }

var hundred = decimal.New(100, 0)

// percent gives the fraction in percent, half away from zero.
func (x fraction) percent(places int32) decimal.Decimal {
	return x.num.Mul(hundred).DivRound(x.den, places)
}

func (x fraction) minus(y fraction) fraction {
	return fraction{x.num.Mul(y.den).Sub(y.num.Mul(x.den)), x.den.Mul(y.den)}
}

// quotient bounds a/b from the bounds of a and b; "" where they say nothing.
func quotient(a, b data.Qualifier) data.Qualifier { return weaker(a, opposite(b)) }

// opposite turns a bound round, as subtraction and division do.
func opposite(q data.Qualifier) data.Qualifier {
	switch q {
	case data.AtLeast, data.MoreThan:
		return data.AtMost
	case data.AtMost:
		return data.AtLeast
	}
	return q
}

// weaker joins two bounds: "" where one is a floor and the other a ceiling.
func weaker(a, b data.Qualifier) data.Qualifier {
	if a == data.MoreThan {
		a = data.AtLeast
	}
	if b == data.MoreThan {
		b = data.AtLeast
	}
	switch {
	case a == b || b == data.Exact:
		return a
	case a == data.Exact:
		return b
	case a == data.About || b == data.About:
		return data.About
	}
	return ""
}

func join(figures ...*data.Figure) []data.Position {
	var at []data.Position
	for _, f := range figures {
		if f != nil {
			at = append(at, f.Sources...)
		}
	}
	return at
}
