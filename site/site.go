// Package site is stage 4: pages and pictures in, a verified static site in the
// place of the published one. It stages a Hugo project outside the workspace,
// runs Hugo over it into a fresh generation, reads the result back, and
// publishes it in one step; a failure on the way leaves the published site as
// it was. Publishing never looks at what a page says, but for the checks of
// Verify.
package site

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/site/browser"
	"gongshi/site/hugo"
	"gongshi/site/publish"
)

// Publication is everything that is to be published.
type Publication struct {
	Stage     *Stage
	Pictures  func() (map[string]string, error) // waits for the stills: their files, by their path in the site
	Displays  map[string]model.Text             // of every figure, by its key
	AsOf      model.Date
	BaseURL   string
	Phones    []string
	Inputs    map[string]string // digests of the exports, for manifest.json
	Hugo      string            // the program
	Modules   string            // the npm packages that scripts are built from
	Mark      string            // of an example or a fictitious county
	Languages model.Languages   // of the pages
	Brief     bool              // print the briefing too
	Patience  child.Patience    // with the tools

	looked chan looked
}

// looked is the pictures, and what was seen of them while Hugo worked.
type looked struct {
	verifier  *verifier
	files     map[string]string
	documents map[string]*document
	err       error
}

// Build makes the site in an empty folder and verifies it.
func (p *Publication) Build(ctx context.Context, dest string) error {
	if err := p.Render(ctx, dest); err != nil {
		return err
	}
	return p.Finish(ctx, dest)
}

// Finish, after Render, adds to what Hugo made the pictures, the briefing and the manifest, and
// verifies it all.
func (p *Publication) Finish(ctx context.Context, dest string) error {
	l := <-p.looked
	if l.err != nil {
		return l.err
	}
	if err := share(dest, l.files); err != nil {
		return err
	}
	if p.Brief {
		if err := browser.Print(ctx, filepath.Join(dest, "briefing.html"), filepath.Join(dest, open.BriefingPath), p.AsOf,
			p.Patience.Print); err != nil {
			return err
		}
	}
	problems, digests := l.verifier.site(dest, l.documents)
	if err := Judge(problems, Rejected); err != nil {
		return err
	}
	return p.manifest(dest, digests)
}

// Render runs Hugo over the staged project into an empty folder. Meanwhile the
// pictures are drawn and looked at; Hugo needs none of them.
func (p *Publication) Render(ctx context.Context, dest string) error {
	if err := errors.Join(p.Stage.Finish(), p.Stage.configure(p.Languages)); err != nil {
		return err
	}
	if err := p.Stage.roomFor(dest); err != nil {
		return err
	}
	p.looked = make(chan looked, 1)
	go func() { p.looked <- p.look() }()
	return render(ctx, p.Hugo, p.Modules, p.Stage.Dir, dest, p.AsOf, p.Patience.Rendering(p.Stage.Pages()))
}

func (p *Publication) look() (l looked) {
	if l.files, l.err = p.Pictures(); l.err == nil {
		l.verifier = newVerifier(p.Want(l.files))
		l.documents = l.verifier.pictures(l.files)
	}
	return l
}

// share puts cached files into the site. They are the same files where the file
// system can do that, and copies where it cannot: of what a large site holds,
// making files anew takes longest.
func share(dest string, files map[string]string) error {
	made := map[string]bool{}
	for name, cached := range files {
		to := filepath.Join(dest, filepath.FromSlash(name))
		var err error
		if dir := filepath.Dir(to); !made[dir] {
			err, made[dir] = os.MkdirAll(dir, 0o755), true
		}
		if err == nil && os.Link(cached, to) != nil {
			var b []byte
			if b, err = os.ReadFile(cached); err == nil {
				err = os.WriteFile(to, b, 0o644)
			}
		}
		if err != nil {
			return fmt.Errorf("put a still into the site: %w", err)
		}
	}
	return nil
}

// Want is what the built site must show.
func (p *Publication) Want(pictures map[string]string) Want {
	w := Want{Figures: p.Displays, BaseURL: p.BaseURL, Languages: p.Languages, Phones: p.Phones, Files: p.Stage.Files()}
	w.Files = slices.AppendSeq(w.Files, maps.Keys(pictures))
	slices.Sort(w.Files)
	return w
}

// Publish builds the site into a new generation and publishes it. Changed tells
// whether the bytes differ from what was published.
func (p *Publication) Publish(ctx context.Context, room *publish.Room) (changed bool, err error) {
	dir, err := room.Stage()
	if err != nil {
		return false, err
	}
	if err := p.Build(ctx, dir); err != nil {
		return false, errors.Join(err, os.RemoveAll(dir))
	}
	return room.Publish(dir)
}

// manifest writes the digests of what went in and of what came out, and the
// versions of the tools. They stand in this file alone, so that a change of one
// export does not touch every page.
func (p *Publication) manifest(dest string, output map[string]string) error {
	b, err := json.MarshalIndent(struct {
		AsOf   string            `json:"as_of"`
		Mark   string            `json:"mark,omitempty"`
		Tools  map[string]string `json:"tools"`
		Input  map[string]string `json:"input"`
		Output map[string]string `json:"output"`
	}{p.AsOf.ISO(), p.Mark, map[string]string{"hugo": hugo.Version}, p.Inputs, output}, "", " ")
	if err != nil {
		return fmt.Errorf("write %s: %w", open.ManifestPath, err)
	}
	if err := os.WriteFile(filepath.Join(dest, open.ManifestPath), append(b, '\n'), 0o644); err != nil {
		return fmt.Errorf("write %s: %w", open.ManifestPath, err)
	}
	return nil
}
