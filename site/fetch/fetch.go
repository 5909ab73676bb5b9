// Package fetch brings the tools that a build needs into the user's cache, once:
// Hugo, compiled from its pinned module, and the npm packages of a lock file. It
// is the only part of Gongshi that uses the network, and only the first time.
package fetch

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"

	"gongshi/charts/child"
	"gongshi/data"
	"gongshi/site/scratch"
)

// Cache holds the tools and whatever else can be made again.
type Cache struct {
	Dir      string
	Log      func(data.Text) // told what takes long
	Patience child.Patience
}

// Open returns the cache folder: GONGSHI_CACHE, else gongshi in the user's.
func Open(log func(data.Text)) (*Cache, error) {
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
	return &Cache{dir, log, child.Patient()}, nil
}

// once makes the folder name in the cache with make, in a folder beside it that
// is then renamed, so that a half-made one is never used. Of processes that
// want the same, one makes it and the others wait and say so.
func (c *Cache) once(ctx context.Context, name string, make func(ctx context.Context, dir string) error) (string, error) {
	final := filepath.Join(c.Dir, name)
	if exists(final) {
		return final, nil
	}
	unlock, err := c.lock(ctx, name)
	if err != nil {
		return "", err
	}
	defer unlock()
	if exists(final) {
		return final, nil
	}
	temporary, err := scratch.New(c.Dir, ".making-")
	if err != nil {
		return "", fmt.Errorf("fetch %s: %w", name, err)
	}
	defer temporary.Remove()
	if err := make(ctx, temporary.Path); err != nil {
		return "", err
	}
	if err := os.Chmod(temporary.Path, 0o755); err != nil {
		return "", fmt.Errorf("fetch %s: %w", name, err)
	}
	if err := os.Rename(temporary.Path, final); err != nil {
		return "", fmt.Errorf("fetch %s: %w", name, err)
	}
	return final, nil
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
