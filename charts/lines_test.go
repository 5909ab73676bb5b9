package charts

import "testing"

// TestNarrowLineKeepsItsName: on a phone the line itself is not drawn, for marks stand on
// the bars; ECharts hides the name of a line with its opacity, so it has none.
func TestNarrowLineKeepsItsName(t *testing.T) {
	p := &plot{lines: []line{{at: 50, name: say("一半 50%", "half, 50%"), rows: 1}}}
	mark := p.lineMarks(frame{lang: "zh"}, geometry{width: Narrow})[0][0]
	if style := mark.LineStyle; style.Opacity != nil || style.Color != "transparent" || !bool(mark.Label.Show) ||
		mark.Label.Color == "transparent" {
		t.Errorf("%+v, %+v", mark.LineStyle, mark.Label)
	}
	if mark = p.lineMarks(frame{lang: "zh"}, geometry{width: Wide})[0][0]; mark.LineStyle.Color == "transparent" {
		t.Error("the line is not drawn where there is room")
	}
}
