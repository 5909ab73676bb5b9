// Package demo makes a fictitious county of any size: a lively second site for a
// newcomer, a world with known answers for tests, and work of any amount for
// benchmarks. The same sizes and seed give the same bytes. Sums over levels
// agree by construction, and the true figures are written beside the data.
//
// Every rule of reconciliation has one planted case, listed in the workspace's
// README; apart from these the county is in order.
package demo

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"time"

	"gongshi/data/model"
	"gongshi/data/workspace"
)

// Size says how large a county is. Months are the months of readings, from
// January 2023 on; the as-of date is the end of the last.
type Size struct {
	Villages, Projects, Months int
	Seed                       uint64
}

// Default is the county that a newcomer gets.
var Default = Size{Villages: 90, Projects: 240, Months: 18, Seed: 1}

// firstYear is the year of the first reading.
const firstYear = 2023

// Write makes the workspace in a folder. One that holds something already is
// left alone: the error is then fs.ErrExist.
func Write(dir string, size Size) error {
	files, err := Files(size)
	if err != nil {
		return err
	}
	return workspace.Write(dir, files)
}

// Files gives every file of the workspace by its path.
func Files(size Size) (map[string][]byte, error) {
	c := newCounty(size)
	c.places()
	c.projects()
	c.indicators()
	c.registry()
	c.pairings()
	c.risks()
	c.plant()
	files, err := c.tables()
	if err != nil {
		return nil, err
	}
	ledger, err := c.ledger()
	if err != nil {
		return nil, err
	}
	maps.Copy(files, ledger)
	words, err := c.words()
	maps.Copy(files, words)
	return files, err
}

// county is a county in the making.
type county struct {
	Size
	random  *rand.Rand
	end     time.Time // the as-of date
	rows    map[string][]record
	truth   [][2]string // figure key, exact value
	planted []planted
	taken   map[int64]bool // amounts in use: equal amounts of two subjects would be a finding

	townships, villages []place
	works               []work
}

// record is a row by canonical column.
type record map[string]string

func newCounty(size Size) *county {
	taken := map[int64]bool{}
	for _, amount := range plantedAmounts {
		taken[amount] = true
	}
	return &county{Size: size, random: rand.New(rand.NewPCG(size.Seed, 0x6f6e6773)), rows: map[string][]record{},
		taken: taken,
		end:   time.Date(firstYear, time.Month(size.Months)+1, 0, 0, 0, 0, 0, time.UTC)}
}

// add puts a row into a table, given as columns and cells in turn, and returns
// it.
func (c *county) add(table string, cells ...string) record {
	r := record{}
	for i := 0; i+1 < len(cells); i += 2 {
		r[cells[i]] = cells[i+1]
	}
	if r["source"] == "" {
		r["source"] = "虚构台账"
	}
	c.rows[table] = append(c.rows[table], r)
	return r
}

// known notes the true value of a figure, the newest of its subject and measure.
func (c *county) known(subject, measure, value string) {
	c.truth = append(c.truth, [2]string{model.FigureKey(model.Keyed(subject, model.Text{}), measure, model.Date{}),
		value})
}

// between is a random number of a range, ends included.
func (c *county) between(low, high int) int { return low + c.random.IntN(high-low+1) }

// money is an amount near n 万元, in hundredths, that nothing else has.
func (c *county) money(n int) int64 {
	amount := int64(n)*100 + int64(c.random.IntN(100))
	for c.taken[amount] {
		amount++
	}
	c.taken[amount] = true
	return amount
}

// hundredths writes an amount of hundredths without needless zeros.
func hundredths(n int64) string {
	switch {
	case n%100 == 0:
		return fmt.Sprint(n / 100)
	case n%10 == 0:
		return fmt.Sprintf("%d.%d", n/100, n/10%10)
	}
	return fmt.Sprintf("%d.%02d", n/100, n%100)
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

// monthEnd is the last day of the k-th month of readings, from 0 on.
func monthEnd(k int) time.Time {
	return time.Date(firstYear, time.Month(k)+2, 0, 0, 0, 0, 0, time.UTC)
}
