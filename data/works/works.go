// Package works is the second built-in example: a city's register of public works, in
// English, without targets, its money in another currency and by fiscal years. The city
// is fictitious, with all that is in it; it is what a bureau abroad copies.
package works

import (
	"embed"
	"io/fs"
)

// Files is the example as a workspace: the exports and gongshi.toml.
//
//go:embed *.csv gongshi.toml
var Files embed.FS

//go:embed words/*.md
var words embed.FS

// Words are those of the example: its report and its page about itself.
func Words() (fs.FS, error) { return fs.Sub(words, "words") }
