//go:build !race

package demo_test

import (
	"math/big"
	"time"
)

var stages = map[string]string{"计划": "planned", "下达": "issued", "到位": "received", "拨付": "disbursed", "支付": "paid",
	"报账": "reimbursed"}

// list is the money of a subject at a stage; its day is that of its newest row.
type list struct {
	total, started *big.Rat
	day, startedBy string
}

// money recomputes amounts, lists, stages, ageing and flows.
func (w *world) money() {
	lists := map[string]map[string]list{}
	w.rows(`select subject, stage, max(date), coalesce(max(case when started = '是' then date end), ''), sum(amount_n),
		case when count(*) = sum(started <> '') then sum(case when started = '是' then amount_n end) end
		from funds where amount_n is not null and date <= ? group by subject, stage`, func(s []string, n []*big.Rat) {
		if lists[s[0]] == nil {
			lists[s[0]] = map[string]list{}
		}
		lists[s[0]][stages[s[1]]] = list{n[0], n[1], s[2], s[3]}
	}, w.day())
	for subject, of := range lists {
		for stage, l := range of {
			w.list(subject, stage, l)
		}
		w.between(subject, of)
	}
	w.ageing()
	w.rows(`select f.origin, p.category, max(f.date), sum(f.amount_n) from funds f join projects p on p.key = f.subject where f.stage = '计划' group by 1, 2`,
		func(s []string, n []*big.Rat) { w.on(s[2], "flow--"+s[0]+"--"+s[1], "planned-total", n[0]) })
}

func (w *world) list(subject, stage string, l list) {
	w.on(l.day, subject, stage+"-total", l.total)
	whole, day := l.total, l.day
	if by, on := w.statedTotal(subject, stage); by != nil && by.Cmp(l.total) > 0 {
		whole, day = by, max(on, l.day)
		w.on(day, subject, "unstated", minus(by, l.total))
		w.rateOn(day, subject, "unstated-share", "", minus(by, l.total), by)
	}
	w.items(subject, stage, whole, day)
	if l.started != nil {
		w.on(l.startedBy, subject, "started", l.started)
		w.rateOn(l.day, subject, "started-share", "", l.started, l.total)
	}
}

// between recomputes the rates between stages.
func (w *world) between(subject string, of map[string]list) {
	due := of["issued"]
	if due.total == nil {
		due = of["planned"]
	}
	rate := func(id string, a, b list) *big.Rat {
		return w.rateOn(max(a.day, b.day), subject, id, "", a.total, b.total)
	}
	got := of["received"]
	rate("receipt-rate", got, due)
	rate("disbursement-rate", of["disbursed"], got)
	pay := rate("payment-rate", of["paid"], got)
	rate("reimbursement-rate", of["reimbursed"], got)
	if physical := w.want[key(subject, "physical", w.read[subject])]; pay != nil && physical != nil {
		w.on(max(of["paid"].day, got.day, w.read[subject]), subject, "match", minus(pay, physical))
	}
}

func (w *world) statedTotal(subject, stage string) (stated *big.Rat, day string) {
	switch stage {
	case "planned":
		return w.want[key(subject, "planned-investment", "")], ""
	case "received":
		return w.want[key(subject, "completed", w.read[subject])], w.read[subject]
	}
	return nil, ""
}

func (w *world) items(subject, stage string, whole *big.Rat, day string) {
	w.rows(`select stage, case when stage = '计划' then category || origin else category end, max(date), sum(amount_n) from funds
		where subject = ? and amount_n is not null and date <= ? group by 1, 2`, func(s []string, n []*big.Rat) {
		if stages[s[0]] != stage {
			return
		}
		item := "fund--" + subject + "--" + stage + "--" + s[1]
		w.on(s[2], item, "amount", n[0])
		w.rateOn(max(s[2], day), item, "share", "", n[0], whole)
	}, subject, w.day())
}

func (w *world) ageing() {
	buckets := map[string]*big.Rat{}
	all, count := new(big.Rat), int64(0)
	w.rows(`select subject, min(case when stage = '到位' and date <> '' then date end), max(case when stage in ('到位', '支付') then date end),
		sum(case stage when '到位' then amount_n when '支付' then -amount_n else 0 end)
		from funds where subject in (select key from projects) and date <= ? group by subject having sum(stage = '到位') > 0 and sum(stage = '支付') > 0`, func(s []string, n []*big.Rat) {
		w.on(s[2], s[0], "unspent", n[0])
		if n[0].Sign() <= 0 {
			return
		}
		since, _ := time.Parse(time.DateOnly, s[1])
		bucket := "unspent-over-2-years"
		if !w.asOf.After(since.AddDate(1, 0, 0)) {
			bucket = "unspent-to-1-year"
		} else if !w.asOf.After(since.AddDate(2, 0, 0)) {
			bucket = "unspent-to-2-years"
		}
		if buckets[bucket] == nil {
			buckets[bucket] = new(big.Rat)
		}
		buckets[bucket].Add(buckets[bucket], n[0])
		all.Add(all, n[0])
		count++
	}, w.day())
	for bucket, sum := range buckets {
		w.is("all--unspent", bucket, sum)
	}
	w.is("all--unspent", "unspent-total", all)
	w.is("all--unspent", "projects", big.NewRat(count, 1))
	w.rows(`select subject, max(case when stage in ('到位', '支付') then date end), sum(case stage when '到位' then amount_n when '支付' then -amount_n else 0 end) from funds
		where subject not in (select key from projects) and date <= ? group by subject having sum(stage = '到位') > 0 and sum(stage = '支付') > 0`,
		func(s []string, n []*big.Rat) { w.on(s[1], s[0], "unspent", n[0]) }, w.day())
}
