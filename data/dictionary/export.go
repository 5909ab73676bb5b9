package dictionary

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"gongshi/data/model"
	"gongshi/data/table"
)

// FileName is how a table's export is called in a language.
func FileName(table table.Table, lang string) string {
	return model.Text{Zh: table.Zh, En: table.Name}.Say(lang) + ".csv"
}

// Export gives a table as a file for Excel, with the rows put into it: none for an
// export that is to be filled in. Its columns are the public ones, by their names
// in the language; in English each text is followed by its twin.
func Export(of table.Table, rows []table.Sample, lang string) ([]byte, error) {
	out := make([][]string, 1+len(rows))
	for _, e := range Of(of) {
		if e.Public != Public {
			continue
		}
		header := e.Title.Say(lang)
		if e.Kind == table.MoneyKind {
			header += "（万元）"
		}
		out[0] = append(out[0], header)
		twin := lang == "en" && e.Kind == table.TextKind
		if twin {
			out[0] = append(out[0], e.Name+"_en")
		}
		for i, r := range rows {
			out[i+1] = append(out[i+1], cellOf(r[e.Name], twin, lang))
			if twin {
				out[i+1] = append(out[i+1], r[e.Name].En)
			}
		}
	}
	return forExcel(out)
}

// cellOf is a sample's cell: a text that has its twin beside it stays Chinese.
func cellOf(t model.Text, twin bool, lang string) string {
	if twin {
		return t.Zh
	}
	return t.Say(lang)
}

// Heads name what is said of a column, in the order of Line.
var Heads = []model.Text{say("列名", "Column"), say("英文列名", "In Chinese"), say("也可写作", "Also called"), say("类型", "Kind"),
	say("必填", "Required"), say("公开", "Public"), say("怎样填写", "What may stand in a cell"), say("例", "Example")}

// Line is an entry as a line under Heads.
func (e Entry) Line() []model.Text {
	return []model.Text{e.Title, {Zh: e.Name, En: e.Zh}, {Zh: strings.Join(e.Synonyms, "、")}, KindName(e.Kind),
		e.Need(), e.Public.Name(), e.Cell, e.Example}
}

// CSV gives the whole dictionary as a file for Excel, a line for each column.
func CSV(lang string) ([]byte, error) {
	out := [][]string{{say("表", "Table").Say(lang)}}
	for _, h := range Heads {
		out[0] = append(out[0], h.Say(lang))
	}
	for _, table := range table.Tables {
		for _, e := range Of(table) {
			line := []string{FileName(table, lang)}
			for _, cell := range e.Line() {
				line = append(line, cell.Say(lang))
			}
			out = append(out, line)
		}
	}
	return forExcel(out)
}

// forExcel encodes rows as Excel reads them without a question: UTF-8 with a byte
// order mark, CRLF.
func forExcel(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write an export: %w", err)
	}
	return b.Bytes(), nil
}
