package content

import (
	"embed"
	"fmt"
	"io/fs"
	"os"

	"gongshi/data/example"
	"gongshi/data/export"
	"gongshi/data/works"
)

// ExampleWords are the words of the built-in example: its report and its page
// about itself, in both languages, under words/.
//
//go:embed words/*.md
var ExampleWords embed.FS

// Example gives a built-in example, one of example.Names: its exports and settings, and
// its words.
func Example(name string) (workspace, words fs.FS, err error) {
	if name == example.Works {
		words, err = works.Words()
		return works.Files, words, err
	}
	words, err = fs.Sub(ExampleWords, "words")
	return example.Files, words, err
}

// Open gives a workspace's folder of exports and settings, and the folder of what
// people wrote; without a name, those of the built-in example.
func Open(dir string) (workspace, words fs.FS, err error) {
	if dir == "" {
		return Example(example.County)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, nil, err
	}
	if !info.IsDir() {
		return nil, nil, fmt.Errorf("%s: %w", dir, fs.ErrNotExist)
	}
	workspace = export.Folder(dir)
	words, err = fs.Sub(workspace, "content")
	return workspace, words, err
}
