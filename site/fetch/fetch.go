// Package fetch brings the tools that a build needs into the user's cache, once:
// Hugo, compiled from its pinned module, and the npm packages of a lock file. It
// is the only part of Gongshi that uses the network, and only the first time.
package fetch

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"gongshi/charts/child"
	"gongshi/data/model"
	"gongshi/site/scratch"
)

// Cache holds the tools and whatever else can be made again.
type Cache struct {
	Dir      string
	Log      func(model.Text) // told what takes long
	Patience child.Patience

	lookedAt sync.Mutex
	sound    map[string]bool // the folders that this process has looked through
}

// Open returns the cache folder: GONGSHI_CACHE, else gongshi in the user's.
func Open(log func(model.Text)) (*Cache, error) {
	dir := os.Getenv("GONGSHI_CACHE")
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("find the cache folder: %w", err)
		}
		dir = filepath.Join(user, "gongshi")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the cache folder: %w", err)
	}
	return &Cache{Dir: dir, Log: log, Patience: child.Patient(), sound: map[string]bool{}}, nil
}

// once makes a tool in the cache, in a folder beside its own that is then renamed, so
// that a half-made one is never used. Of processes that want the same, one makes it
// and the others wait and say so. A kept one that is not whole is thrown away and made
// again, and one that did not come out whole is made once more.
func (c *Cache) once(ctx context.Context, t tool) (string, error) {
	final := filepath.Join(c.Dir, t.name)
	if ok, err := c.kept(ctx, t, final); ok || err != nil {
		return final, err
	}
	unlock, err := c.lock(ctx, t.name)
	if err != nil {
		return "", err
	}
	defer unlock()
	if ok, err := c.kept(ctx, t, final); ok || err != nil { // another process made it meanwhile
		return final, err
	}
	if err := c.discard(final); err != nil {
		return "", err
	}
	whole, err := c.attempt(ctx, t, final)
	if err != nil && !whole && ctx.Err() == nil {
		_, err = c.attempt(ctx, t, final)
	}
	return final, err
}

// attempt makes a tool once, and seals it. Whole is false where the tool that makes it
// said that all was well, and it is not.
func (c *Cache) attempt(ctx context.Context, t tool, final string) (whole bool, err error) {
	temporary, err := scratch.New(c.Dir, ".making-")
	if err != nil {
		return true, fmt.Errorf("fetch %s: %w", t.name, err)
	}
	defer temporary.Remove()
	if err := t.make(ctx, temporary.Path); err != nil {
		return true, err
	}
	if err := t.whole(ctx, temporary.Path); err != nil {
		return false, err
	}
	digest, err := treeDigest(temporary.Path)
	if err = cmp.Or(err, closeWith(temporary.Path, digest), os.Chmod(temporary.Path, 0o755)); err == nil {
		err = os.Rename(temporary.Path, final)
	}
	if err != nil {
		return true, fmt.Errorf("fetch %s: %w", t.name, err)
	}
	return true, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// digest names a folder by what it is made from.
func digest(parts ...[]byte) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:", len(p))
		h.Write(p)
	}
	return fmt.Sprintf("%x", h.Sum(nil))[:12]
}
