package measure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// figure makes a figure and adds it to the report. All figures are made here. Its date
// is that of what it was made of: the as-of date only where the day of the report matters.
func (m *measurer) figure(s *model.Subject, what *model.Method, f model.Figure) *model.Figure {
	of := m.subjects[s.Slug]
	f.Key, f.Subject, f.Method, f.Known = model.FigureKey(s, what.ID, f.AsOf), s, what, true
	if f.Quotient == nil {
		f.Quotient = model.NoQuotient
	}
	if f.Qualifier == "" {
		f.Qualifier = model.Exact
	}
	if f.Display.IsZero() {
		f.Display = m.display(f.Value, f.Unit, f.Qualifier)
	}
	slices.SortFunc(f.Sources, model.Position.Compare)
	f.Sources = slices.Compact(f.Sources)
	if have := first(of, func(have *model.Figure) bool {
		return have.Method == f.Method && have.Key == f.Key
	}); have != nil {
		m.once(have, &f)
		return have // one fact, one figure
	}
	made := f // a copy, so that a fact that has its figure costs none
	m.subjects[s.Slug] = append(of, &made)
	m.Figures = append(m.Figures, &made)
	return &made
}

// planned is a figure that an export states of no day: a target, a plan, last year's
// completion.
func (m *measurer) planned(s *model.Subject, what *model.Method, q model.Quantity,
	at ...model.Position) *model.Figure {
	return m.stated(s, what, q, model.Date{}, at...)
}

// stated is a figure that an export states for a date.
func (m *measurer) stated(s *model.Subject, what *model.Method, q model.Quantity, on model.Date,
	at ...model.Position) *model.Figure {
	if !q.Known() {
		return nil
	}
	return m.figure(s, what, model.Figure{Value: q.Number, Unit: q.Unit, Qualifier: q.Qualifier,
		Expression: q.Number.String(), Sources: at, AsOf: on})
}

// sum adds figures in the unit of the first; its expression names every part.
func (m *measurer) sum(s *model.Subject, what *model.Method, parts []*model.Figure) *model.Figure {
	return m.sumOn(s, what, parts, NewestOf(parts...))
}

// sumOn is a sum that is of a day of its own.
func (m *measurer) sumOn(s *model.Subject, what *model.Method, parts []*model.Figure, on model.Date) *model.Figure {
	if len(parts) == 0 {
		return nil
	}
	total := newSum(parts[0].Unit)
	for _, p := range parts {
		total.addFigure(p)
	}
	f := total.whole()
	f.AsOf = on
	return m.figure(s, what, f)
}

// sum is a figure in the making that adds amounts up, in the unit of the first: of several
// files of a table one may be in 元 and another in 万元.
type sum struct {
	figure model.Figure
	terms  []string
}

func newSum(unit string) *sum { return &sum{figure: model.Figure{Unit: unit, Qualifier: model.Exact}} }

func (s *sum) add(amount model.Quantity, on model.Date, at model.Position) {
	s.addFigure(&model.Figure{Value: amount.Number, Unit: amount.Unit, Qualifier: amount.Qualifier, AsOf: on,
		Sources: []model.Position{at}})
}

// addFigure adds a figure, in the unit of the sum where it is of that kind.
func (s *sum) addFigure(more *model.Figure) {
	f := &s.figure
	value, written, ok := inUnit(f.Unit, more)
	if !ok {
		value, written = more.Value, operand(more.Value)
	}
	f.Value, f.Sources, f.AsOf = f.Value.Add(value), append(f.Sources, more.Sources...), later(f.AsOf, more.AsOf)
	f.Qualifier = cmp.Or(weaker(f.Qualifier, more.Qualifier), model.About) // a floor and a ceiling bound nothing
	s.terms = append(s.terms, written)
}

// whole is what was added up.
func (s *sum) whole() model.Figure {
	s.figure.Expression = added(s.terms, s.figure.Value)
	return s.figure
}

// difference is a − b in the unit of a. It is nil where the bounds say nothing.
func (m *measurer) difference(s *model.Subject, what *model.Method, a, b *model.Figure) *model.Figure {
	q := weaker(a.Qualifier, opposite(b.Qualifier))
	less, written, ok := inUnit(a.Unit, b)
	if q == "" || !ok {
		return nil
	}
	return m.figure(s, what, model.Figure{Value: a.Value.Sub(less), Unit: a.Unit, Qualifier: q, Sources: join(a, b),
		AsOf:       NewestOf(a, b),
		Expression: operand(a.Value) + "-" + written})
}

// later is the later of two dates, by their last days; of two that end alike, the one
// that is stated finer.
func later(a, b model.Date) model.Date {
	if b.After(a) || b.Compare(a) == 0 && b.Precision < a.Precision {
		return b
	}
	return a
}

// NewestOf is the date of the newest reading that figures were made of: none where no
// row dates any of them.
func NewestOf(figures ...*model.Figure) model.Date {
	var on model.Date
	for _, f := range figures {
		if f != nil {
			on = later(on, f.AsOf)
		}
	}
	return on
}

// added is the expression of a sum of terms.
func added(terms []string, total decimal.Decimal) string {
	if len(terms) == 1 {
		return total.String() // without the brackets of a term
	}
	return strings.Join(terms, "+")
}

// operand writes a number as part of an expression: one below zero in brackets, so
// that any reader of expressions reads it.
func operand(n decimal.Decimal) string {
	if n.IsNegative() {
		return "(" + n.String() + ")"
	}
	return n.String()
}

// inUnit gives a figure's value in another unit of its kind, and how an expression
// writes it: 0.63 亿元 in 万元 is 6300, written (0.63*10000).
func inUnit(unit string, f *model.Figure) (value decimal.Decimal, written string, ok bool) {
	if f.Unit == unit {
		return f.Value, operand(f.Value), true
	}
	value, sign, by, ok := model.Convert(f.Value, f.Unit, unit)
	return value, fmt.Sprintf("(%s%s%s)", f.Value, sign, by), ok
}

// rate is a ÷ b in percent, with its base named. A rate over an "at least"
// base is "at most". It is nil where the base is zero, the units are of two
// kinds or the bounds say nothing.
func (m *measurer) rate(s *model.Subject, what *model.Method, a, b *model.Figure, base model.Text) *model.Figure {
	q := quotient(a.Qualifier, b.Qualifier)
	whole, written, ok := inUnit(a.Unit, b)
	if whole.IsZero() || q == "" || !ok {
		return nil
	}
	return m.ratio(s, what, model.Figure{Qualifier: q, Sources: join(a, b), AsOf: NewestOf(a, b)}, base,
		fraction{a.Value, whole},
		operand(a.Value)+"/"+written+"*100")
}

// ratio makes a figure in percent from an exact fraction. Value carries ten
// decimals, Display two or as many as keep it off an edge; both are rounded from the fraction itself.
func (m *measurer) ratio(s *model.Subject, what *model.Method, f model.Figure, base model.Text, x fraction,
	expression string) *model.Figure {
	f.Value, f.Unit, f.Expression = x.percent(model.Places), "%", expression
	f.Quotient = x.of(base)
	f.Display = m.displayRate(x, f.Qualifier)
	return m.figure(s, what, f)
}

// fraction is an exact quotient.
type fraction struct{ num, den decimal.Decimal }

var hundred = decimal.New(100, 0)

// of keeps the fraction, with the name of its base.
func (x fraction) of(base model.Text) *model.Quotient {
	return &model.Quotient{Base: base, Numerator: decimal.NewNullDecimal(x.num),
		Denominator: decimal.NewNullDecimal(x.den)}
}

// percent gives the fraction in percent, half away from zero.
func (x fraction) percent(places int32) decimal.Decimal {
	return x.num.Shift(2).DivRound(x.den, places)
}

func (x fraction) minus(y fraction) fraction {
	return fraction{x.num.Mul(y.den).Sub(y.num.Mul(x.den)), x.den.Mul(y.den)}
}

// quotient bounds a/b from the bounds of a and b; "" where they say nothing.
func quotient(a, b model.Qualifier) model.Qualifier { return weaker(a, opposite(b)) }

// opposite turns a bound round, as subtraction and division do.
func opposite(q model.Qualifier) model.Qualifier {
	switch q {
	case model.AtLeast, model.MoreThan:
		return model.AtMost
	case model.AtMost:
		return model.AtLeast
	}
	return q
}

// weaker joins two bounds: "" where one is a floor and the other a ceiling.
func weaker(a, b model.Qualifier) model.Qualifier {
	if a == model.MoreThan {
		a = model.AtLeast
	}
	if b == model.MoreThan {
		b = model.AtLeast
	}
	switch {
	case a == b || b == model.Exact:
		return a
	case a == model.Exact:
		return b
	case a == model.About || b == model.About:
		return model.About
	}
	return ""
}

func join(figures ...*model.Figure) []model.Position {
	var at []model.Position
	for _, f := range figures {
		at = append(at, f.Sources...)
	}
	return at
}
