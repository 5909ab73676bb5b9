package ledger_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"gongshi/data/ledger"
	"gongshi/data/model"
	"gongshi/data/table"
)

// generated is a fictitious ledger of many rows that is never in memory: a block of
// it is made when it is read.
type generated struct {
	rows, next int
	left       []byte
}

func (g *generated) Open(string) (fs.File, error) { return &generated{rows: g.rows}, nil }
func (g *generated) Stat() (fs.FileInfo, error)   { return nil, errors.ErrUnsupported }
func (g *generated) Close() error                 { return nil }

func (g *generated) Read(b []byte) (int, error) {
	for len(g.left) < len(b) && g.next <= g.rows {
		if g.next == 0 {
			g.left = append(g.left, "区划,户主,身份证号,人口,电话,健康,状态,致贫原因,帮扶责任人,单位,措施\n"...)
		} else {
			i := g.next
			g.left = fmt.Appendf(g.left, "v%d,虚构户%07d,XXXXXX%08dXXXX,%d,XXX-%08d,虚构,%s,%s,虚构帮扶人%04d,演示单位,\"产业、就业\"\n",
				i%300, i, i, 1+i%7, i, [...]string{"已脱贫", "已脱贫", "已脱贫", "未脱贫", "返贫"}[i*7%13%5],
				[...]string{"因病", "因学", "缺技术", "缺资金", "缺劳力", "因灾"}[i*5%17%6], i%5000)
		}
		g.next++
	}
	if len(g.left) == 0 {
		return 0, io.EOF
	}
	n := copy(b, g.left)
	g.left = append(g.left[:0], g.left[n:]...)
	return n, nil
}

// manyPlaces is a county of 300 villages in 20 townships.
func manyPlaces() []*table.Place {
	places := []*table.Place{{Code: "c"}}
	for i := range 20 {
		places = append(places, &table.Place{Code: fmt.Sprintf("t%d", i), Parent: places[0]})
	}
	for i := range 300 {
		places = append(places, &table.Place{Code: fmt.Sprintf("v%d", i), Parent: places[1+i%20]})
	}
	return places
}

// BenchmarkRead counts a ledger from disk beside encoding/csv, which reads the same
// UTF-8 file with its record reused and looks at nothing. GONGSHI_LEDGER is the
// number of rows; the goal is 3,000,000 of them at half the speed of encoding/csv
// or more, in less than 300 MB.
func BenchmarkRead(b *testing.B) {
	rows, _ := strconv.Atoi(os.Getenv("GONGSHI_LEDGER"))
	if rows == 0 {
		rows = 100_000
	}
	dir := b.TempDir()
	f, err := os.Create(dir + "/households.csv")
	if err != nil {
		b.Fatal(err)
	}
	size, err := io.Copy(f, &generated{rows: rows})
	if err := errors.Join(err, f.Close()); err != nil {
		b.Fatal(err)
	}
	places := manyPlaces()
	var ours, bare time.Duration
	peak := watch(func() {
		for b.Loop() {
			bare += timed(b, func() error { return bareCSV(dir + "/households.csv") })
			ours += timed(b, func() error {
				l, problems, err := ledger.Read(b.Context(), os.DirFS(dir), "households.csv", places, &model.Settings{})
				if err == nil && (problems.Count(model.Error) > 0 || l.Places[0].All.Households != rows) {
					return fmt.Errorf("%v", problems)
				}
				return err
			})
		}
	})
	speed := func(d time.Duration) float64 { return float64(size) * float64(b.N) / d.Seconds() / 1e6 }
	fmt.Printf("%d rows, %d MB: ledger %.0f MB/s, encoding/csv %.0f MB/s: %.2f of it; peak %d MB\n",
		rows, size/1e6, speed(ours), speed(bare), speed(ours)/speed(bare), peak/1e6)
	b.ReportMetric(speed(ours), "MB/s")
	b.ReportMetric(speed(bare), "csv-MB/s")
	b.ReportMetric(float64(peak)/1e6, "peak-MB")
	if speed(ours)*2 < speed(bare) || peak > 300e6 {
		b.Error("slower than half of encoding/csv, or more than 300 MB")
	}
}

func timed(b *testing.B, do func() error) time.Duration {
	b.Helper()
	start := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// bareCSV reads a file by encoding/csv alone.
func bareCSV(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// watch gives the most memory that the program had from the system for its heap,
// stacks and all else while something ran.
func watch(do func()) uint64 {
	var done atomic.Bool
	most := make(chan uint64)
	go func() {
		var m runtime.MemStats
		var peak uint64
		for !done.Load() {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
			time.Sleep(20 * time.Millisecond)
		}
		most <- peak
	}()
	do()
	done.Store(true)
	return <-most
}
