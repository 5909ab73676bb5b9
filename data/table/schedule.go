package table

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/data/model"
)

// Schedule is the interim targets of a schedule 进度安排, in order of date.
type Schedule []Interim

// Interim is one point of a schedule 进度安排: the share of the target, in
// percent, expected by a date.
type Interim struct {
	By    model.Date
	Share decimal.Decimal
}

// UnmarshalCSV reads a schedule: 2014-03-31=20%；2014-06-30=50%.
func (s *Schedule) UnmarshalCSV(cell string) error {
	var points List
	*s = nil
	if err := points.UnmarshalCSV(cell); err != nil {
		return err
	}
	for _, point := range points {
		by, share, _ := strings.Cut(point, "=")
		var interim Interim
		number, err := decimal.NewFromString(strings.TrimSuffix(share, "%"))
		if err != nil || interim.By.UnmarshalCSV(by) != nil {
			return fmt.Errorf("no schedule: %s", point)
		}
		interim.Share = number
		*s = append(*s, interim)
	}
	return nil
}
