//go:build !race

package demo_test

import (
	"math/big"
	"os"
	"strconv"
	"strings"
	"time"

	"gongshi/data"
)

func ci() bool { return os.Getenv("CI") != "" }

func (w *world) key(subject, measure string, at time.Time) string {
	return data.Slug(subject) + "." + measure + "." + at.Format(time.DateOnly)
}

// is notes the value of a figure at the as-of date.
func (w *world) is(subject, measure string, v *big.Rat) {
	if v != nil {
		w.want[w.key(subject, measure, w.asOf)] = v
	}
}

// rate notes a rate of a and b, and what it shows with the words before it.
func (w *world) rate(subject, measure, words string, a, b *big.Rat) *big.Rat {
	if a == nil || b == nil || b.Sign() == 0 {
		return nil
	}
	v := times(new(big.Rat).Quo(a, b), 100)
	w.is(subject, measure, v)
	w.show[w.key(subject, measure, w.asOf)] = words + percent(v) + "%"
	return v
}

// percent rounds to two decimals, and to more where these alone would make it none, half
// or all of something.
func percent(v *big.Rat) string {
	for places := 2; ; places++ {
		shown := v.FloatString(places)
		r, _ := new(big.Rat).SetString(shown)
		if n := r.Num().Int64(); places == 6 || !r.IsInt() || n != 0 && n != 50 && n != 100 || r.Cmp(v) == 0 {
			return shown
		}
	}
}

func times(r *big.Rat, n int64) *big.Rat { return new(big.Rat).Mul(r, big.NewRat(n, 1)) }
func minus(a, b *big.Rat) *big.Rat       { return new(big.Rat).Sub(a, b) }
func over(r *big.Rat, n int) *big.Rat    { return new(big.Rat).Quo(r, big.NewRat(int64(n), 1)) }

// day is the as-of date as text, for SQL.
func (w *world) day() string { return w.asOf.Format(time.DateOnly) }

func (w *world) recompute() {
	w.year()
	w.targets()
	w.investment()
	w.money()
	w.counts()
}

func (w *world) year() {
	y := strconv.Itoa(w.asOf.Year())
	days := time.Date(w.asOf.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	w.rate(y, "time-share", "", big.NewRat(int64(w.asOf.Month()), 1), big.NewRat(12, 1))
	w.rate(y, "time-share-by-day", "", big.NewRat(int64(w.asOf.YearDay()), 1), big.NewRat(int64(days), 1))
}

// elapsed are the months of a yearly period that have passed.
func (w *world) elapsed(period string) int {
	y, err := strconv.Atoi(period)
	if err != nil {
		return -1
	}
	return max(0, min(12, (w.asOf.Year()-y)*12+int(w.asOf.Month())))
}

// targets recomputes every target: the newest reading leads, and of several
// targets of one name and period the first that nothing replaces.
func (w *world) targets() {
	w.rows(`select target, as_of, completed_n from completions where completed_n is not null`, func(s []string, n []*big.Rat) {
		at, _ := time.Parse(time.DateOnly, s[1])
		w.want[w.key(s[0], "completed", at)] = n[0]
	})
	w.rows(`select t.key, t.period, t.name, t.unit, coalesce(t.qualifier,''), coalesce(t.schedule,''), coalesce(t.direction,''),
		t.target_n, t.baseline_n,
		(select c.completed_n from completions c where c.target = lead.key and c.as_of <= ?1 order by c.as_of desc limit 1),
		(select count(*) * 1000000 from completions c where c.target = lead.key and c.as_of <= ?1 and c.completed_n is not null),
		t.key = lead.key,
		t.key in (select supersedes from targets where supersedes <> '')
		from targets t join targets lead on lead.key = (
			select l.key from targets l where l.name = t.name and l.unit = t.unit and l.period = t.period
			and l.key not in (select supersedes from targets where supersedes <> '')
			order by not exists (select 1 from completions c where c.target = l.key), l.source_line limit 1)`,
		w.target, w.day())
	w.rows(`select target, stated_rate from completions c where stated_rate <> '' and as_of = (select max(as_of) from completions d where d.target = c.target and as_of <= ?)`,
		func(s []string, _ []*big.Rat) {
			r, _ := new(big.Rat).SetString(strings.TrimSuffix(s[1], "%"))
			w.is(s[0], "stated-rate", r)
			w.show[w.key(s[0], "stated-rate", w.asOf)] = s[1]
		}, w.day())
	w.rows(`select target, completed_n - lag(completed_n) over (partition by target order by as_of), as_of,
		max(as_of) over (partition by target) from completions where completed_n is not null and as_of <= ?`,
		func(s []string, n []*big.Rat) {
			if n[0] != nil && s[1] == s[2] {
				w.is(s[0], "increase", n[0])
			}
		}, w.day())
	w.rows(`select a.key, b.completed_n, (select completed_n from completions where target = a.key and as_of <= ?1 order by as_of desc limit 1)
		from targets a join targets o on o.name = a.name and o.unit = a.unit and cast(o.period as integer) = cast(a.period as integer) - 1
		join completions b on b.target = o.key and b.as_of = ?2
		where a.period = substr(?1, 1, 4) and a.key not in (select supersedes from targets where supersedes <> '')`,
		func(s []string, n []*big.Rat) {
			if n[0].Sign() != 0 && n[1] != nil {
				v := times(new(big.Rat).Quo(minus(n[1], n[0]), n[0]), 100)
				w.is(s[0], "on-last-year", v)
			}
		}, w.day(), time.Date(w.asOf.Year()-1, w.asOf.Month()+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

func (w *world) target(s []string, n []*big.Rat) {
	key, period, floor, schedule, lower := s[0], s[1], s[4] != "", s[5], s[6] == "越低越好"
	goal, baseline, done, readings := n[0], n[1], n[2], n[3]
	leads, replaced := n[4].Sign() != 0, n[5].Sign() != 0
	w.is(key, "target", goal)
	if replaced {
		return
	}
	most := ""
	if floor {
		most = "至多"
	}
	w.is(key, "baseline", baseline)
	if baseline != nil && goal != nil && baseline.Sign() != 0 && leads {
		w.is(key, "growth", times(new(big.Rat).Quo(minus(goal, baseline), baseline), 100))
	}
	months := w.elapsed(period)
	if done == nil || goal == nil {
		if leads {
			w.is(key, "completed", done)
		}
		if leads && goal != nil && months >= 0 {
			w.timeShare(key, months, schedule)
		}
		return
	}
	rate := w.rate(key, "completion-rate", most, done, goal)
	if short := minus(over(goal, 2), done); short.Sign() > 0 && months >= 0 {
		w.is(key, "half-short", short)
	}
	if !leads {
		return
	}
	w.is(key, "completed", done)
	w.is(key, "remaining", minus(goal, done))
	if months < 0 {
		return
	}
	share := w.timeShare(key, months, schedule)
	if rate != nil {
		w.is(key, "gap", minus(rate, share))
	}
	if floor && minus(over(goal, 2), done).Sign() <= 0 {
		w.is(key, "half-limit", times(done, 2))
	}
	w.paces(key, months, goal, done, readings, lower)
}

func (w *world) paces(key string, months int, goal, done, readings *big.Rat, lower bool) {
	if months > 0 {
		w.is(key, "pace-so-far", over(done, months))
	}
	if left := minus(goal, done); months < 12 && left.Sign() > 0 {
		w.is(key, "pace-needed", over(left, 12-months))
	}
	if readings.Cmp(big.NewRat(3, 1)) >= 0 && months > 0 && months < 12 && !lower {
		w.is(key, "forecast", over(times(done, 12), months))
	}
}

// timeShare is by months, or by the last node of a schedule that has passed.
func (w *world) timeShare(key string, months int, schedule string) *big.Rat {
	share := over(big.NewRat(int64(months)*100, 1), 12)
	if schedule != "" {
		share = new(big.Rat)
		for node := range strings.SplitSeq(schedule, "；") {
			by, percent, _ := strings.Cut(node, "=")
			if by <= w.day() {
				share, _ = new(big.Rat).SetString(strings.TrimSuffix(percent, "%"))
			}
		}
	}
	return w.rate(key, "time-share", "", share, big.NewRat(100, 1))
}

// investment recomputes projects, townships and registry.
func (w *world) investment() {
	w.rows(`select key, planned_n from projects where planned_n is not null`, func(s []string, n []*big.Rat) { w.is(s[0], "planned-investment", n[0]) })
	w.rows(`select project, as_of, invested_n, physical_n from progress where as_of <= ?`, func(s []string, n []*big.Rat) {
		at, _ := time.Parse(time.DateOnly, s[1])
		for i, measure := range []string{"invested", "physical"} {
			if n[i] != nil {
				w.want[w.key(s[0], measure, at)] = n[i]
			}
		}
	}, w.day())
	newest := `(select p.key, p.planned_n planned, r.invested_n invested, r.physical_n physical, p.place from projects p
		join progress r on r.project = p.key and r.as_of = (select max(as_of) from progress q where q.project = p.key and as_of <= '` + w.day() + `'))`
	w.rows(`select key, invested, physical, planned from `+newest, func(s []string, n []*big.Rat) {
		w.is(s[0], "invested", n[0])
		w.is(s[0], "physical", n[1])
		w.rate(s[0], "investment-rate", "", n[0], n[2])
	})
	w.rows(`with recursive up(place, top) as (
			select code, code from places where code in (select parent from places where parent <> '')
			union all select p.code, up.top from places p join up on p.parent = up.place)
		select up.top, sum(x.planned), sum(x.invested), (select count(*) * 1000000 from projects p join up u on u.place = p.place where u.top = up.top)
		from `+newest+` x join up on up.place = x.place where x.planned is not null and x.invested is not null group by up.top`,
		func(s []string, n []*big.Rat) {
			place := "place-" + s[0]
			w.is(place, "planned-investment", n[0])
			w.is(place, "invested", n[1])
			w.is(place, "projects", n[2])
			w.rate(place, "investment-rate", "", n[1], n[0])
		})
	w.rows(`with recursive up(place, top) as (
			select code, code from places where code in (select parent from places where parent <> '')
			union all select p.code, up.top from places p join up on p.parent = up.place)
		select up.top, count(*) * 1000000, sum(p.planned_n), sum(case when p.planned_n is not null then x.invested end),
			1000000 * count(case when p.planned_n is not null then x.invested end), 1000000 * count(p.planned_n)
		from projects p join up on up.place = p.place left join `+newest+` x on x.key = p.key group by up.top`,
		func(s []string, n []*big.Rat) {
			place, words := "place-"+s[0], ""
			w.is(place, "projects", n[0])
			if n[3].Sign() == 0 {
				return
			}
			w.is(place, "planned-in-all", n[1])
			w.is(place, "projects-with-reading", n[3])
			if n[3].Cmp(n[4]) < 0 {
				words = "至少"
			}
			w.rate(place, "invested-share", words, n[2], n[1])
		})
	w.rows(`select place, item, step, state, count_n, (select count(distinct state) * 1000000 from registry s where s.place = r.place and s.item = r.item and s.step = r.step) from registry r`,
		func(s []string, n []*big.Rat) {
			what := s[1] + "-" + s[2]
			if n[1].Cmp(big.NewRat(1, 1)) > 0 {
				what += "-" + s[3]
			}
			w.is(s[0]+"-"+data.Slug(what), "count", n[0])
		})
}

var stages = map[string]string{"计划": "planned", "下达": "issued", "到位": "received", "拨付": "disbursed", "支付": "paid", "报账": "reimbursed"}

// money recomputes amounts, lists, stages, ageing and flows.
func (w *world) money() {
	type list struct{ total, started *big.Rat }
	lists := map[string]map[string]list{}
	w.rows(`select subject, stage, sum(amount_n), case when count(*) = sum(started <> '') then sum(case when started = '是' then amount_n end) end
		from funds where amount_n is not null and date <= ? group by subject, stage`, func(s []string, n []*big.Rat) {
		if lists[s[0]] == nil {
			lists[s[0]] = map[string]list{}
		}
		lists[s[0]][stages[s[1]]] = list{n[0], n[1]}
	}, w.day())
	stated := map[string]*big.Rat{}
	for subject, of := range lists {
		for stage, l := range of {
			w.is(subject, stage+"-total", l.total)
			whole := l.total
			if by := w.statedTotal(subject, stage); by != nil {
				stated[subject+stage] = by
				if by.Cmp(l.total) > 0 {
					whole = by
					w.is(subject, "unstated", minus(by, l.total))
					w.rate(subject, "unstated-share", "", minus(by, l.total), by)
				}
			}
			w.items(subject, stage, whole)
			if l.started != nil {
				w.is(subject, "started", l.started)
				w.rate(subject, "started-share", "", l.started, l.total)
			}
		}
		due := of["issued"].total
		if due == nil {
			due = of["planned"].total
		}
		w.rate(subject, "receipt-rate", "", of["received"].total, due)
		w.rate(subject, "disbursement-rate", "", of["disbursed"].total, of["received"].total)
		pay := w.rate(subject, "payment-rate", "", of["paid"].total, of["received"].total)
		w.rate(subject, "reimbursement-rate", "", of["reimbursed"].total, of["received"].total)
		if physical := w.want[w.key(subject, "physical", w.asOf)]; pay != nil && physical != nil {
			w.is(subject, "match", minus(pay, physical))
		}
	}
	w.ageing()
	w.rows(`select f.origin, p.category, sum(f.amount_n) from funds f join projects p on p.key = f.subject where f.stage = '计划' group by 1, 2`,
		func(s []string, n []*big.Rat) { w.is("flow-"+data.Slug(s[0]+"-"+s[1]), "planned-total", n[0]) })
}

func (w *world) statedTotal(subject, stage string) *big.Rat {
	switch stage {
	case "planned":
		return w.want[w.key(subject, "planned-investment", w.asOf)]
	case "received":
		return w.want[w.key(subject, "completed", w.asOf)]
	}
	return nil
}

func (w *world) items(subject, stage string, whole *big.Rat) {
	w.rows(`select stage, case when stage = '计划' then category || origin else category end, sum(amount_n) from funds
		where subject = ? and amount_n is not null and date <= ? group by 1, 2`, func(s []string, n []*big.Rat) {
		if stages[s[0]] != stage {
			return
		}
		item := subject + "-" + stage + "-" + data.Slug(s[1])
		w.is(item, "amount", n[0])
		w.rate(item, "share", "", n[0], whole)
	}, subject, w.day())
}

func (w *world) ageing() {
	buckets := map[string]*big.Rat{}
	all, count := new(big.Rat), int64(0)
	w.rows(`select subject, min(case when stage = '到位' and date <> '' then date end), sum(case stage when '到位' then amount_n when '支付' then -amount_n else 0 end)
		from funds where subject in (select key from projects) and date <= ? group by subject having sum(stage = '到位') > 0 and sum(stage = '支付') > 0`, func(s []string, n []*big.Rat) {
		w.is(s[0], "unspent", n[0])
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
		w.is("unspent", bucket, sum)
	}
	w.is("unspent", "unspent-total", all)
	w.is("unspent", "projects", big.NewRat(count, 1))
	w.rows(`select subject, sum(case stage when '到位' then amount_n when '支付' then -amount_n else 0 end) from funds
		where subject not in (select key from projects) and date <= ? group by subject having sum(stage = '到位') > 0 and sum(stage = '支付') > 0`,
		func(s []string, n []*big.Rat) { w.is(s[0], "unspent", n[0]) }, w.day())
}

// counts recomputes the shares of projects.
func (w *world) counts() {
	share := func(subject, measure, condition, of string) {
		w.rows(`select coalesce(sum(`+of+`), 0) * 1000000, coalesce(sum((`+of+`) and (`+condition+`)), 0) * 1000000 from projects p`, func(_ []string, n []*big.Rat) {
			w.rate(subject, measure, "", n[1], n[0])
		})
	}
	share("projects", "finish-rate", "finished <> '' and finished <= '"+w.day()+"'", "1")
	share("projects", "acceptance-rate", "accepted <> '' and accepted <= '"+w.day()+"'", "1")
	share("projects", "notice-rate", "key in (select subject from notices)", "1")
	finished := "(status <> '终止' and (status in ('完工', '验收', '移交') or finished <> '' and finished <= '" + w.day() + "' or accepted <> '' and accepted <= '" + w.day() + "'))"
	share("projects", "late-rate", "due <> '' and due < '"+w.day()+"' and status <> '终止' and not "+finished, "due <> ''")
	begun := "(status not in ('储备', '公示', '下达', '未开工', '终止') or " + finished + ")"
	var asked, stated []string
	for field, column := range map[string]string{"name": "name", "category": "category", "place": "place", "works": "content", "due-date": "due", "office": "office",
		"planned-investment": "planned", "subsidy": "subsidy", "beneficiaries": "beneficiaries", "goal": "goal", "mechanism": "mechanism", "phone": "phone",
		"procurement": "procurement", "contractor": "contractor", "result": "actual", "acceptance": "acceptance", "goal-result": "goal_result",
		"fund-sources": "(select max(origin) from funds where subject = p.key)",
		"spent":        "(select max(amount) from funds where subject = p.key and stage in ('拨付', '支付', '报账'))"} {
		of := "1"
		switch field {
		case "procurement", "contractor":
			of = begun
		case "result", "acceptance", "goal-result", "spent":
			of = finished
		}
		has := "coalesce(" + column + ", '') <> ''"
		asked, stated = append(asked, "("+of+")"), append(stated, "(("+of+") and "+has+")")
		share("field-"+field, "disclosure-rate", has, of)
	}
	w.rows(`select key, (`+strings.Join(stated, "+")+`) * 1000000, (`+strings.Join(asked, "+")+`) * 1000000 from projects p`, func(s []string, n []*big.Rat) {
		w.rate(s[0], "disclosure", "", n[0], n[1])
	})
	w.rows(`select t.key, count(*) * 1000000 from targets t join projects p on t.name like p.category || '%' where t.unit = '个' group by t.key`,
		func(s []string, n []*big.Rat) { w.is(s[0], "projects", n[0]) })
}
