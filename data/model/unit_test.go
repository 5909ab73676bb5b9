package model_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// TestUnits: any word is a unit; those of one family convert, and money of two currencies
// never does.
func TestUnits(t *testing.T) {
	for _, test := range []struct{ number, from, to, want string }{
		{"0.63", "亿元", "万元", "6300"}, {"6300", "万元", "亿元", "0.63"}, {"12", "公里", "米", "12000"}, {"500", "米", "km", "0.5"},
		{"3", "公顷", "亩", "45"}, {"45", "亩", "ha", "3"}, {"1", "亩", "公顷", ""}, {"2", "万户", "户", "20000"},
		{"5", "万株", "株", "50000"},
		{"7", "株", "棵", ""}, {"7", "棵", "棵", "7"}, {"1.5", "KES million", "KES", "1500000"}, {"1", "USD", "KES", ""},
		{"1", "USD", "元", ""},
		{"2", "万美元", "USD", "20000"}, {"3", "k€", "EUR", "3000"}, {"4", "USD '000", "USD million", "0.004"},
		{"1", "吨", "斤", "2000"},
		{"1", "米", "亩", ""}, {"1", "千瓦", "瓦", ""},
	} {
		got, _, _, ok := model.Convert(decimal.RequireFromString(test.number), test.from, test.to)
		if ok != (test.want != "") || ok && got.String() != test.want {
			t.Errorf("%s %s are %s %s, %v; want %q", test.number, test.from, got, test.to, ok, test.want)
		}
	}
}

// TestMoney: what is money, and what it is called.
func TestMoney(t *testing.T) {
	for unit, want := range map[string]model.Text{
		"万元": {Zh: "万元", En: "10,000 yuan"}, "KES million": {Zh: "百万肯尼亚先令", En: "KES million"},
		"thousand USD": {Zh: "千美元", En: "USD thousand"}, "ZAR": {Zh: "ZAR", En: "ZAR"},
		"亿美元/月": {Zh: "亿美元/月", En: "USD hundred million a month"},
		"棵":     {Zh: "棵", En: "棵"}, "人/月": {Zh: "人/月", En: "persons a month"},
	} {
		if got := model.UnitName(unit); got != want {
			t.Errorf("%s is called %q", unit, got)
		}
	}
	for _, unit := range []string{"人", "ABC", "KES million million", "mKESm", "KM", "MEUR", "kes", ""} {
		if model.UnitOf(unit).Currency != "" {
			t.Errorf("%q is taken for money", unit)
		}
	}
	settings := &model.Settings{}
	settings.Money.Currency = "KES"
	for written, want := range map[string]string{"": "KES", "million": "KES million", "千": "KES thousand", "USD": "USD",
		"万元": "万元", "km": "km"} {
		if got := settings.MoneyUnit(written); got != want {
			t.Errorf("the unit %q of a header is %q, want %q", written, got, want)
		}
	}
	if got := (&model.Settings{}).MoneyUnit(""); got != "" {
		t.Errorf("without a currency nothing is guessed: %q", got)
	}
}
