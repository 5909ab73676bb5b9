// Package terminal tells what a person sees our words on.
package terminal

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
)

// Colours reports whether what is written may be coloured: on a terminal that
// understands the escapes of ECMA-48, and where the user has not set NO_COLOR
// (no-color.org).
func Colours(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isatty.IsTerminal(f.Fd()) && understands(f)
}
