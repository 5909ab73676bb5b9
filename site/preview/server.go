package preview

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"strings"
)

// reserved is where the preview's own files are; no page of a site begins so.
const reserved = "/_preview/"

//go:embed panel/panel.js panel/panel.css
var panelFiles embed.FS

// local lets in none but this machine: a page from elsewhere, whose name was made
// to lead here, asks for another host. Nothing is kept, and no other page may
// use what is shown.
func local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = strings.Trim(r.Host, "[]")
		}
		if host != "127.0.0.1" && host != "localhost" && host != "::1" {
			http.Error(w, "the preview is for this machine alone", http.StatusForbidden)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "only GET", http.StatusMethodNotAllowed)
			return
		}
		for _, header := range [][2]string{{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"},
			{"Cross-Origin-Resource-Policy", "same-origin"}, {"Content-Security-Policy", "frame-ancestors 'none'"}} {
			w.Header().Set(header[0], header[1])
		}
		next.ServeHTTP(w, r)
	})
}

// pages serves the last sound build, and the panel.
func (s *show) pages() http.Handler {
	own, _ := fs.Sub(panelFiles, "panel") // an embedded folder is there
	mux := http.NewServeMux()
	mux.Handle(reserved, http.StripPrefix(reserved, http.FileServerFS(own)))
	mux.HandleFunc(reserved+"events", s.events)
	mux.HandleFunc("/", s.page)
	return mux
}

// page serves a file of the site; an HTML page gets the panel.
func (s *show) page(w http.ResponseWriter, r *http.Request) {
	dir, id := s.site()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if dir != "" && path.Ext(name) != ".html" {
		http.FileServerFS(os.DirFS(dir)).ServeHTTP(w, r)
		return
	}
	status, page := http.StatusServiceUnavailable, bare(s.lang, waiting)
	if dir != "" {
		status = http.StatusOK
		var err error
		if page, err = fs.ReadFile(os.DirFS(dir), name); err != nil {
			status, page = http.StatusNotFound, bare(s.lang, missing)
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(inject(page, id))
}

// inject puts the panel's two files into the head of a page. The id tells the
// panel which build the page is of.
func inject(page []byte, id string) []byte {
	head, rest, found := bytes.Cut(page, []byte("</head>"))
	if !found {
		return page
	}
	tags := fmt.Sprintf(`<link rel="stylesheet" href="%spanel.css"><script defer src="%spanel.js?build=%s"></script>`,
		reserved, reserved, id)
	return bytes.Join([][]byte{head, []byte(tags), []byte("</head>"), rest}, nil)
}

// events tells a page what the preview knows, at once and whenever it changes.
func (s *show) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	flush := http.NewResponseController(w).Flush
	for {
		state, changed := s.state()
		fmt.Fprintf(w, "data: %s\n\n", state)
		if flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
