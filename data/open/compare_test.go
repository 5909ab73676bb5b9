package open

import (
	"bytes"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

func TestCompare(t *testing.T) {
	figure := func(key, value string) *model.Figure {
		return &model.Figure{Key: key, Value: decimal.RequireFromString(value), Known: true, Subject: &model.Subject{},
			Method: &model.Method{}, Quotient: model.NoQuotient, Unit: "人", AsOf: model.NewDate(2014, 6, 30)}
	}
	var written bytes.Buffer
	err := FiguresCSV(&written, []*model.Figure{figure("same", "1"), figure("revised", "-2"), figure("removed", "3")}, "")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Compare(&written, []*model.Figure{figure("new", "4"), figure("revised", "-2.5"), figure("same", "1")})
	if want := (Difference{New: 1, Removed: 1, Revised: 1}); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	if _, err := Compare(&bytes.Buffer{}, nil); err == nil {
		t.Error("an empty file passed for a publication")
	}
}
