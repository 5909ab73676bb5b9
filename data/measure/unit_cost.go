package measure

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
	"gongshi/data/table"
)

// The measures of cost a unit.
var (
	UnitCost = &model.Method{
		ID: "unit-cost", Name: model.Text{Zh: "单位造价", En: "cost a unit"},
		Formula: model.Text{Zh: "单位造价 = 计划总投资 ÷ 建设规模", En: "cost a unit = planned investment ÷ size of the works"},
		Note: model.Text{Zh: "建设规模取建设内容中唯一的长度、面积、个数等；写有几个的不计算。同一类别、同一单位有4个以上项目才计算。",
			En: "The size is the only length, area or number in the words for the works; where there are several it is not " +
				"worked out. Only where a category has four projects or more with a size in one unit."},
		Source: auditors,
	}
	MedianUnitCost = &model.Method{
		ID: "median-unit-cost", Name: model.Text{Zh: "单位造价中位数", En: "median cost a unit"},
		Formula: model.Text{Zh: "中位数 = 同类项目的单位造价由低到高居中的一个；偶数个时为居中两个的平均",
			En: "median = the middle one of the costs a unit of the category in order; of an even number the mean of the two"},
		Source: auditors,
	}
)

// peers is the fewest projects of which a cost a unit is worked out: fewer have no middle.
const peers = 4

// sizes are the units that works are measured in. What costs so much for a person or a
// household is no size of works.
var sizes = []string{"米", "平方米", "立方米", "亩", "千瓦", "株", "座", "所", "套", "台", "盏", "间", "辆"}

// Peers are the projects of a category whose works are measured in one unit, with what a
// unit of each costs, in the order of the projects.
type Peers struct {
	Category model.Text
	Unit     string // of the works: 公里
	Projects []*table.Project
	Costs    []*model.Figure
	Median   *model.Figure
}

// sized is a number with a word behind it.
var sized = regexp.MustCompile(`(\d[\d,]*(?:\.\d+)?)\s*(\p{Han}+|[A-Za-z]+[²³]?)`)

// size is the size of a project's works: the only one that its words give.
func size(p *table.Project) (of model.Quantity, ok bool) {
	found := 0
	for _, m := range sized.FindAllStringSubmatch(p.Content.Zh, -1) {
		unit := sizeUnit(m[2])
		n, err := decimal.NewFromString(strings.ReplaceAll(m[1], ",", ""))
		if unit == "" || err != nil || !n.IsPositive() {
			continue
		}
		of, found = model.Quantity{Number: n, Unit: unit, Qualifier: model.Exact, State: model.Value}, found+1
	}
	return of, found == 1
}

// sizeUnit is the unit that a word begins with, the longest that does; "" where it is none
// that works are measured in.
func sizeUnit(word string) string {
	if word[0] < 0x80 {
		if slices.Contains(sizes, model.UnitOf(word).Base) {
			return word
		}
		return ""
	}
	all := []rune(word)
	for n := min(len(all), 4); n > 0; n-- {
		if unit := string(all[:n]); model.IsUnit(unit) {
			if slices.Contains(sizes, model.UnitOf(unit).Base) {
				return unit
			}
			return ""
		}
	}
	return ""
}

// unitCosts sets what a unit of each project costs beside its peers.
func (m *measurer) unitCosts() {
	type alike struct{ category, unit, money string }
	groups := map[alike]*Peers{}
	var order []*Peers
	for _, p := range m.Dataset.Projects {
		works, ok := size(p)
		if !ok || p.Category.IsZero() || !p.Planned.Known() || !p.Planned.Number.IsPositive() || p.Count.Known() {
			continue // of a bundle nobody says which of its works the size is of
		}
		of := alike{p.Category.Zh, model.UnitOf(works.Unit).Base, model.UnitOf(p.Planned.Unit).Base}
		if groups[of] == nil {
			groups[of] = &Peers{Category: p.Category, Unit: works.Unit}
			order = append(order, groups[of])
		}
		if g := groups[of]; g.holds(p, works) {
			g.Projects = append(g.Projects, p)
		}
	}
	for _, g := range order {
		if len(g.Projects) >= peers {
			m.priced(g)
		}
	}
}

// holds reports whether the cost and the size of a project can be written in the units of
// the first of its peers.
func (g *Peers) holds(p *table.Project, works model.Quantity) bool {
	if len(g.Projects) == 0 {
		return true
	}
	_, _, _, cost := model.Convert(p.Planned.Number, p.Planned.Unit, g.Projects[0].Planned.Unit)
	_, _, _, scale := model.Convert(works.Number, works.Unit, g.Unit)
	return cost && scale
}

// sized is what a project costs in a unit of money, and the size of its works in the unit
// of its peers.
func (g *Peers) sized(p *table.Project, money string) (cost, scale decimal.Decimal) {
	works, _ := size(p)
	cost, _, _, _ = model.Convert(p.Planned.Number, p.Planned.Unit, money)
	scale, _, _, _ = model.Convert(works.Number, works.Unit, g.Unit)
	return cost, scale
}

// priced works out what a unit of each of some peers costs, and the median.
func (m *measurer) priced(g *Peers) {
	money := g.Projects[0].Planned.Unit
	small := func(p *table.Project) bool {
		cost, scale := g.sized(p, money)
		return cost.LessThan(scale)
	}
	if slices.ContainsFunc(g.Projects, small) {
		money = model.UnitOf(money).Base // 200元/米, not 0.02万元/米
	}
	exact := map[*model.Figure]fraction{}
	for _, p := range g.Projects {
		cost, scale := g.sized(p, money)
		f := m.figure(model.Keyed(p.Key, p.Name), UnitCost, model.Figure{
			Value: exactQuotient(cost, scale), Unit: money + "/" + g.Unit, Qualifier: p.Planned.Qualifier,
			Expression: operand(cost) + "/" + scale.String(), Sources: []model.Position{p.Cell("planned"), p.Cell("content")}})
		exact[f], g.Costs = fraction{cost, scale}, append(g.Costs, f)
	}
	m.median(g, exact)
	m.Peers = append(m.Peers, g)
}

// median is the middle of what a unit of some peers costs, from the exact quotients.
func (m *measurer) median(g *Peers, exact map[*model.Figure]fraction) {
	costs := slices.SortedStableFunc(slices.Values(g.Costs), func(a, b *model.Figure) int {
		return exact[a].minus(exact[b]).compare(decimal.Zero)
	})
	low, high := costs[(len(costs)-1)/2], costs[len(costs)/2]
	s := model.OfKind("peers", model.Text{Zh: g.Category.Zh, En: g.Category.En}, g.Category.Zh, g.Unit)
	f := model.Figure{Value: low.Value, Unit: low.Unit, Expression: low.Expression, Sources: join(costs...)}
	if low != high {
		a, b := exact[low], exact[high]
		f.Value = exactQuotient(a.num.Mul(b.den).Add(b.num.Mul(a.den)), a.den.Mul(b.den).Mul(two))
		f.Expression = "(" + low.Expression + "+" + high.Expression + ")/2"
	}
	g.Median = m.figure(s, MedianUnitCost, f)
}
