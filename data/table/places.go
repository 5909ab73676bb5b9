package table

import "gongshi/data/model"

// Place is a county, township or village 区划.
type Place struct {
	Row
	Code       string         `csv:"code" zh:"代码" is:"key"`
	Name       model.Text     `csv:"name" zh:"名称" is:"required"`
	Kind       model.Text     `csv:"kind" zh:"类型"`
	Parent     *Place         `csv:"parent" zh:"上级"`
	Households model.Quantity `csv:"households" zh:"户数" unit:"户"`
	Population model.Quantity `csv:"population" zh:"人口" unit:"人"`
}

var places = declare(Table{Name: "places", Zh: "区划", Samples: []Sample{
	{"code": same("sample-town"), "name": say("样例镇", "Sample Town"), "kind": say("镇", "town"),
		"households": same("5200"), "population": same("19800"), "explanation": say("样例说明", "a sample remark")},
	{"code": same("sample-village"), "name": say("样例村", "Sample Village"), "kind": say("村", "village"),
		"parent": same("sample-town"), "households": same("320"), "population": same("1180")},
}, Abroad: map[string]string{
	"code":       "ward code,clave,código,code insee",
	"name":       "ward name,ward,municipio,localidad,nom de la commune,commune",
	"kind":       "tipo,type",
	"parent":     "municipio al que pertenece,commune de rattachement",
	"households": "no of households,viviendas,hogares,ménages",
	"population": "población,population totale",
}, Notes: map[string]model.Text{
	"parent": say("上一级在本表中的代码；最高一级留空", "the code, in this table, of the place above; blank at the top"),
	"code":   say("自己编的代码，如 village-1", "a code of your own, such as village-1"),
}}, func(d *Dataset) *[]*Place { return &d.Places }, connectPlaces)

func connectPlaces(set *Dataset) {
	place := byKey(set.Places)
	for _, p := range set.Places {
		p.Parent = place(p.Parent)
	}
}

// UnmarshalCSV takes the code of a place that is still to be found.
func (p *Place) UnmarshalCSV(code string) error {
	p.Code = code
	return nil
}

// Places are the places that one cell names.
type Places []*Place

// UnmarshalCSV takes the codes of places that are still to be found.
func (p *Places) UnmarshalCSV(cell string) error {
	var codes List
	*p = nil
	if err := codes.UnmarshalCSV(cell); err != nil {
		return err
	}
	for _, code := range codes {
		*p = append(*p, &Place{Code: code})
	}
	return nil
}
