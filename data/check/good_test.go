package check_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/tools/txtar"

	"gongshi/data/model"
)

// meant is what the cells of a row of funds and of completions mean.
type meant struct {
	amount, completed model.Quantity
	date, asOf        model.Date
	rate              decimal.Decimal
	name, code        string
}

// anyQuantity is a number of up to six decimals with or without a qualifier, or
// the lack of one.
func anyQuantity(random *rand.Rand, unit string) model.Quantity {
	if random.IntN(12) == 0 {
		return model.Quantity{Unit: unit, State: one(random, model.Unknown, model.NotApplicable, model.BelowUnit)}
	}
	n := decimal.New(random.Int64N(one(random, int64(1e3), 1e5, 1e8)), -one(random, int32(0), 0, 1, 2, 2, 4))
	q := model.Quantity{Number: n, Unit: unit, State: model.Value, Qualifier: model.Exact}
	if random.IntN(4) == 0 {
		q.Qualifier = one(random, model.AtLeast, model.MoreThan, model.About, model.AtMost)
	}
	return q
}

// anyDate is a date of any precision; a reading may not be dated by a limit.
func anyDate(random *rand.Rand) model.Date {
	end := func(month int) time.Time { return time.Date(2014, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC) }
	switch random.IntN(7) {
	case 0:
		return model.Date{}
	case 1:
		return model.DateOf(end(1+random.IntN(12)), model.Month)
	case 2:
		return model.DateOf(end(3*(1+random.IntN(4))), model.Quarter)
	case 3:
		return model.DateOf(end(6*(1+random.IntN(2))), model.Half)
	case 4:
		return model.DateOf(end(12), model.Year)
	case 5:
		return model.DateOf(end(1+random.IntN(12)), model.Before)
	}
	return model.NewDate(1985+random.IntN(70), 1+random.IntN(12), 1+random.IntN(28))
}

// sound are the two tables of one round, and what is known of their settings.
type sound struct {
	amountUnit, rateUnit string
	rows                 []meant
	funds, completions   exported
	settings             string
}

// soundTables makes the tables of a round: the unit of the amounts stands in the
// header, in a line above it, or in the settings.
func soundTables(random *rand.Rand) sound {
	s := sound{amountUnit: one(random, "元", "万元", "亿元"), rateUnit: one(random, "", "%", "小数")}
	s.funds = exported{name: "funds.csv", header: []string{"subject", "category", "stage", "amount", "date", "document"}}
	s.completions = exported{name: "completions.csv", header: []string{"target", "as_of", "completed", "stated_rate"}}
	if s.rateUnit != "" {
		s.completions.header[3] = "报送完成率（" + s.rateUnit + "）"
	}
	for i := range 20 {
		m := meant{amount: anyQuantity(random, s.amountUnit), completed: anyQuantity(random, "人"), date: anyDate(random),
			asOf: model.NewDate(1985+i, 1+random.IntN(12), 1+random.IntN(28)), rate: decimal.New(random.Int64N(20000), -2),
			name: one(random, "３组", "第一批（二期）", "甲　乙", "Ａ类", "1,000户", "乙\n丙"), code: one(random, "001234", "０５１２", "2014-06",
				"1.50", "12345678901234567890")}
		s.rows = append(s.rows, m)
		s.funds.rows = append(s.funds.rows, []string{"money", m.name, "到位", writtenNumber(random, m.amount),
			writtenDate(random, m.date), m.code})
		s.completions.rows = append(s.completions.rows, []string{"people", writtenDate(random, m.asOf),
			writtenNumber(random, m.completed), writtenRate(random, m.rate, s.rateUnit)})
	}
	s.funds, s.completions = dressed(random, s.funds), dressed(random, s.completions)
	switch random.IntN(3) {
	case 0:
		s.funds.header[3] = one(random, "金额（", "amount(", "金额[单位：") + s.amountUnit + one(random, "）", ")")
	case 1:
		s.funds.titles = append(s.funds.titles, one(random, "单位：", "金额单位:", "（单位: ")+s.amountUnit)
	default:
		s.settings = "[files.'funds.csv']\nunit = '" + s.amountUnit + "'\n"
	}
	return s
}

// TestGeneratedGoodCells: of 10,000 cells with a known meaning, each written in
// one of the many ways of clerks, none is refused and none means anything else.
func TestGeneratedGoodCells(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	if q := anyQuantity(random, "元"); differs(q, q) != "" ||
		differs(q, model.Quantity{Number: q.Number.Shift(1), Unit: "元", State: model.Value, Qualifier: q.Qualifier}) == "" {
		t.Fatalf("a tenfold %s is not seen", q.Number)
	}
	cells := 0
	for cells < 10_000 {
		s := soundTables(random)
		funds, _, _ := s.funds.file(t)
		completions, _, _ := s.completions.file(t)
		settings := txtar.File{Name: "gongshi.toml", Data: []byte(s.settings)}
		set, found := problems(t, workspace(t, funds, completions, settings))
		if n := found.Count(model.Error); n > 0 || len(set.Funds) != len(s.rows) || len(set.Completions) != len(s.rows) {
			t.Fatalf("after %d cells: %d refused: %v\n%s\n%s", cells, n, found.Of(model.Error), funds.Data, completions.Data)
		}
		for i, m := range s.rows {
			f, c := set.Funds[i], set.Completions[i]
			wrong := differs(f.Amount, m.amount) + differs(c.Completed, m.completed)
			if f.Date != m.date || c.AsOf != m.asOf {
				wrong += fmt.Sprintf("dates %v, %v; ", f.Date, c.AsOf)
			}
			if !c.StatedRate.Rate.Equal(m.rate) || f.Category.Zh != m.name || f.Document != m.code {
				wrong += fmt.Sprintf("%s, %q, %q", c.StatedRate.Rate, f.Category.Zh, f.Document)
			}
			if wrong != "" {
				t.Fatalf("%q and %q: got %s, want %+v", s.funds.rows[i], s.completions.rows[i], wrong, m)
			}
			cells += len(s.funds.rows[i]) + len(s.completions.rows[i])
		}
	}
	t.Logf("none of %d cells refused or changed", cells)
}

// differs says how a quantity differs from what was meant, "" where it does not.
func differs(got, want model.Quantity) string {
	if want.State != model.Value {
		want.Qualifier = model.Exact
	}
	if got.State != want.State || got.Qualifier != want.Qualifier || got.Unit != want.Unit ||
		!got.Number.Equal(want.Number) {
		return strings.TrimSpace(fmt.Sprintf("%s %s %s %s", got.Number, got.Unit, got.Qualifier, got.State)) + "; "
	}
	return ""
}
