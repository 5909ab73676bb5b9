package site

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"gongshi/content"
	"gongshi/data/model"
	"gongshi/site/scratch"
	"gongshi/site/theme"
)

// Stage is a Hugo project in the making, in a folder of its own outside the
// workspace. Pages and files are written as they come, so that a large site is
// never held in memory; several may be written at once. Nothing can be written
// outside it.
type Stage struct {
	Dir     string
	scratch *scratch.Dir
	root    *os.Root
	lock    sync.Mutex
	dirs    map[string]*os.Root // opened once: a file in a folder known is made in one step
	files   []string
	pages   int
	copied  int64             // bytes of what Hugo copies as it is
	written int64             // … and of the pages that it makes
	sheaves map[string]*sheaf // by language
}

// NewStage makes a project that holds the theme.
func NewStage() (*Stage, error) {
	dir, err := scratch.New("", "gongshi-")
	if err != nil {
		return nil, fmt.Errorf("stage the Hugo project: %w", err)
	}
	root, err := os.OpenRoot(dir.Path)
	if err == nil {
		err = os.CopyFS(dir.Path, theme.Files)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("stage the theme: %w", err), dir.Remove())
	}
	return &Stage{Dir: dir.Path, scratch: dir, root: root, dirs: map[string]*os.Root{}, sheaves: map[string]*sheaf{}}, nil
}

// Close removes the project.
func (s *Stage) Close() error {
	for _, dir := range s.dirs {
		dir.Close()
	}
	return errors.Join(s.root.Close(), s.scratch.Remove())
}

// Files lists what must come out of it, by its path in the site, in order.
func (s *Stage) Files() []string {
	s.lock.Lock()
	defer s.lock.Unlock()
	return slices.Sorted(slices.Values(s.files))
}

// Pages counts the pages added.
func (s *Stage) Pages() int {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.pages
}

// want notes what must come out: a page, or another file.
func (s *Stage) want(name string, pages int) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.files = append(s.files, name)
	s.pages += pages
}

// Page adds a page: as a file, or in a sheaf of its language.
func (s *Stage) Page(p content.Page) error {
	s.want(p.URL, 1)
	if !p.Alone {
		return s.sheaf(p.Lang).add(s, p)
	}
	return s.write(path.Join("content", p.Lang, p.Name+".md"), func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "%s\n\n%s\n", p.Front, p.Text)
		return err
	})
}

func (s *Stage) sheaf(lang string) *sheaf {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.sheaves[lang] == nil {
		s.sheaves[lang] = &sheaf{lang: lang}
	}
	return s.sheaves[lang]
}

// Finish writes what is held back; the project is then whole.
func (s *Stage) Finish() (err error) {
	for _, of := range s.sheaves {
		err = errors.Join(err, of.bind(s))
	}
	return err
}

// configure says which languages the site has, above the configuration that all have.
func (s *Stage) configure(languages model.Languages) error {
	of, err := theme.Configuration(languages)
	if err != nil {
		return fmt.Errorf("stage the theme: %w", err)
	}
	return s.write(theme.ConfigurationFile, func(w io.Writer) error {
		_, err := w.Write(of)
		return err
	})
}

// File adds a file that Hugo copies as it is. It is an open.Put.
func (s *Stage) File(name string, write func(io.Writer) error) error {
	s.want(name, 0)
	return s.write(path.Join("static", name), write)
}

// dir opens a folder of the project, and makes it if need be.
func (s *Stage) dir(name string) (*os.Root, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if dir := s.dirs[name]; dir != nil {
		return dir, nil
	}
	if err := s.root.MkdirAll(name, 0o755); err != nil {
		return nil, err
	}
	dir, err := s.root.OpenRoot(name)
	if err == nil {
		s.dirs[name] = dir
	}
	return dir, err
}

func (s *Stage) write(name string, write func(io.Writer) error) error {
	dir, err := s.dir(path.Dir(name))
	if err != nil {
		return fmt.Errorf("stage %s: %w", name, err)
	}
	f, err := dir.Create(path.Base(name))
	if err != nil {
		return fmt.Errorf("stage %s: %w", name, err)
	}
	counted := &counter{w: f}
	buffered := bufio.NewWriterSize(counted, 1<<16)
	if err := errors.Join(write(buffered), buffered.Flush(), f.Close()); err != nil {
		return fmt.Errorf("stage %s: %w", name, err)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	if strings.HasPrefix(name, "static/") {
		s.copied += counted.n
	} else {
		s.written += counted.n
	}
	return nil
}

// counter counts the bytes that are written through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}
