package table

import "gongshi/data/model"

// Pairing is an office paired to a place 结对.
type Pairing struct {
	Row
	Place  *Place     `csv:"place" zh:"区划"`
	Office model.Text `csv:"office" zh:"帮扶单位"`
	Level  model.Text `csv:"level" zh:"层级"`
	From   model.Date `csv:"from" zh:"开始日期"`
	Until  model.Date `csv:"until" zh:"截止日期"`
	State  model.Text `csv:"state" zh:"状态"`
}

var pairings = declare(Table{Name: "pairings", Zh: "结对", Samples: []Sample{
	{
		"place": same("sample-village"), "office": say("样例帮扶单位", "a sample office"), "level": say("县", "county"),
		"from": same("2025-01"), "until": same("2025-12-31"), "state": say("帮扶中", "under way"),
		"explanation": say("样例说明", "a sample remark"),
	},
}}, func(d *Dataset) *[]*Pairing { return &d.Pairings }, connectPairings)

func connectPairings(set *Dataset) {
	place := byKey(set.Places)
	for _, p := range set.Pairings {
		p.Place = place(p.Place)
	}
}
