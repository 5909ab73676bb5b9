package table

import (
	"maps"

	"gongshi/data/model"
)

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

	Persons model.Quantity `csv:"persons" zh:"人口" also:"人数" unit:"人"` // the same in persons: 152户, 600人
}

var registry = declare(Table{Name: "registry", Zh: "登记", Samples: []Sample{
	{
		"place": same("sample-village"), "item": say("样例：监测户", "Sample: households watched"),
		"step":  say("识别", "identification"),
		"as_of": same("2025-06-30"), "count": same("12"), "persons": same("31"), "unit": same("户"),
		"state":       say("已完成", "done"),
		"explanation": say("样例说明", "a sample remark"),
	},
}, Notes: map[string]model.Text{
	"count":   say("人数、户数等合计数，不写个人", "a count of persons, households and the like; never a person"),
	"persons": say("数量是户数、村数的，其中的人口", "where the count is of households or villages, the persons in them"),
}}, func(d *Dataset) *[]*RegistryCount { return &d.Registry }, connectRegistry)

// connectRegistry makes the persons of a row a count of their own: one thing that is
// counted in two units is two counts, and may as well stand in two rows.
func connectRegistry(set *Dataset) {
	place := byKey(set.Places)
	var all []*RegistryCount
	for _, c := range set.Registry {
		c.Place = place(c.Place)
		persons := c.Persons.State != model.Unknown && c.Persons.State != model.NotApplicable
		if !persons || c.Count.State != model.Unknown {
			all = append(all, c)
		}
		if persons {
			all = append(all, c.inPersons())
		}
		c.Persons = model.Quantity{}
	}
	set.Registry = all
}

// inPersons is the count of the persons that a row states, at that cell.
func (c *RegistryCount) inPersons() *RegistryCount {
	persons := *c
	persons.Count, persons.Persons = c.Persons, model.Quantity{}
	persons.Letters = maps.Clone(c.Letters)
	persons.Letters["count"] = c.Letters["persons"]
	return &persons
}
