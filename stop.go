package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"gongshi/site"
)

// grace is what a run that was told to end may take to clear up after itself.
const grace = time.Second

// untilTold is a context that ends when the program is told to. A run that goes on all
// the same, since it measures a large county or waits for a disk, is ended as it stands,
// which is as safe as being killed: its tools end with the context, nothing is published
// but by one step, and the next good build clears what was left.
func untilTold() (ctx context.Context, stop func()) {
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		time.AfterFunc(grace, func() { os.Exit(site.BadTool) })
	})
	return ctx, stop
}
