//go:build !linux

package publish

// flush leaves it to the system when what was written reaches the disk.
func flush(string) error { return nil }
