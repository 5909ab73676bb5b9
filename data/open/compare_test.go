package open

import (
	"bytes"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/data"
)

func TestCompare(t *testing.T) {
	figure := func(key, value string) *data.Figure {
		return &data.Figure{Key: key, Value: decimal.RequireFromString(value), Known: true, Subject: &data.Subject{}, Method: &data.Method{}, Quotient: data.NoQuotient, Unit: "人", AsOf: data.NewDate(2014, 6, 30)}
	}
	var written bytes.Buffer
	err := FiguresCSV(&written, []*data.Figure{figure("same", "1"), figure("revised", "-2"), figure("removed", "3")}, "")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Compare(&written, []*data.Figure{figure("new", "4"), figure("revised", "-2.5"), figure("same", "1")})
	if want := (Difference{New: 1, Removed: 1, Revised: 1}); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	if _, err := Compare(&bytes.Buffer{}, nil); err == nil {
		t.Error("an empty file passed for a publication")
	}
}
