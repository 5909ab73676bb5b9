// Package preview shows a site while it is worked on. It builds the site into a
// folder of its own, shows it on this machine alone, and builds it anew when an
// export, a word or a setting is saved. Nothing is published: what is published
// stays as it was, and what the preview adds to a page stands in no built site.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"gongshi/data/model"
	"gongshi/site/scratch"
)

// Preview is a site to be shown, and whom to tell what happens.
type Preview struct {
	Workspace string                                       // watched; empty for the example, which does not change
	Lang      string                                       // of a page that is not the site's: "zh" or "en"
	Build     func(ctx context.Context, dest string) error // makes the site in an empty folder
	// a line for the terminal: the address, then what each build came to
	Say func(what model.Text)
}

// Serve shows the site until the context ends, on port 1414 or, where that is
// taken, on another.
func (p *Preview) Serve(ctx context.Context) (err error) {
	ctx, cancel := signal.NotifyContext(ctx, syscall.SIGHUP) // whoever closes the terminal has ended it too
	defer cancel()
	changes, err := watch(ctx, p.Workspace)
	if err != nil {
		return err
	}
	dir, err := scratch.New("", "gongshi-preview-")
	if err != nil {
		return fmt.Errorf("make a folder for the preview: %w", err)
	}
	defer func() { err = errors.Join(err, dir.Remove()) }()
	listener, err := listen()
	if err != nil {
		return fmt.Errorf("show the preview: %w", err)
	}
	show := newShow(p.Lang)
	var rounds sync.WaitGroup
	rounds.Go(func() { p.rounds(ctx, dir.Path, changes, show) })
	defer rounds.Wait()
	defer cancel()
	server := &http.Server{Handler: local(show.pages()), ReadHeaderTimeout: 10 * time.Second}
	defer context.AfterFunc(ctx, func() { server.Close() })()
	p.Say(p.greeting("http://" + listener.Addr().String() + "/"))
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("show the preview: %w", err)
	}
	return nil
}

func listen() (net.Listener, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:1414")
	if err != nil {
		return net.Listen("tcp", "127.0.0.1:0")
	}
	return listener, nil
}

// greeting says where the site is, and how it follows the workspace.
func (p *Preview) greeting(url string) model.Text {
	if p.Workspace == "" {
		return model.Text{Zh: "正在 " + url + " 预览内置示例（不发布）；要修改，先运行 gongshi init --example 文件夹。按 Ctrl+C 结束",
			En: "a preview of the built-in example is at " + url +
				" (not published); to change it, run gongshi init --example folder. End with Ctrl+C"}
	}
	return model.Text{Zh: "正在 " + url + " 预览（不发布）；改动保存后页面自动更新，按 Ctrl+C 结束",
		En: "a preview is at " + url + " (not published); what you save shows at once. End with Ctrl+C"}
}
