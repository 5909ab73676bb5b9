package demo

import (
	"fmt"
	"math/rand/v2"

	"gongshi/data/table"
)

// mostInLedger is how many villages a ledger is written for: that of a county of
// 58,000 would be larger than all else by far, and no better test.
const mostInLedger = 1000

// The states and causes of the ledger, the commonest first and as often as they are
// repeated.
var (
	ledgerStates = []string{"已脱贫", "已脱贫", "已脱贫", "已脱贫", "已脱贫", "已脱贫", "已脱贫", "未脱贫", "未脱贫", "返贫"}
	ledgerCauses = []string{"因病", "因病", "因病", "因病", "因学", "因学", "缺技术", "缺技术", "缺劳力", "因灾"}
)

// ledger is the household ledger: 17 in a hundred households of each village, a share
// that no step of the registry has and would give away, but for one village in a
// township, of which three are left. Its
// private columns say that they are made up; none of it may reach a site. It draws
// from a source of its own, so that the rest of a county is the same without it.
func (c *county) ledger() (map[string][]byte, error) {
	if len(c.villages) > mostInLedger {
		return nil, nil
	}
	random := rand.New(rand.NewPCG(c.Seed, 0x6c656467))
	rows := [][]string{{"区划", "户主", "身份证号", "人口", "电话", "健康", "状态", "致贫原因", "帮扶责任人"}}
	for i, v := range c.villages {
		many := v.households * 17 / 100
		if i%villagesEach == villagesEach-1 {
			many = 3
		}
		for range many {
			n := len(rows)
			rows = append(rows, []string{v.code, fmt.Sprintf("虚构户%06d", n), fmt.Sprintf("虚构证号%06d", n),
				fmt.Sprint(1 + random.IntN(6)), fmt.Sprintf("虚构电话%06d", n),
				"虚构，不公开", ledgerStates[random.IntN(len(ledgerStates))], ledgerCauses[random.IntN(len(ledgerCauses))],
				fmt.Sprintf("虚构责任人%d", n%40)})
		}
	}
	body, err := encode(rows)
	return map[string][]byte{"data/" + table.Households.Name + ".csv": body}, err
}
