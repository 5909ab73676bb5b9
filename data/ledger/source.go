package ledger

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// source is the bytes of the ledger. It ends with its context, and where a row is
// longer than any row is: a quote without its pair would else take the whole file
// into memory.
type source struct {
	ctx  context.Context
	from io.Reader
	read int // since the last row
}

const (
	block   = 64 << 10 // what is read at once, and looked at to tell the encoding
	longRow = 1 << 20
)

var errLong = errors.New("a row is longer than 1 MiB")

// Read reads a block of the file.
func (s *source) Read(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	if s.read > longRow {
		return 0, errLong
	}
	n, err := s.from.Read(b)
	s.read += n
	return n, err
}

// text decodes the source as data/read decodes an export, but one block after the
// other: by its byte order mark, else as UTF-8, else, where the first block is no
// UTF-8, as GB18030. It names an encoding that is not UTF-8. Bytes that stand for
// nothing become U+FFFD, which is in no place's name and no word.
func (s *source) text() (*bufio.Reader, string, error) {
	raw := bufio.NewReaderSize(s, block)
	start, err := raw.Peek(block)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", err
	}
	name, codec := "", encoding.Encoding(nil)
	switch {
	case bytes.HasPrefix(start, []byte("\xef\xbb\xbf")):
		_, err = raw.Discard(3)
		return raw, "", err
	case bytes.HasPrefix(start, []byte("\xff\xfe")):
		name, codec = "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(start, []byte("\xfe\xff")):
		name, codec = "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	case intended(start):
		return raw, "", nil
	default:
		name, codec = "GB18030", simplifiedchinese.GB18030
	}
	return bufio.NewReaderSize(transform.NewReader(raw, codec.NewDecoder()), block), name, nil
}

// intended reports whether a block is UTF-8, but for a character that its end cuts
// and a few bytes that something broke.
func intended(b []byte) bool {
	whole, bad, end := 0, 0, len(b)
	if end == block {
		end -= utf8.UTFMax - 1
	}
	for i := 0; i < end; {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			whole++
		}
		i += size
	}
	return bad == 0 || whole > 4*bad
}

// delimiter is the commonest of comma, tab and semicolon in the first block.
func delimiter(text *bufio.Reader) rune {
	start, _ := text.Peek(block) // an error comes again when it is read
	best, most := ',', bytes.Count(start, []byte(","))
	for _, r := range []rune{'\t', ';'} {
		if n := bytes.Count(start, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}
