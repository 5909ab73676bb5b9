package table

import "gongshi/data/model"

// RegistryCount is a count 登记 of an item at one step of the registry.
type RegistryCount struct {
	Row
	Place *Place         `csv:"place" zh:"区划"`
	Item  model.Text     `csv:"item" zh:"对象" is:"required"`
	Step  model.Text     `csv:"step" zh:"环节" is:"required"`
	AsOf  model.Date     `csv:"as_of" zh:"截至日期" is:"required" form:"reading"`
	Count model.Quantity `csv:"count" zh:"数量"`
	_     beside         `csv:"unit" zh:"计量单位" form:"unit"`
	State model.Text     `csv:"state" zh:"状态"`
}

var registry = declare(Table{Name: "registry", Zh: "登记", Samples: []Sample{
	{
		"place": same("sample-village"), "item": say("样例：监测户", "Sample: households watched"), "step": say("识别", "identification"),
		"as_of": same("2025-06-30"), "count": same("12"), "unit": same("户"), "state": say("已完成", "done"),
		"explanation": say("样例说明", "a sample remark"),
	},
}, Notes: map[string]model.Text{
	"count": say("人数、户数等合计数，不写个人", "a count of persons, households and the like; never a person"),
}}, func(d *Dataset) *[]*RegistryCount { return &d.Registry }, connectRegistry)

func connectRegistry(set *Dataset) {
	place := byKey(set.Places)
	for _, c := range set.Registry {
		c.Place = place(c.Place)
	}
}
