package terminal

import (
	"os"

	"golang.org/x/sys/windows"
)

// understands switches the console's reading of escapes on; one older than
// Windows 10 has none.
func understands(f *os.File) bool {
	var mode uint32
	console := windows.Handle(f.Fd())
	return windows.GetConsoleMode(console, &mode) == nil &&
		windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
