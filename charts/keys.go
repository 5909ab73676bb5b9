package charts

import (
	"encoding/json"
	"fmt"
	"strings"
)

// keys are what an option may hold: where a list stands, its entries count as one
// thing. ECharts makes markup, links or code of some others (formatter, link,
// sublink, extraCssText, dataView, graphic, renderItem, optionToContent), which
// are therefore none of ours, and whatever is not listed ends the build.
var keys = func() map[string]bool {
	all := map[string]bool{}
	for key := range strings.FieldsSeq(optionKeys) {
		all[key] = true
	}
	return all
}()

const optionKeys = `
	align alignMaxLabel alignMinLabel animation axisLabel axisLine axisTick backgroundColor barGap barWidth
	borderColor borderType borderWidth bottom boundaryGap color connectNulls coord dashArrayX dashArrayY data
	decal disabled distance emphasis fontFamily fontSize fontWeight formatter grid hideOverlap icon inside
	interval inverse itemGap itemHeight itemStyle itemWidth label layoutIterations left legend lineHeight
	lineStyle links margin markLine max min name nodeGap nodeWidth offset opacity padding position right rotation
	series show showMaxLabel showMinLabel silent source splitLine splitNumber stack subtext subtextStyle symbol
	symbolSize target text textBorderWidth textStyle title top type value verticalAlign width xAxis y yAxis
`

// checked encodes an option that holds nothing but the keys listed. A label may
// name the thing that it belongs to, by the one formatter "{b}".
func checked(option map[string]any) ([]byte, error) {
	b, err := json.Marshal(option)
	if err != nil {
		return nil, fmt.Errorf("encode option: %w", err)
	}
	var read any
	if err := json.Unmarshal(b, &read); err != nil {
		return nil, fmt.Errorf("decode option: %w", err)
	}
	if key := stray(read); key != "" {
		return nil, fmt.Errorf("an option holds %q, which none may", key)
	}
	return b, nil
}

// stray is the last key, in alphabetical order, that an option may not hold.
func stray(of any) (found string) {
	switch of := of.(type) {
	case []any:
		for _, value := range of {
			found = max(found, stray(value))
		}
	case map[string]any:
		for key, value := range of {
			if !keys[key] || key == "formatter" && value != "{b}" {
				found = max(found, key)
			}
			found = max(found, stray(value))
		}
	}
	return found
}
