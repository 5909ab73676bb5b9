package content

import "embed"

// ExampleWords are the words of the built-in example: its report and its page
// about itself, in both languages, under words/.
//
//go:embed words/*.md
var ExampleWords embed.FS
