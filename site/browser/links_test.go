package browser_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
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
