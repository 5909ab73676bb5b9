package dictionary

import (
	"gongshi/data/model"
	"gongshi/data/table"
)

// Row is a row of a sample by canonical column; cells without English are the
// same in both languages.
type Row map[string]model.Text

// Samples gives the rows of a table's sample. The samples of all tables make one
// fictitious workspace, in which every reference resolves. Each row is marked as a
// sample by its source.
func Samples(of string) []Row {
	var rows []Row
	for _, r := range samples[of] {
		marked := Row{"source": say(table.SampleSource, "")}
		for column, cell := range r {
			marked[column] = cell
		}
		rows = append(rows, marked)
	}
	return rows
}

// example is a column's first cell in the samples that is not blank.
func example(table, column string) model.Text {
	for _, r := range samples[table] {
		if !r[column].IsZero() {
			return r[column]
		}
	}
	return model.Text{}
}

func same(cell string) model.Text { return model.Text{Zh: cell} }

var samples = map[string][]Row{
	"places": {
		{"code": same("sample-town"), "name": say("样例镇", "Sample Town"), "kind": say("镇", "town"),
			"households": same("5200"), "population": same("19800"), "explanation": say("样例说明", "a sample remark")},
		{"code": same("sample-village"), "name": say("样例村", "Sample Village"), "kind": say("村", "village"),
			"parent": same("sample-town"), "households": same("320"), "population": same("1180")},
	},
	"projects": {{
		"key": same("sample-road"), "name": say("样例：村道硬化", "Sample: paving of village roads"),
		"category": say("村道", "village roads"), "lists": same("民生工程；重点项目"), "count": same("1"), "place": same("sample-village"),
		"content": say("硬化村道3.5公里", "paving of 3.5 km of village roads"), "subsidy": say("每公里补助30万元", "300,000 yuan for each km"),
		"start": same("2025-03-01"), "due": same("2025-06-30前"), "finished": same("2025-06-20"), "status": say("已验收", "accepted"),
		"office": say("样例镇人民政府", "the government of Sample Town"), "contractor": say("样例施工单位", "a sample contractor"),
		"procurement": say("公开招标", "open tender"), "planned": same("105"), "declared": say("硬化村道3.5公里", "3.5 km of village roads"),
		"actual": say("硬化村道3.5公里", "3.5 km of village roads"), "accepted": same("2025-06-28"), "acceptance": say("合格", "passed"),
		"beneficiaries": say("样例村全体村民", "all who live in Sample Village"), "goal": say("雨天通车", "passable in rain"),
		"goal_result": say("已实现", "reached"), "mechanism": say("吸纳村民务工", "work for villagers"), "phone": same("0000-0000000"),
		"phone_from": same("2025-01"), "phone_until": same("2027-12-31"), "explanation": say("样例说明", "a sample remark"),
	}},
	"targets": {{
		"key": same("sample-km"), "name": say("样例：硬化村道里程", "Sample: length of village roads paved"), "lists": same("民生工程"),
		"unit": same("公里"), "kind": say("数量", "quantity"), "period": same("2025"), "level": same("县"), "issuer": same("样例单位"),
		"document": same("样例〔2025〕1号"), "target": same("10"), "qualifier": say("以上", "at least"), "baseline": same("8"),
		"direction": say("越高越好", "higher"), "schedule": same("2025-03-31=20%；2025-06-30=50%；2025-12-31=100%"),
		"project": same("sample-road"), "office": same("样例股"), "explanation": say("样例说明", "a sample remark"),
	}},
	"completions": {{
		"target": same("sample-km"), "as_of": same("2025-06-30"), "completed": same("6"), "stated_rate": same("60%"),
		"explanation": say("样例说明", "a sample remark"),
	}},
	"progress": {{
		"project": same("sample-road"), "as_of": same("2025-06-30"), "invested": same("105"), "physical": same("100"),
		"stated_rate": same("100%"), "explanation": say("样例说明", "a sample remark"),
	}},
	"funds": {{
		"subject": same("sample-road"), "category": say("村道", "village roads"), "origin": say("省级专项资金", "special funds of the province"),
		"stage": say("到位", "received"), "amount": same("60"), "date": same("2025-02-20"), "document": same("样例〔2025〕2号"),
		"started": say("是", "yes"), "explanation": say("样例说明", "a sample remark"),
	}},
	"milestones": {{
		"key": same("sample-acceptance"), "subject": same("sample-road"), "name": say("样例：项目验收", "Sample: acceptance of the project"),
		"kind": say("步骤", "step"), "due": same("2025-06-30前"), "done": same("2025-06-28"), "disclosed": same("2025-06-29"),
		"state": say("已完成", "done"), "link": same("https://www.example.org/"), "explanation": say("样例说明", "a sample remark"),
	}},
	"notices": {{
		"key": same("sample-notice"), "kind": same("公示"), "level": same("村"), "title": say("样例：项目安排公示", "Sample: notice of a project"),
		"subject": same("sample-road"), "issued": same("2025-02-24"), "start": same("2025-02-25"), "end": same("2025-03-06"),
		"day_kind": say("自然日", "calendar"), "contact": same("0000-0000000"), "result": say("无异议", "no objection"),
		"explanation": say("样例说明", "a sample remark"),
	}},
	"registry": {{
		"place": same("sample-village"), "item": say("样例：监测户", "Sample: households watched"), "step": say("识别", "identification"),
		"as_of": same("2025-06-30"), "count": same("12"), "unit": same("户"), "state": say("已完成", "done"),
		"explanation": say("样例说明", "a sample remark"),
	}},
	"pairings": {{
		"place": same("sample-village"), "office": say("样例帮扶单位", "a sample office"), "level": say("县", "county"),
		"from": same("2025-01"), "until": same("2025-12-31"), "state": say("帮扶中", "under way"), "explanation": say("样例说明", "a sample remark"),
	}},
	"risks": {{
		"key": same("sample-risk"), "subject": same("sample-road"), "text": say("样例：路肩未完工", "Sample: the shoulders are not finished"),
		"origin": say("自查", "own check"), "since": same("2025-06-10"), "measure": say("限期完工", "to be finished by the date"),
		"due": same("2025-07-15前"), "state": say("整改中", "under way"), "explanation": say("样例说明", "a sample remark"),
	}},
}
