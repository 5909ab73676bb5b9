package charts

import (
	"bytes"
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
	lineStyle links margin markLine max min name nodeGap nodeWidth opacity outerBoundsMode padding position right rotation
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
	if key := stray(b); key != "" {
		return nil, fmt.Errorf("an option holds %q, which none may", key)
	}
	return b, nil
}

// stray is the last key, in alphabetical order, that an option may not hold. It reads
// what Marshal wrote, in which a string before a colon is a key.
func stray(option []byte) (found string) {
	for i := 0; i < len(option); i++ {
		if option[i] != '"' {
			continue
		}
		end := i + 1
		for ; option[end] != '"'; end++ {
			if option[end] == '\\' {
				end++
			}
		}
		key, rest := option[i+1:end], option[end+1:]
		i = end
		if !bytes.HasPrefix(rest, []byte(":")) {
			continue
		}
		if !keys[string(key)] || string(key) == "formatter" && !bytes.HasPrefix(rest, []byte(`:"{b}"`)) {
			found = max(found, string(key))
		}
	}
	return found
}
