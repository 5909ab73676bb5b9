// Package theme is the site's Hugo project but for its content: templates,
// style sheets, words of the interface and the hardened configuration. Copied
// into an empty folder, with the pages of package content beside it and the
// stills in static/charts, it is a whole project.
package theme

import "embed"

// Files is the project. Every file stands at its place in the project.
//
//go:embed all:layouts all:assets all:content all:i18n hugo.toml
var Files embed.FS
