// Package hugo pins the Hugo that every build uses: a Go module of its own, so
// that the tool's dependencies are not ours. The files are not named go.mod and
// go.sum because a folder with a go.mod cannot be embedded.
package hugo

import _ "embed"

// Version is the version that Mod pins.
const Version = "0.164.0"

// Mod and Sum are the pinned module's go.mod and go.sum.
var (
	//go:embed hugo.mod
	Mod []byte
	//go:embed hugo.sum
	Sum []byte
)
