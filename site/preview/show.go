package preview

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
)

// show is what the preview shows now: the site of the last sound build, and what
// the panel says.
type show struct {
	lang    string
	mu      sync.Mutex
	dir     string // of the last sound build; empty before the first
	busy    bool
	panels  map[string]panel // by language
	changed chan struct{}    // closed when any of it changes
}

func newShow(lang string) *show {
	return &show{lang: lang, busy: true, panels: map[string]panel{}, changed: make(chan struct{})}
}

// site is the folder of the site that is shown, and the id of its build.
func (s *show) site() (dir, id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.dir, s.id()
}

func (s *show) id() string {
	if s.dir == "" {
		return ""
	}
	return filepath.Base(s.dir)
}

// state is all that the panel wants to know, as JSON on one line, and a channel
// that is closed when it is true no more.
func (s *show) state() ([]byte, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, _ := json.Marshal(struct { // strings alone cannot fail
		Build  string           `json:"build"`
		Busy   bool             `json:"busy"`
		Panels map[string]panel `json:"panels"`
	}{s.id(), s.busy, s.panels})
	return b, s.changed
}

// change changes what is shown, and tells everyone.
func (s *show) change(how func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	how()
	close(s.changed)
	s.changed = make(chan struct{})
}

// building says that a build has begun.
func (s *show) building() { s.change(func() { s.busy = true }) }

// built shows what a build came to: its site, if it is sound, else what is wrong
// beside the site of before. Left is the folder that is shown no more.
func (s *show) built(r round) (left string) {
	s.change(func() {
		s.busy, left = false, r.dir
		if r.err == nil {
			s.dir, left = r.dir, s.dir
		}
		for _, lang := range []string{"zh", "en"} {
			s.panels[lang] = r.panel(lang, s.dir)
		}
	})
	return left
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
