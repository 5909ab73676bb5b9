package preview

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"gongshi/data/open"
)

// round is what one build came to. Dir holds its site, where it is sound.
type round struct {
	dir      string
	took     time.Duration
	err      error
	findings int
	repairs  int
}

// rounds builds at once and after each change, one build at a time. A change ends
// the build that it overtakes: the newest wins.
func (p *Preview) rounds(ctx context.Context, dir string, changes <-chan struct{}, show *show) {
	for ctx.Err() == nil {
		show.building()
		building, stop := context.WithCancel(ctx)
		done := make(chan round, 1)
		go func() { done <- p.round(building, dir) }()
		select {
		case r := <-done:
			os.RemoveAll(show.built(r)) // what is open is removed with the rest at the end
			p.Say(r.line())
			select {
			case <-changes:
			case <-ctx.Done():
			}
		case <-changes:
			stop()
			os.RemoveAll((<-done).dir)
		case <-ctx.Done():
			<-done
		}
		stop()
	}
}

// round builds the site into a new folder.
func (p *Preview) round(ctx context.Context, dir string) round {
	began := time.Now()
	dest, err := os.MkdirTemp(dir, "")
	r := round{dir: dest, err: err}
	if err == nil {
		r.err = p.Build(ctx, dest)
	}
	if r.err == nil {
		r.count()
	}
	r.took = time.Since(began)
	return r
}

// count reads what the site itself says about its data.
func (r *round) count() {
	var checks struct{ Findings, Notes int }
	b, err := os.ReadFile(filepath.Join(r.dir, filepath.FromSlash(open.ChecksPath)))
	if err == nil {
		err = json.Unmarshal(b, &checks)
	}
	r.findings, r.repairs, r.err = checks.Findings, checks.Notes, err
}
