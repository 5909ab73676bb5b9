package read

import "io"

// cursor gives rows to gocsv one by one. It is a gocsv.CSVReader of our own, so
// that gocsv never sees bytes, guesses a header or counts lines.
type cursor struct {
	rows [][]string
	next int
}

// Read returns the next row.
func (c *cursor) Read() ([]string, error) {
	if c.next >= len(c.rows) {
		return nil, io.EOF
	}
	c.next++
	return c.rows[c.next-1], nil
}

// ReadAll returns the rows that are left.
func (c *cursor) ReadAll() ([][]string, error) {
	rest := c.rows[c.next:]
	c.next = len(c.rows)
	return rest, nil
}
