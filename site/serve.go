package site

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// Serve shows a published folder on this machine alone until the context ends,
// on port 1414 or, where that is taken, on another. Ready is told the address.
func Serve(ctx context.Context, out string, ready func(url string)) error {
	listener, err := net.Listen("tcp", "127.0.0.1:1414")
	if err != nil {
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return err
	}
	server := &http.Server{Handler: http.FileServer(http.Dir(out)), ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	ready("http://" + listener.Addr().String() + "/")
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
