package measure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

// figure makes a figure and adds it to the report. All figures are made here. Its date
// is that of what it was made of: the as-of date only where the day of the report matters.
func (m *measurer) figure(s *data.Subject, id string, f data.Figure) *data.Figure {
	of := m.subjects[s.Slug]
	f.Key, f.Subject, f.Method, f.Known = data.FigureKey(s, id, f.AsOf), s, method(id), true
	if f.Quotient == nil {
		f.Quotient = data.NoQuotient
	}
	if f.Qualifier == "" {
		f.Qualifier = data.Exact
	}
	if f.Display.IsZero() {
		f.Display = display(f.Value, f.Unit, f.Qualifier)
	}
	slices.SortFunc(f.Sources, data.Position.Compare)
	f.Sources = slices.Compact(f.Sources)
	if have := first(of, func(have *data.Figure) bool { return have.Method == f.Method && have.Key == f.Key }); have != nil {
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
func (m *measurer) planned(s *data.Subject, id string, q data.Quantity, at ...data.Position) *data.Figure {
	return m.stated(s, id, q, data.Date{}, at...)
}

// stated is a figure that an export states for a date.
func (m *measurer) stated(s *data.Subject, id string, q data.Quantity, on data.Date, at ...data.Position) *data.Figure {
	if !q.Known() {
		return nil
	}
	return m.figure(s, id, data.Figure{Value: q.Number, Unit: q.Unit, Qualifier: q.Qualifier,
		Expression: q.Number.String(), Sources: at, AsOf: on})
}

// sum adds figures of one unit; its expression names every part.
func (m *measurer) sum(s *data.Subject, id string, parts []*data.Figure) *data.Figure {
	return m.sumOn(s, id, parts, NewestOf(parts...))
}

// sumOn is a sum that is of a day of its own.
func (m *measurer) sumOn(s *data.Subject, id string, parts []*data.Figure, on data.Date) *data.Figure {
	if len(parts) == 0 {
		return nil
	}
	f := data.Figure{Unit: parts[0].Unit, Qualifier: data.Exact, AsOf: on}
	terms := make([]string, len(parts))
	for i, p := range parts {
		f.Value, f.Sources = f.Value.Add(p.Value), append(f.Sources, p.Sources...)
		f.Qualifier = cmp.Or(weaker(f.Qualifier, p.Qualifier), data.About) // a floor and a ceiling bound nothing
		terms[i] = operand(p.Value)
	}
	f.Expression = added(terms, f.Value)
	return m.figure(s, id, f)
}

// sum is a figure in the making that adds amounts up.
type sum struct {
	figure data.Figure
	terms  []string
}

func newSum(unit string) *sum { return &sum{figure: data.Figure{Unit: unit, Qualifier: data.Exact}} }

func (s *sum) add(amount data.Quantity, on data.Date, at data.Position) {
	f := &s.figure
	f.Value, f.Sources, f.AsOf = f.Value.Add(amount.Number), append(f.Sources, at), later(f.AsOf, on)
	f.Qualifier = cmp.Or(weaker(f.Qualifier, amount.Qualifier), data.About) // a floor and a ceiling bound nothing
	s.terms = append(s.terms, operand(amount.Number))
}

// whole is what was added up.
func (s *sum) whole() data.Figure {
	s.figure.Expression = added(s.terms, s.figure.Value)
	return s.figure
}

// difference is a − b in the unit of a. It is nil where the bounds say nothing.
func (m *measurer) difference(s *data.Subject, id string, a, b *data.Figure) *data.Figure {
	q := weaker(a.Qualifier, opposite(b.Qualifier))
	less, written, ok := inUnit(a.Unit, b)
	if q == "" || !ok {
		return nil
	}
	return m.figure(s, id, data.Figure{Value: a.Value.Sub(less), Unit: a.Unit, Qualifier: q, Sources: join(a, b), AsOf: NewestOf(a, b),
		Expression: operand(a.Value) + "-" + written})
}

// later is the later of two dates, by their last days; of two that end alike, the one
// that is stated finer.
func later(a, b data.Date) data.Date {
	if b.After(a) || b.Compare(a) == 0 && b.Precision < a.Precision {
		return b
	}
	return a
}

// NewestOf is the date of the newest reading that figures were made of: none where no
// row dates any of them.
func NewestOf(figures ...*data.Figure) data.Date {
	var on data.Date
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
func inUnit(unit string, f *data.Figure) (value decimal.Decimal, written string, ok bool) {
	if f.Unit == unit {
		return f.Value, operand(f.Value), true
	}
	from, money := data.MoneyPower(f.Unit)
	to, same := data.MoneyPower(unit)
	shift, sign := from-to, "*"
	if shift < 0 {
		shift, sign = -shift, "/"
	}
	return f.Value.Shift(from - to), fmt.Sprintf("(%s%s%s)", f.Value, sign, decimal.New(1, shift)), money && same
}

// rate is a ÷ b in percent, with its base named. A rate over an "at least"
// base is "at most". It is nil where the base is zero, the units are of two
// kinds or the bounds say nothing.
func (m *measurer) rate(s *data.Subject, id string, a, b *data.Figure, base data.Text) *data.Figure {
	q := quotient(a.Qualifier, b.Qualifier)
	whole, written, ok := inUnit(a.Unit, b)
	if whole.IsZero() || q == "" || !ok {
		return nil
	}
	return m.ratio(s, id, data.Figure{Qualifier: q, Sources: join(a, b), AsOf: NewestOf(a, b)}, base, fraction{a.Value, whole},
		operand(a.Value)+"/"+written+"*100")
}

// ratio makes a figure in percent from an exact fraction. Value carries ten
// decimals, Display two or as many as keep it off an edge; both are rounded from the fraction itself.
func (m *measurer) ratio(s *data.Subject, id string, f data.Figure, base data.Text, x fraction, expression string) *data.Figure {
	f.Value, f.Unit, f.Expression = x.percent(data.Places), "%", expression
	f.Quotient = x.of(base)
	f.Display = displayRate(x, f.Qualifier)
	return m.figure(s, id, f)
}

// fraction is an exact quotient.
type fraction struct{ num, den decimal.Decimal }

var hundred = decimal.New(100, 0)

// of keeps the fraction, with the name of its base.
func (x fraction) of(base data.Text) *data.Quotient {
	return &data.Quotient{Base: base, Numerator: decimal.NewNullDecimal(x.num), Denominator: decimal.NewNullDecimal(x.den)}
}

// percent gives the fraction in percent, half away from zero.
func (x fraction) percent(places int32) decimal.Decimal {
	return x.num.Shift(2).DivRound(x.den, places)
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
		at = append(at, f.Sources...)
	}
	return at
}
