package draw

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"gongshi/charts/child"
	"gongshi/data/model"
)

// judge holds a picture against the option that it was drawn from: it is whole XML, and
// says and measures what the option states, no more and no less. Whatever drew it, and
// wherever it was kept, it is judged before anybody sees it.
func judge(svg []byte, line Line) error {
	o, err := readOption(line)
	if err != nil {
		return err
	}
	seen, err := readPicture(svg)
	if err != nil {
		return unlike("图片不是完整的XML："+err.Error(), "the picture is not whole XML: "+err.Error())
	}
	if err := o.judgeLabels(seen.labels); err != nil {
		return err
	}
	return o.judgeMarks(seen)
}

func unlike(zh, en string) error { return &child.Stopped{Why: model.Text{Zh: zh, En: en}} }

// drawn is what a picture shows: its lines of text, the marks of its series, and its
// lines.
type drawn struct {
	labels []string
	marks  map[place]shape
	lines  []string
}

// readPicture reads a picture to its end: an image that is cut, or bears a character
// that XML does not have, a browser would not show.
func readPicture(svg []byte) (*drawn, error) {
	seen := &drawn{marks: map[place]shape{}}
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	text := -1 // the depth of the text that is being read
	for depth := 0; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return seen, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; t.Name.Local == "text" {
				text = depth
				seen.labels = append(seen.labels, "")
			}
			seen.mark(t.Attr)
		case xml.CharData:
			if text >= 0 {
				seen.labels[len(seen.labels)-1] += string(t)
			}
		case xml.EndElement:
			if depth == text {
				text = -1
			}
			depth--
		}
	}
}

// judgeLabels holds the texts of a picture against those of its option.
func (o *option) judgeLabels(shown []string) error {
	must, may := o.labels()
	for _, label := range shown {
		label = strings.TrimSpace(label)
		if i := slices.Index(must, label); i >= 0 {
			must = slices.Delete(must, i, i+1)
		} else if i = slices.Index(may, label); i >= 0 {
			may = slices.Delete(may, i, i+1)
		} else if label != "" {
			return unlike(fmt.Sprintf("图上写着%q，不是要它写的", label), fmt.Sprintf("the picture says %q, which nobody asked for",
				label))
		}
	}
	if len(must) > 0 {
		return unlike(fmt.Sprintf("图上没有写%q", must[0]), fmt.Sprintf("the picture does not say %q", must[0]))
	}
	return nil
}

// Labels are the texts that a picture of an option shows, and apart from them the steps
// of its scales, which are no figures.
func Labels(encoded []byte) (labels, steps []string, err error) {
	o, err := readOption(Line{Option: encoded})
	if err != nil {
		return nil, nil, err
	}
	must, may := o.labels()
	for _, a := range slices.Concat(o.XAxis, o.YAxis) {
		if a.Type != "category" {
			steps = append(steps, a.texts()...)
		}
	}
	return append(must, may...), steps, nil
}
