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

// untilTold gives the status of a run whose context ends when the program is told to. A
// run that goes on all the same, since it measures a large county or waits for a disk, is
// left as it stands, which is as safe as being killed: its tools end with the context,
// nothing is published but by one step, and the next good build clears what was left.
func untilTold(run func(context.Context) int) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	status := make(chan int, 1)
	go func() { status <- run(ctx) }()
	select {
	case s := <-status:
		return s
	case <-ctx.Done():
	}
	select {
	case s := <-status:
		return s
	case <-time.After(grace):
		return site.BadTool
	}
}
