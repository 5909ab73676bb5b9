package rule

import "gongshi/data/model"

// WordsDate lists numbers to which words give another day than their own.
var WordsDate = &Rule{ID: "words-date", looks: atWords, Says: model.Text{
	Zh: "文字给一个数写的日期不是它自己的日期。",
	En: "The words give a number another day than its own.",
}, find: func(f *finder) {
	for _, c := range f.claims {
		if c.Figure != nil && c.Day != "" {
			f.claimed(c, model.Phrase("“%s”是%s的数（%s），文字写的是%s", `"%s" is the number of %s (%s); the words say %s`,
				c.Written, c.Figure.AsOf, c.meant(), c.Day),
				model.Phrase(`改正日期；要某一天的数，编号写到日期为止，如 {{< value "%s" >}}`,
					`mend the date; for the number of a day write its key with the day, as {{< value "%s" >}}`,
					c.Figure.Key).Text())
		}
	}
}}
