package rule_test

import (
	"strings"
	"testing"
)

// TestStartsDiffer: where something is stated as all started and money as not, both are
// named, with what is late; neither alone is a finding.
func TestStartsDiffer(t *testing.T) {
	all, idle := "key,name,kind,state\nm,项目启动,启动,已全部启动\nn,项目验收,验收,已验收\no,后续启动,启动,待启动\n",
		"subject,category,category_en,stage,amount（万元）,started\nall,路,roads,到位,1,否\nall,桥,,到位,2,否\nall,塘,,到位,3,是\n"+
			"all,渠,,到位,4,\n"
	risks := "key,text\na,不能按期完成\nb,难以按时完成\nc,缺水\n"
	for _, test := range []struct{ name, milestones, funds, at string }{
		{"both", all, idle, "milestones 2, funds F2, funds F3, risks B2, risks B3"},
		{"nothing idle", all, strings.ReplaceAll(idle, "否", "是"), ""},
		{"nothing said to have started", strings.ReplaceAll(all, "已", "未"), idle, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := county(t, midyear, map[string]string{"milestones": test.milestones, "funds": test.funds,
				"risks": risks})
			if test.at == "" {
				wants(t, r, "starts-differ", "", "", "", "")
				return
			}
			wants(t, r, "starts-differ", "2014-06-30", "有的表述为已启动，路、桥表述为未启动，各处范围不同；应按项目填报状态。",
				"Some are stated as started, roads, 桥 as not started: the scopes differ, and a state for each "+
					"project is wanted.", test.at)
		})
	}
}
