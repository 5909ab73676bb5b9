package privacy_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/data/privacy"
)

// texts are what the scanner meets most: prose, pages, rows.
var texts = map[string]string{
	"Chinese": strings.Repeat("截至6月30日，全县累计完成整村推进项目90个，占年度目标任务的57.47%，高于序时进度7.47个百分点；投资2531.14万元，惠及“三类地区”农户10.23万人。",
		3000),
	"HTML": strings.Repeat(`<tr id="finding-past-half-funds"><td><a class="figure" href="indicators/funds.html#figure-funds-rate" data-figure="funds.completion-rate.2014-06-30">43.48%</a></td>`+
		`<td class="number">2759万元</td><td>&#34;争取专项财政扶贫资金&#34; &nbsp;— targets.csv:3</td></tr>`+"\n", 2000),
	"CSV":  rows("%d,rural-relief,农村扶贫解困,7500,2014-06-30,57.4712643678,7500/13050*100,completions.csv:%d\n", 5000),
	"JSON": rows(`{"key":"funds.rate.%d","value":"43.4810343557","display":"43.48%%","as_of":"2014-06-30","sources":"completions.csv:%d","formula":"\u003e 50\u0026"},`+"\n", 5000),
}

func rows(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i, 10*i)
	}
	return b.String()
}

// BenchmarkScan shows the speed of one core: at least 100 MB/s (design, privacy).
func BenchmarkScan(b *testing.B) {
	scanner := privacy.New([]string{"15900159000"})
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if hits := scanner.Scan(text); hits != nil {
					b.Fatal(hits)
				}
			}
		})
	}
}
