package rule

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/table"
)

// standing are the words for households that stand in the registry, as against those that
// pass a step of it.
var standing = []string{"现有", "在册", "在库", "建档立卡", "registered", "on the register", "current"}

// RegistryLedger sets the households that stand in the registry beside those of the
// household ledger at the same place.
var RegistryLedger = &Rule{ID: "registry-ledger", Says: model.Text{
	Zh: "登记的在册户数与帮扶台账的户数不一致：截至日期不同、范围不同，或者有一处漏登、未销。",
	En: "The households that stand in the registry are not as many as the ledger has: of another day, of another " +
		"scope, or one of the two left some out.",
}, find: func(f *finder) {
	if f.Dataset.Ledger == nil {
		return
	}
	for _, c := range f.counted() {
		if measure.StepOf(c).Unit != "户" || c.Count.Qualifier != model.Exact || !stands(c) {
			continue
		}
		all, ok := f.inLedger(c.Place)
		if !ok || measure.BaseCount(c).Equal(decimal.NewFromInt(int64(all))) {
			continue
		}
		households := model.Quantity{Number: decimal.NewFromInt(int64(all)), Unit: "户", Qualifier: model.Exact,
			State: model.Value}
		id := f.find(measure.StepOf(c).Subject(model.Text{}, c.State.Zh).Slug,
			model.Phrase("%s%s%s为%s，帮扶台账中为%s。", "%s%s, %s: %s in the registry, %s in the household ledger.",
				measure.AsOf(c.AsOf), c.Item, c.Step, f.Count(c), f.Display(households)),
			c.Count.Number.String(), c.Cell("count"), model.Position{File: f.Dataset.Ledger.File})
		warn(id, f.Count(c))
	}
}}

// stands reports whether a count is of what stands in the registry.
func stands(c *table.RegistryCount) bool {
	return slices.ContainsFunc(standing, func(word string) bool {
		return strings.Contains(strings.ToLower(c.Step.Zh+" "+c.Step.En+" "+c.State.Zh+" "+c.State.En), word)
	})
}

// inLedger is how many households the ledger has at a place, where that is published; nil
// is the one place that holds all others.
func (f *finder) inLedger(at *table.Place) (households int, ok bool) {
	found := 0
	for _, lp := range f.Dataset.Ledger.Places {
		if lp.Place == at || at == nil && lp.Place.Parent == nil {
			households, ok, found = lp.All.Households, lp.All.Shown == table.Published, found+1
		}
	}
	return households, ok && found == 1
}
