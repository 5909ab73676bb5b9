package site

import "golang.org/x/sys/unix"

// freeSpace is how much this user may still write in a folder's file system, in bytes.
func freeSpace(dir string) (bytes int64, known bool) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil || fs.Blocks == 0 {
		return 0, false
	}
	return int64(fs.Bavail) * fs.Bsize, true
}
