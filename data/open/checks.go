package open

import (
	"io"

	"gongshi/data/model"
	"gongshi/data/read"
)

// checks are all problems, with how many there are of each severity.
type checks struct {
	Errors   int            `json:"errors"`
	Findings int            `json:"findings"`
	Notes    int            `json:"notes"`
	Problems model.Problems `json:"problems"`
}

func checksOf(problems model.Problems) checks {
	problems = append(model.Problems{}, problems...) // never null
	problems.Sort()
	return checks{problems.Count(model.Error), problems.Count(model.Finding), problems.Count(model.Note), problems}
}

// Checks gives every problem as JSON, with how many there are of each severity.
func Checks(asOf model.Date, problems model.Problems, mark string) ([]byte, error) {
	return indented(struct {
		AsOf string `json:"as_of"`
		Mark string `json:"mark,omitempty"`
		checks
	}{asOf.ISO(), mark, checksOf(problems)})
}

// checkedFile is an export that could be read, for a machine.
type checkedFile struct {
	File  string `json:"file"`
	Table string `json:"table"`
	Rows  int    `json:"rows"`
}

// Checked writes what a check came to, as one JSON document for machines: the exit
// status, what was read, and the problems in the form of checks.json. The as-of
// date is zero, and left out, where errors ended the check before it was known.
func Checked(w io.Writer, status int, asOf model.Date, files []read.File, problems model.Problems) error {
	rows := []checkedFile{}
	for _, f := range files {
		rows = append(rows, checkedFile{f.Name, f.Table, f.Count})
	}
	date := ""
	if !asOf.IsZero() {
		date = asOf.ISO()
	}
	b, err := indented(struct {
		Status int           `json:"status"`
		AsOf   string        `json:"as_of,omitempty"`
		Files  []checkedFile `json:"files"`
		checks
	}{status, date, rows, checksOf(problems)})
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}
