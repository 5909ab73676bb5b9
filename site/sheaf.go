package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"sync"

	"gongshi/content"
)

// sheaf is pages of one language that go to Hugo in one file, since making a file
// takes longer than making a page. The content adapter of the theme
// (content/<language>/_content.gotmpl) adds each of them to the site.
type sheaf struct {
	lang  string
	lock  sync.Mutex
	pages bytes.Buffer // a JSON list, not closed yet
	count int          // of the files written
}

// heavy is the size of a sheaf, in bytes, from which it is written.
const heavy = 1 << 20

// add puts a page into the sheaf; its front matter becomes the adapter's page.
func (f *sheaf) add(s *Stage, p content.Page) error {
	text, err := json.Marshal(p.Text)
	if err != nil {
		return fmt.Errorf("stage %s: %w", p.URL, err)
	}
	f.lock.Lock()
	between := ","
	if f.pages.Len() == 0 {
		between = "["
	}
	fmt.Fprintf(&f.pages, `%s{"path":%q,"content":{"mediaType":"text/markdown","value":`, between, p.Name)
	f.pages.Write(text)
	f.pages.WriteString("},")
	f.pages.Write(p.Front[1:])
	full := f.pages.Len() >= heavy
	f.lock.Unlock()
	if full {
		return f.bind(s)
	}
	return nil
}

// bind writes the sheaf, and begins the next.
func (f *sheaf) bind(s *Stage) error {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.pages.Len() == 0 {
		return nil
	}
	f.count++
	f.pages.WriteByte(']')
	return s.write(path.Join("assets", "pages", f.lang, fmt.Sprintf("%06d.json", f.count)), func(w io.Writer) error {
		_, err := f.pages.WriteTo(w) // which empties it
		return err
	})
}
