package rule

import "gongshi/data/model"

// PreviousUnreadable is found of a last publication that cannot be read, or that is not
// as it was published: the next one mends it, and must not wait for it.
var PreviousUnreadable = &Rule{ID: "previous-unreadable", looks: atPublication, Says: model.Text{
	Zh: "上次发布的数字读不了，或已不是当时发布的：没有与它比较。",
	En: "The figures of the last publication cannot be read, or are no longer as they were published: " +
		"nothing is compared with them.",
}, find: func(f *finder) {
	f.findAt(model.Position{File: f.file}, "", model.Phrase("上次发布的%s读不了，或与当时发布的不同：没有与它比较",
		"the last publication's %s cannot be read, or is not as it was published: nothing is compared with it",
		f.file),
		model.Text{Zh: "本次发布照常进行，下次即可比较；请查明是谁改动了已发布的文件",
			En: "this publication goes on, and the next is compared with it; " +
				"find out who changed the published files"})
}}
