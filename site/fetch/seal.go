package fetch

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"gongshi/data/model"
	"gongshi/site/scratch"
)

// seal is the file in a folder of the cache that holds the digest of all others in it,
// as they were when it was made. A lock file names the archives of packages, and no
// file of theirs: only the seal tells that one was changed or cut since.
const seal = "tree.sha256"

// tool is a folder of the cache: how it is made, and what tells that it is whole
// before it has a seal.
type tool struct {
	name  string
	make  func(ctx context.Context, dir string) error
	whole func(ctx context.Context, dir string) error
}

// kept reports whether the cache holds a tool as it was made. One of an earlier
// version has no seal; it gets one if it is whole.
func (c *Cache) kept(ctx context.Context, t tool, dir string) (bool, error) {
	if !exists(dir) {
		return false, nil
	}
	c.lookedAt.Lock()
	defer c.lookedAt.Unlock()
	if c.sound[dir] {
		return true, nil
	}
	want, err := os.ReadFile(filepath.Join(dir, seal))
	switch got, fault := treeDigest(dir); {
	case fault != nil:
		err = fault
	case err == nil && string(want) != got:
		err = errors.New("it is not as it was made")
	case errors.Is(err, fs.ErrNotExist):
		if err = t.whole(ctx, dir); err == nil {
			closeWith(dir, got) // where it cannot be written, the tool is as good as it was
		}
	}
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	c.sound[dir] = err == nil
	return err == nil, nil
}

// closeWith writes the seal of a folder, whole or not at all.
func closeWith(dir, digest string) error {
	name := filepath.Join(dir, seal)
	if err := os.WriteFile(name, []byte(digest), 0o644); err != nil {
		return errors.Join(fmt.Errorf("seal %s: %w", filepath.Base(dir), err), os.Remove(name))
	}
	return nil
}

// discard moves a bad folder out of the way before it is removed: what is left of one
// that is half removed could look whole.
func (c *Cache) discard(dir string) error {
	if !exists(dir) {
		return nil
	}
	name := filepath.Base(dir)
	c.Log(model.Text{Zh: "缓存里的" + name + "已损坏，重新准备……", En: "the cached " + name + " is damaged; fetching it again"})
	bad, err := scratch.New(c.Dir, ".making-")
	if err == nil {
		err = errors.Join(os.Rename(dir, filepath.Join(bad.Path, name)), bad.Remove())
	}
	if err != nil {
		return fmt.Errorf("clear the damaged %s: %w", name, err)
	}
	return nil
}

// treeDigest is the digest of the names and bytes of all files under a folder but its
// seal.
func treeDigest(dir string) (string, error) {
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && name != seal {
			names = append(names, name)
		}
		return err
	})
	digests, faults := make([]string, len(names)), make([]error, len(names))
	var group sync.WaitGroup
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(names); i = int(next.Add(1)) - 1 {
				digests[i], faults[i] = fileDigest(filepath.Join(dir, filepath.FromSlash(names[i])))
			}
		})
	}
	group.Wait()
	whole := sha256.New()
	for i, name := range names {
		fmt.Fprintf(whole, "%q %s\n", name, digests[i])
	}
	return fmt.Sprintf("%x", whole.Sum(nil)), errors.Join(append(faults, err)...)
}

// fileDigest is the digest of a file, or of where a link leads.
func fileDigest(path string) (string, error) {
	if to, err := os.Readlink(path); err == nil {
		return fmt.Sprintf("-> %q", to), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	digest := sha256.New()
	_, err = io.Copy(digest, f)
	return fmt.Sprintf("%x", digest.Sum(nil)), err
}
