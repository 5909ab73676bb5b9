package child

import "time"

// Patience is how long each tool may take. It is handed down from whoever starts a
// build, so that a test need not wait as long.
type Patience struct {
	Probe    Limits        // a tool that says its version
	Packages Limits        // npm
	Compile  Limits        // Go, which compiles Hugo
	Render   Limits        // Hugo, with what Page adds
	Page     time.Duration // that each page of a site adds to what Hugo may take
	Picture  time.Duration // Node, from one picture to the next, or to its end
	Print    Limits        // Chromium
}

// Patient is the patience of a build: ten times and more of what each tool takes on a
// quiet machine of two processors, and for a site of the example's size none that
// hangs is waited for longer than 90 seconds. npm and Go may be fetching over a slow
// line: they are ended when nothing moves.
func Patient() Patience {
	return Patience{
		Probe:    Limits{Total: 20 * time.Second},
		Packages: Limits{Total: 30 * time.Minute, Still: time.Minute},
		Compile:  Limits{Total: time.Hour, Still: 5 * time.Minute},
		Render:   Limits{Total: time.Minute, Still: 30 * time.Second},
		Page:     50 * time.Millisecond,
		Picture:  time.Minute,
		Print:    Limits{Total: 85 * time.Second},
	}
}

// Rendering is how long Hugo may take for that many pages.
func (p Patience) Rendering(pages int) Limits {
	more := time.Duration(pages) * p.Page
	return Limits{Total: p.Render.Total + more, Still: p.Render.Still + more/2}
}
