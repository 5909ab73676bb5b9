package table

import "gongshi/data/model"

// Fund stages, in their order (资金阶段).
const (
	Planned    = "planned"    // 计划
	Issued     = "issued"     // 下达
	Received   = "received"   // 到位
	Disbursed  = "disbursed"  // 拨付
	Paid       = "paid"       // 支付
	Reimbursed = "reimbursed" // 报账
)

// Stages are the stages of money after its plan, in their order.
var Stages = []string{Issued, Received, Disbursed, Paid, Reimbursed}

// Fund is an amount 资金 at one stage. Subject is the key of a target or a
// project, or the name of a list; SubjectName is what a reader calls it.
type Fund struct {
	Row
	Subject     string         `csv:"subject" zh:"对象" also:"项目,项目名称" is:"required" form:"subject" ref:"projects"`
	SubjectName model.Text     `csv:"-"`
	Category    model.Text     `csv:"category" zh:"资金类别"`
	Origin      model.Text     `csv:"origin" zh:"资金来源"`
	Stage       string         `csv:"stage" zh:"阶段" is:"required" words:"planned=计划,issued=下达,received=到位,disbursed=拨付,paid=支付,reimbursed=报账"`
	Amount      model.Quantity `csv:"amount" zh:"金额" also:"资金金额" is:"money signed qualified"`
	_           beside         `csv:"qualifier" zh:"限定" form:"bound" words:"at least=以上,more than=余=多,about=约,at most=不超过"`
	Date        model.Date     `csv:"date" zh:"日期"`
	Document    string         `csv:"document" zh:"文号"`
	Started     Answer         `csv:"started" zh:"已启动" words:"yes=是,no=否"`
}

var funds = declare(Table{Name: "funds", Zh: "资金", Samples: []Sample{
	{
		"subject": same("sample-road"), "category": say("村道", "village roads"),
		"origin": say("省级专项资金", "special funds of the province"),
		"stage":  say("到位", "received"), "amount": same("60"), "date": same("2025-02-20"), "document": same("样例〔2025〕2号"),
		"started": say("是", "yes"), "explanation": say("样例说明", "a sample remark"),
	},
}, Abroad: map[string]string{
	"subject":  "project,project name,obra,proyecto,projet,intitulé du projet",
	"category": "programme,fund,fondo,programa,fonds",
	"origin":   "source of funds,funding source,fuente de financiamiento,source de financement",
	"stage":    "etapa,étape",
	"amount":   "monto,importe,montant",
	"date":     "payment date,date paid,fecha,fecha de pago,date de paiement",
	"document": "reference,voucher no,certificate no,número de oficio,référence",
}, Notes: map[string]model.Text{
	"subject": say("所指的目标或项目的编号，或类别名", "the key of the target or project that is meant, or the name of a list"),
}}, func(d *Dataset) *[]*Fund { return &d.Funds }, connectFunds)

func connectFunds(set *Dataset) {
	name := set.names()
	for _, f := range set.Funds {
		f.SubjectName = name(f.Subject)
	}
}
