package site

import "testing"

// TestGarbage: a small report is hardly ever collected, of one of middling size twice
// as much may lie, a large one stays near the limit.
func TestGarbage(t *testing.T) {
	for _, c := range []struct {
		live        uint64 // MB
		least, most uint64 // garbage, MB
	}{{0, 60, 62}, {2, 60, 62}, {10, 61, 63}, {50, 100, 101}, {100, 200, 201}, {280, 225, 227}, {400, 124, 128},
		{700, 172, 179}} {
		live := c.live << 20
		garbage := max(live, leastHeap) * uint64(garbagePercent(live)) / 100 >> 20
		limit := memoryLimit(live)
		if room := limit - int64(live); room < leastGarbage || live+garbage<<20 < fullHeap && limit > mostMemory {
			t.Errorf("with %d MB live, the limit leaves room for %d bytes", c.live, room)
		}
		if garbage < c.least || garbage > c.most {
			t.Errorf("with %d MB live, %d MB of garbage may lie", c.live, garbage)
		}
	}
}
