package browser_test

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestSubDirectory: below a sub-directory of a plain host without rewrite rules,
// whatever a page of either county leads to answers, and nothing leads out of the
// sub-directory. A planted dead link is found, and one that leads out.
func TestSubDirectory(t *testing.T) {
	example, county := counties(t)
	for _, site := range []string{example, county} {
		asked, faults := crawled(t, site, pages(t, site))
		if len(faults) > 0 || asked < 150 {
			t.Errorf("of %d addresses: %q", asked, faults)
		}
	}
	planted := t.TempDir()
	body := `<a href="gone.html">x</a><a href="/root.html">x</a><img srcset="lost.svg 1x, page.html 2x"><link href="page.html">`
	if err := os.WriteFile(filepath.Join(planted, "page.html"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, faults := crawled(t, planted, []string{"page.html"}); len(faults) != 3 {
		t.Errorf("of three planted faults %q were found", faults)
	}
}

// crawled asks a host for everything that pages lead to, each address once.
func crawled(t *testing.T, site string, names []string) (asked int, faults []string) {
	t.Helper()
	const below = "/a/b/"
	mux := http.NewServeMux()
	mux.Handle(below, http.StripPrefix(below, http.FileServer(http.Dir(site))))
	server := httptest.NewServer(mux)
	defer server.Close()
	seen := map[string]bool{}
	for _, name := range names {
		f, err := os.Open(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		base, _ := url.Parse(server.URL + below + name)
		for _, address := range addresses(f) {
			to, err := base.Parse(address)
			if err != nil {
				faults = append(faults, name+": "+address)
				continue
			}
			to.Fragment = ""
			if to.Host != base.Host || seen[to.String()] {
				continue // a link for the reader to follow elsewhere: the verifier lets no other pass
			}
			seen[to.String()] = true
			answer, err := http.Get(to.String())
			if err != nil {
				t.Fatal(err)
			}
			io.Copy(io.Discard, answer.Body)
			answer.Body.Close()
			if answer.StatusCode != http.StatusOK || !strings.HasPrefix(to.Path, below) {
				faults = append(faults, fmt.Sprintf("%s: %s: %d", name, address, answer.StatusCode))
			}
		}
		f.Close()
	}
	return len(seen), faults
}

// TestFromDisk: opened from disk, whatever a page of either county leads to or shows
// is a file of the site under that very name: no folder, for which a server would
// find the page, and no name in other letters, which some disks take for the same.
func TestFromDisk(t *testing.T) {
	example, county := counties(t)
	for who, site := range map[string]string{"example": example, "county": county} {
		led, faults := onDisk(t, site)
		t.Logf("%s: %d links and pictures of %d pages", who, led, len(pages(t, site)))
		if len(faults) > 0 || led < 5_000 {
			t.Errorf("%s, of %d: %q", who, led, faults)
		}
	}
	planted := t.TempDir()
	body := `<a href="gone.html#x">x</a><img src="Page.html"><a href="./">x</a><a href="../root.html">x</a><a href="/root.html">x</a>
		<a href="page.html?q=1#x">x</a><a href="">x</a><a href="https://elsewhere.example/">x</a><img src="data:,">`
	if err := os.WriteFile(filepath.Join(planted, "page.html"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	want := []string{"page.html: gone.html#x", "page.html: Page.html", "page.html: ./", "page.html: ../root.html",
		"page.html: /root.html"}
	if led, faults := onDisk(t, planted); led != 7 || !slices.Equal(faults, want) {
		t.Errorf("of %d planted addresses %q were found", led, faults)
	}
}

// onDisk follows everything on the disk that the pages of a site lead to.
func onDisk(t *testing.T, site string) (led int, faults []string) {
	t.Helper()
	files := map[string]bool{} // as the folders name them
	root := url.URL{Scheme: "file", Path: filepath.ToSlash(site) + "/"}
	err := fs.WalkDir(os.DirFS(site), ".", func(name string, _ fs.DirEntry, err error) error {
		info, missing := os.Stat(filepath.Join(site, filepath.FromSlash(name))) // a picture may be a link to one
		files[root.Path+name] = missing == nil && info.Mode().IsRegular()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range pages(t, site) {
		body, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		base := root.JoinPath(name)
		for _, address := range addresses(bytes.NewReader(body)) {
			to, err := base.Parse(address)
			if err == nil && to.Scheme != "file" {
				continue // elsewhere, or in the page itself
			}
			led++
			if err != nil || !files[to.Path] {
				faults = append(faults, name+": "+address)
			}
		}
	}
	return led, faults
}

// addresses are those that a page leads to or fetches.
func addresses(page io.Reader) (all []string) {
	for z := html.NewTokenizer(page); z.Next() != html.ErrorToken; {
		for _, a := range z.Token().Attr {
			switch a.Key {
			case "href", "src":
				all = append(all, a.Val)
			case "srcset":
				for candidate := range strings.SplitSeq(a.Val, ",") {
					all = append(all, strings.Fields(candidate)[0])
				}
			}
		}
	}
	return all
}
