package site

import (
	"fmt"

	"gongshi/data/model"
)

// What Hugo makes of what is staged, as measured on the example and on fictitious
// counties: a page is longer in HTML than in its front matter, files are rounded up
// to blocks, and scripts and styles come to somewhat under a megabyte.
const (
	longerPercent = 175     // bytes of HTML for a hundred bytes of staged pages
	rounded       = 2 << 10 // bytes lost in the last block of a file, on the average
	scripts       = 1 << 20 // bytes of scripts and styles
	hugosOwn      = 2 << 20 // bytes that Hugo keeps beside the staged pages
)

// NoSpace is a file system with less room than a site takes. It is looked at before
// Hugo starts, since Hugo may stand still for ever on a full one.
type NoSpace struct {
	Dir          string
	Wanted, Free int64 // bytes
}

func (e *NoSpace) Error() string {
	return fmt.Sprintf("no room for the site in %s: about %.1f MB are wanted, %.1f MB are free", e.Dir,
		megabytes(e.Wanted), megabytes(e.Free))
}

func (e *NoSpace) hint() model.Text {
	return say(fmt.Sprintf("“%s”所在的磁盘空间不足：约需%.1fMB，尚余%.1fMB。请腾出空间，或另指一处（网站用 --out，临时文件用环境变量TMPDIR，Windows上是TMP）；"+
		"已发布的网站没有改动", e.Dir, megabytes(e.Wanted), megabytes(e.Free)),
		"free some space there, or name another place (--out for the site, the variable TMPDIR, on Windows TMP, for "+
			"temporary files); the published site is as it was")
}

func megabytes(n int64) float64 { return float64(n) / (1 << 20) }

// roomFor reports an error where what is staged would not fit, when made into a site in
// dest.
func (s *Stage) roomFor(dest string) error {
	s.lock.Lock()
	wanted := s.copied + s.written*longerPercent/100 + rounded*int64(len(s.files)) + scripts
	s.lock.Unlock()
	if free, known := freeSpace(s.Dir); known && free < hugosOwn {
		return &NoSpace{s.Dir, hugosOwn, free}
	}
	if free, known := freeSpace(dest); known && free < wanted {
		return &NoSpace{dest, wanted, free}
	}
	return nil
}
