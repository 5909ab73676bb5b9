package open

import "gongshi/data"

// Checks gives every problem as JSON, with how many there are of each severity.
func Checks(asOf data.Date, problems data.Problems, mark string) ([]byte, error) {
	problems = append(data.Problems{}, problems...)
	problems.Sort()
	return indented(struct {
		AsOf     string        `json:"as_of"`
		Mark     string        `json:"mark,omitempty"`
		Errors   int           `json:"errors"`
		Findings int           `json:"findings"`
		Notes    int           `json:"notes"`
		Problems data.Problems `json:"problems"`
	}{asOf.ISO(), mark, problems.Count(data.Error), problems.Count(data.Finding), problems.Count(data.Note), problems})
}
