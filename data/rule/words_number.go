package rule

import "gongshi/data/model"

// WordsNumber lists numbers that words state of a measure and that no figure is.
var WordsNumber = &Rule{ID: "words-number", looks: atWords, Says: model.Text{
	Zh: "文字里的数，数据中没有。",
	En: "A number of the words that the data do not state.",
}, find: func(f *finder) {
	for _, c := range f.claims {
		if c.Figure == nil {
			f.claimed(c, model.Phrase("数据中没有这个数：%s", "the data do not state this number: %s", c.Written), model.Text{
				Zh: `请核对；数据里有的，改写为 {{< value "对象.量" >}}，编号列在 figures.csv`,
				En: `check it; if the data have it, write {{< value "subject.measure" >}}; figures.csv lists them`})
		}
	}
}}
