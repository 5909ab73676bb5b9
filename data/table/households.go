package table

import (
	"fmt"
	"reflect"

	"gongshi/data/model"
)

// Households is the household ledger 帮扶台账: one row a household, given for
// counting only. It is none of the eleven exports: data/ledger counts it by place
// while it is read, looks at the columns named here that are not private, and
// keeps no row.
var Households = Table{Name: "households", Zh: "帮扶台账", Columns: columnsOf(reflect.TypeFor[household](), Table{})}

// household is what a row of the ledger may say. It is never kept.
type household struct {
	Place    string         `csv:"place" zh:"区划" also:"村,村名,行政村,所在村,区划代码,所在区划" is:"required"`
	Township string         `csv:"township" zh:"乡镇" also:"所在乡镇,乡镇名称,镇,乡"`
	Persons  model.Quantity `csv:"persons" zh:"人口" also:"人口数,家庭人口,家庭人口数,人数"`
	State    string         `csv:"state" zh:"状态" also:"户状态,脱贫状态,贫困状态,脱贫情况"`
	Cause    string         `csv:"cause" zh:"致贫原因" also:"主要致贫原因,致贫主因"`

	_ private `csv:"householder" zh:"户主"`
	_ private `csv:"id" zh:"身份证号"`
	_ private `csv:"phone" zh:"电话"`
	_ private `csv:"health" zh:"健康"`
	_ private `csv:"helper" zh:"帮扶责任人"`
	_ private `csv:"office" zh:"单位"`
	_ private `csv:"measure" zh:"措施"`
	_ private `csv:"note" zh:"备注"`
}

// Shown is what is published of a count of households.
type Shown uint8

// A count is published; or withheld and called fewer than the smallest that is
// published, which it is; or withheld without a word about its size, to protect
// others.
const (
	Published Shown = iota
	Few
	Withheld
)

// HouseholdCount is a count of households and of the persons in them. Both are
// zero where they are withheld, whatever they were.
type HouseholdCount struct {
	Households, Persons int
	Shown               Shown
}

// Ledger is what may be published of a household ledger: counts by place, and at
// each place by the categories of each breakdown. What is withheld is not in it.
type Ledger struct {
	File       string // as the clerk named it
	Smallest   int    // the smallest count that is published, zero apart
	Persons    bool   // whether persons are counted too
	Breakdowns []Breakdown
	Places     []*LedgerPlace // those that the ledger names, and all they lie in, in the order of the places
}

// Breakdown is one way in which households are told apart: by state or by cause.
type Breakdown struct {
	ID         string // "state", "cause"
	Name       model.Text
	Categories []model.Text // in an order that tells nothing of their counts
}

// LedgerPlace is the counts of one place: all, and by category of each breakdown.
type LedgerPlace struct {
	Place *Place
	All   HouseholdCount
	By    [][]HouseholdCount
}

// Word is what stands in the place of a count that is withheld.
func (l *Ledger) Word(s Shown) model.Text {
	switch s {
	case Few:
		return model.Text{Zh: fmt.Sprintf("不足%d户", l.Smallest), En: fmt.Sprintf("fewer than %d households", l.Smallest)}
	case Withheld:
		return model.Text{Zh: "未公布", En: "withheld"}
	}
	return model.Text{}
}

// Reason is why a count is withheld.
func (l *Ledger) Reason(s Shown) model.Text {
	switch s {
	case Few:
		return model.Text{Zh: fmt.Sprintf("为保护个人信息，不足%d户的数不公布", l.Smallest),
			En: fmt.Sprintf("fewer than %d households: withheld to protect persons", l.Smallest)}
	case Withheld:
		return model.Text{Zh: fmt.Sprintf("为保护个人信息：由此数能推算出不足%d户的数", l.Smallest),
			En: fmt.Sprintf("to protect persons: fewer than %d households could be worked out from it", l.Smallest)}
	}
	return model.Text{}
}
