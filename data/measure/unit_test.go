package measure

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// TestForeignMoney: the scale words of an amount follow the language, and no digit is lost.
func TestForeignMoney(t *testing.T) {
	r := &Report{Settings: &model.Settings{}}
	for _, test := range []struct {
		number, unit string
		q            model.Qualifier
		zh, en       string
	}{
		{"12.5", "KES million", model.Exact, "1250万肯尼亚先令", "KES 12.5 million"},
		{"4200000", "KES", model.AtLeast, "420万肯尼亚先令以上", "at least KES 4.2 million"},
		{"1234567890", "ZAR", model.MoreThan, "超过12.3456789亿ZAR", "more than ZAR 1.23456789 billion"},
		{"950", "USD", model.Exact, "950美元", "USD 950"}, {"0", "USD thousand", model.Exact, "0美元", "USD 0"},
		{"20", "万美元/月", model.Exact, "20万美元/月", "USD 200,000 a month"},
		{"2759", "万元", model.Exact, "2759万元", "27.59 million yuan"}, {"12", "棵", model.Exact, "12棵", "12 棵"},
	} {
		if got := r.display(decimal.RequireFromString(test.number), test.unit,
			test.q); got != (model.Text{Zh: test.zh, En: test.en}) {
			t.Errorf("%s %s is shown as %q", test.number, test.unit, got)
		}
	}
}
