package open

import (
	"io"
	"strings"

	"gongshi/data/dictionary"
	"gongshi/data/measure"
)

// Dictionary writes what every column of the published tables is, a line for each,
// those of figures.csv first.
func Dictionary(w io.Writer, of *measure.Report) error {
	mark := of.Settings.Mark().Zh
	head := []string{"table", "column", "title", "title_en", "kind", "unit", "required", "words", "description",
		"description_en"}
	return listed(w, head, mark, func(row func([]string) error) error {
		for _, f := range figuresResource().Schema.Fields {
			var r constraint
			if f.Constraints != nil {
				r = *f.Constraints
			}
			if err := row([]string{"figures", f.Name, f.Title, f.TitleEn, f.Type, f.Unit, yes(r.Required),
				strings.Join(r.Enum, ";"), f.Description, f.DescriptionEn}); err != nil {
				return err
			}
		}
		for _, t := range dictionary.Listed(of.Profile, of.Dataset) {
			for _, e := range dictionary.In(of.Settings.Money.Currency, t) {
				if e.Public == dictionary.Private {
					continue
				}
				var words []string
				for _, word := range e.Words {
					words = append(words, word...)
				}
				if err := row([]string{t.Name, e.Name, e.Zh, e.Name, string(e.Kind), e.Unit, yes(e.Required),
					strings.Join(words, ";"), e.Cell.Zh, e.Cell.En}); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
