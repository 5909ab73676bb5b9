package privacy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/model"
	"gongshi/data/privacy"
)

// Whatever rule a problem is of, it shows no person's number.
func TestMasked(t *testing.T) {
	const number, id = "13800138000", "11010519491231002X"
	at := model.Position{File: "a.csv", Line: 2}
	problems := model.Problems{
		model.At(model.Error, "bad-number", at, number, model.Text{Zh: "不是数：" + number, En: "not a number"},
			model.Text{Zh: "写成“" + id + "”", En: "write " + id}),
		model.Repair("space-removed", at, " "+id, id, model.Text{Zh: "空格", En: "space"}),
		model.At(model.Error, "bad-date", at, "2014-13-01", model.Text{Zh: "不是日期", En: "not a date"}, model.Text{}),
		model.At(model.Error, "bad-phone", at, "13900139000", model.Text{Zh: "电话", En: "phone"}, model.Text{}),
	}
	masked := privacy.New([]string{"13900139000"}).Masked(problems)
	said := fmt.Sprint(masked)
	if strings.Contains(said, number) || strings.Contains(said, id) || !strings.Contains(said, "138****00") {
		t.Errorf("masked: %s", said)
	}
	if diff := cmp.Diff(problems[2:], masked[2:]); diff != "" {
		t.Errorf("a problem without personal data was changed:\n%s", diff)
	}
	if said := fmt.Sprint(problems); !strings.Contains(said, number) {
		t.Errorf("the planted number is not there to begin with: %s", said)
	}
}
