package child

import (
	"bytes"
	"io"
	"strings"
	"sync"
)

// lastSaid is how much of what a tool says is kept, in bytes.
const lastSaid = 8 << 10

// said keeps the last of what a tool says, and tells each line to who listens. Both
// pipes of a tool may write to it.
type said struct {
	lock  sync.Mutex
	all   int // bytes
	last  []byte
	line  []byte
	heard func(string)
	flood func()
}

func (s *said) Write(b []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.all += len(b); s.all > mostSaid {
		s.flood()
		return len(b), nil
	}
	if s.last = append(s.last, b...); len(s.last) > 2*lastSaid {
		s.last = append(s.last[:0], s.last[len(s.last)-lastSaid:]...)
	}
	s.tell(b)
	return len(b), nil
}

// tell passes the lines on; of a very long one only the beginning.
func (s *said) tell(b []byte) {
	if s.heard == nil {
		return
	}
	for len(b) > 0 {
		line, rest, ended := bytes.Cut(b, []byte("\n"))
		s.line = append(s.line, line[:min(len(line), max(0, lastSaid-len(s.line)))]...)
		if b = rest; ended {
			s.heard(string(s.line))
			s.line = s.line[:0]
		}
	}
}

// String is what was said last, without a line of which the beginning is lost.
func (s *said) String() string {
	s.lock.Lock()
	defer s.lock.Unlock()
	last := s.last
	if len(last) > lastSaid {
		last = last[len(last)-lastSaid:]
	}
	if _, rest, cut := bytes.Cut(last, []byte("\n")); s.all > len(last) && cut {
		last = rest
	}
	return strings.ToValidUTF8(string(last), "?")
}

var _ io.Writer = (*said)(nil)
