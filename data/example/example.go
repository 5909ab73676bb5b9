// Package example is the built-in example county: a real half-year report of a
// county bureau, its name masked and its year assumed, as exports. README.md
// says where each figure of the report stands.
package example

import "embed"

// The names of the examples that are built in: this county, and the city's register of
// public works of package works.
const (
	County = "county"
	Works  = "works"
)

// Names are the examples that are built in.
var Names = []string{County, Works}

// Files is the example as a workspace: the exports and gongshi.toml.
//
//go:embed *.csv gongshi.toml
var Files embed.FS
