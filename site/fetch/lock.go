package fetch

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"gongshi/data/model"
)

// lock waits until no other process fetches the same.
func (c *Cache) lock(ctx context.Context, name string) (unlock func(), err error) {
	file := flock.New(filepath.Join(c.Dir, "."+name+".lock"))
	ours, err := file.TryLock()
	if err == nil && !ours {
		c.Log(model.Text{Zh: "另一个程序正在准备同样的工具，等待中……", En: "another process is fetching the same tool; waiting"})
		_, err = file.TryLockContext(ctx, 200*time.Millisecond)
	}
	if err != nil {
		return nil, fmt.Errorf("lock the cache: %w", err)
	}
	return func() { file.Unlock() }, nil
}
