//go:build !race

package demo_test

import (
	"math/big"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongshi/data/model"
)

func ci() bool { return os.Getenv("CI") != "" }

// key is that of a figure of a day, which is written 2014-06-30; without one it has no
// date. A subject is a key of the exports, or a kind and what is told apart within it.
func key(subject, measure, on string) string {
	parts := strings.Split(subject, "--")
	for i, part := range parts[1:] {
		parts[i+1] = model.Slug(part)
	}
	if len(parts) == 1 {
		parts[0] = model.Slug(subject)
	}
	return strings.TrimSuffix(strings.Join(parts, "--")+"."+measure+"."+on, ".")
}

// is notes the value of a figure of the day of the report.
func (w *world) is(subject, measure string, v *big.Rat) { w.on(w.day(), subject, measure, v) }

// plan notes the value of a figure that no row dates.
func (w *world) plan(subject, measure string, v *big.Rat) { w.on("", subject, measure, v) }

// on notes the value of a figure of a day.
func (w *world) on(day, subject, measure string, v *big.Rat) {
	if v != nil {
		w.want[key(subject, measure, day)] = v
	}
}

// rate notes a rate of a and b on the day of the report, and what it shows with the words
// before it.
func (w *world) rate(subject, measure, words string, a, b *big.Rat) *big.Rat {
	return w.rateOn(w.day(), subject, measure, words, a, b)
}

func (w *world) rateOn(day, subject, measure, words string, a, b *big.Rat) *big.Rat {
	if a == nil || b == nil || b.Sign() == 0 {
		return nil
	}
	v := times(new(big.Rat).Quo(a, b), 100)
	w.on(day, subject, measure, v)
	w.show[key(subject, measure, day)] = words + percent(v) + "%"
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
	w.gatherings()
	w.counts()
}

func (w *world) year() {
	y := "year--" + strconv.Itoa(w.asOf.Year())
	days := time.Date(w.asOf.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	w.rate(y, "time-share", "", big.NewRat(int64(w.asOf.Month()), 1), big.NewRat(12, 1))
	w.rate(y, "time-share-by-day", "", big.NewRat(int64(w.asOf.YearDay()), 1), big.NewRat(int64(days), 1))
}

// elapsed are the months of a yearly period that have passed by a day.
func elapsed(period, day string) int {
	y, err := strconv.Atoi(period)
	if err != nil {
		return -1
	}
	at, _ := time.Parse(time.DateOnly, day)
	return max(0, min(12, (at.Year()-y)*12+int(at.Month())))
}

// targets recomputes every target: the newest reading leads, and of several
// targets of one name and period the first that nothing replaces.
func (w *world) targets() {
	w.rows(`select target, as_of, completed_n from completions where completed_n is not null and as_of <= ?`,
		func(s []string, n []*big.Rat) {
			w.on(s[1], s[0], "completed", n[0])
		}, w.day())
	w.rows(`select t.key, t.period, t.name, t.unit, coalesce(t.qualifier,''), coalesce(t.schedule,''), coalesce(t.direction,''),
		coalesce((select max(as_of) from completions c where c.target = lead.key and c.as_of <= ?1), ?1),
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
	w.rows(`select target, stated_rate, as_of from completions c where stated_rate <> '' and as_of = (select max(as_of) from completions d where d.target = c.target and as_of <= ?)`,
		func(s []string, _ []*big.Rat) {
			r, _ := new(big.Rat).SetString(strings.TrimSuffix(s[1], "%"))
			w.on(s[2], s[0], "stated-rate", r)
			w.show[key(s[0], "stated-rate", s[2])] = s[1]
		}, w.day())
	w.rows(`select target, completed_n - lag(completed_n) over (partition by target order by as_of), as_of,
		max(as_of) over (partition by target) from completions where completed_n is not null and as_of <= ?`,
		func(s []string, n []*big.Rat) {
			if n[0] != nil && s[1] == s[2] {
				w.on(s[1], s[0], "increase", n[0])
			}
		}, w.day())
	w.rows(`select a.key, c.as_of, b.completed_n, c.completed_n
		from targets a join targets o on o.name = a.name and o.unit = a.unit and cast(o.period as integer) = cast(a.period as integer) - 1
		join completions c on c.target = a.key and c.as_of = (select max(as_of) from completions where target = a.key and as_of <= ?1)
		join completions b on b.target = o.key and b.as_of = date(c.as_of, 'start of month', '-1 year', '+1 month', '-1 day')
		where a.period = substr(?1, 1, 4) and a.key not in (select supersedes from targets where supersedes <> '')`,
		func(s []string, n []*big.Rat) {
			if n[0].Sign() != 0 && n[1] != nil {
				v := times(new(big.Rat).Quo(minus(n[1], n[0]), n[0]), 100)
				w.on(s[1], s[0], "on-last-year", v)
			}
		}, w.day())
}

func (w *world) target(s []string, n []*big.Rat) {
	key, period, floor, schedule, lower, day := s[0], s[1], s[4] != "", s[5], s[6] == "越低越好", s[7]
	goal, baseline, done, readings := n[0], n[1], n[2], n[3]
	leads, replaced := n[4].Sign() != 0, n[5].Sign() != 0
	if replaced {
		return
	}
	w.plan(key, "target", goal)
	most := ""
	if floor {
		most = "至多"
	}
	w.plan(key, "baseline", baseline)
	if baseline != nil && goal != nil && baseline.Sign() != 0 && leads {
		w.plan(key, "growth", times(new(big.Rat).Quo(minus(goal, baseline), baseline), 100))
	}
	if leads && done != nil {
		w.read[key] = day
	}
	months := elapsed(period, day)
	if done == nil || goal == nil {
		if leads && goal != nil && months >= 0 {
			w.timeShare(key, day, months, schedule)
		}
		return
	}
	rate := w.rateOn(day, key, "completion-rate", most, done, goal)
	if short := minus(over(goal, 2), done); short.Sign() > 0 && months == 6 {
		w.on(day, key, "half-short", short)
	}
	if !leads {
		return
	}
	w.on(day, key, "remaining", minus(goal, done))
	if months < 0 {
		return
	}
	share := w.timeShare(key, day, months, schedule)
	if rate != nil {
		w.on(day, key, "gap", minus(rate, share))
	}
	if floor && months == 6 && minus(over(goal, 2), done).Sign() <= 0 {
		w.on(day, key, "half-limit", times(done, 2))
	}
	w.paces(key, day, months, goal, done, readings, lower)
}

func (w *world) paces(key, day string, months int, goal, done, readings *big.Rat, lower bool) {
	if months > 0 {
		w.on(day, key, "pace-so-far", over(done, months))
	}
	if left := minus(goal, done); months < 12 && left.Sign() > 0 {
		w.on(day, key, "pace-needed", over(left, 12-months))
	}
	if readings.Cmp(big.NewRat(3, 1)) >= 0 && months > 0 && months < 12 && !lower {
		w.on(day, key, "forecast", over(times(done, 12), months))
	}
}

// timeShare is by months, or by the last node of a schedule that has passed.
func (w *world) timeShare(key, day string, months int, schedule string) *big.Rat {
	share := over(big.NewRat(int64(months)*100, 1), 12)
	if schedule != "" {
		share = new(big.Rat)
		for node := range strings.SplitSeq(schedule, "；") {
			by, percent, _ := strings.Cut(node, "=")
			if by <= day {
				share, _ = new(big.Rat).SetString(strings.TrimSuffix(percent, "%"))
			}
		}
	}
	return w.rateOn(day, key, "time-share", "", share, big.NewRat(100, 1))
}

// investment recomputes projects, townships and registry.
func (w *world) investment() {
	w.rows(`select key, planned_n from projects where planned_n is not null`, func(s []string, n []*big.Rat) {
		w.plan(s[0], "planned-investment", n[0])
	})
	w.rows(`select project, as_of, invested_n, physical_n from progress where as_of <= ?`,
		func(s []string, n []*big.Rat) {
			for i, measure := range []string{"invested", "physical"} {
				w.on(s[1], s[0], measure, n[i])
			}
		}, w.day())
	newest := `(select p.key, r.as_of, p.planned_n planned, r.invested_n invested, r.physical_n physical, p.place from projects p
		join progress r on r.project = p.key and r.as_of = (select max(as_of) from progress q where q.project = p.key and as_of <= '` + w.day() + `'))`
	w.rows(`select key, as_of, invested, physical, planned from `+newest, func(s []string, n []*big.Rat) {
		w.read[s[0]] = s[1]
		w.rateOn(s[1], s[0], "investment-rate", "", n[0], n[2])
	})
	w.rows(`with recursive up(place, top) as (
			select code, code from places where code in (select parent from places where parent <> '')
			union all select p.code, up.top from places p join up on p.parent = up.place)
		select up.top, max(x.as_of), sum(x.planned), sum(x.invested), (select count(*) * 1000000 from projects p join up u on u.place = p.place where u.top = up.top)
		from `+newest+` x join up on up.place = x.place where x.planned is not null and x.invested is not null group by up.top`,
		func(s []string, n []*big.Rat) {
			place := "place--" + s[0]
			w.plan(place, "planned-investment", n[0])
			w.on(s[1], place, "invested", n[1])
			w.plan(place, "projects", n[2])
			w.rateOn(s[1], place, "investment-rate", "", n[1], n[0])
		})
	w.rows(`with recursive up(place, top) as (
			select code, code from places where code in (select parent from places where parent <> '')
			union all select p.code, up.top from places p join up on p.parent = up.place)
		select up.top, coalesce(max(case when p.planned_n is not null and x.invested is not null then x.as_of end), ''), count(*) * 1000000, sum(p.planned_n), sum(case when p.planned_n is not null then x.invested end),
			1000000 * count(case when p.planned_n is not null then x.invested end), 1000000 * count(p.planned_n)
		from projects p join up on up.place = p.place left join `+newest+` x on x.key = p.key group by up.top`,
		func(s []string, n []*big.Rat) {
			place, words := "place--"+s[0], ""
			w.plan(place, "projects", n[0])
			if n[3].Sign() == 0 {
				return
			}
			w.plan(place, "planned-in-all", n[1])
			w.on(s[1], place, "projects-with-reading", n[3])
			if n[3].Cmp(n[4]) < 0 {
				words = "至少"
			}
			w.rateOn(s[1], place, "invested-share", words, n[2], n[1])
		})
	w.rows(`select place, item, step, state, unit, as_of, count_n,
		(select count(distinct state) * 1000000 from registry s where s.place = r.place and s.item = r.item and s.step = r.step and s.unit = r.unit),
		(select count(distinct count_n) * 1000000 from registry s where s.place = r.place and s.item = r.item and s.step = r.step and s.unit = r.unit and s.state = r.state)
		from registry r`, func(s []string, n []*big.Rat) {
		what := []string{s[1], s[2]}
		if n[1].Cmp(big.NewRat(1, 1)) > 0 {
			what = append(what, s[3])
		}
		if n[2].Cmp(big.NewRat(1, 1)) > 0 {
			what = append(what, n[0].FloatString(0)+s[4])
		}
		for i := range what {
			what[i] = model.Slug(what[i])
		}
		w.want["registry--"+strings.Join(what, "--")+".at-"+model.Slug(s[0])+".in-"+model.Slug(s[4])+".count."+s[5]] = n[0]
	})
}

// counts recomputes the shares of projects.
func (w *world) counts() {
	share := func(subject, measure, condition, of string) {
		w.rows(`select coalesce(sum(`+of+`), 0) * 1000000, coalesce(sum((`+of+`) and (`+condition+
			`)), 0) * 1000000 from projects p`, func(_ []string, n []*big.Rat) {
			w.rate(subject, measure, "", n[1], n[0])
		})
	}
	share("all--projects", "finish-rate", "finished <> '' and finished <= '"+w.day()+"'", "1")
	share("all--projects", "acceptance-rate", "accepted <> '' and accepted <= '"+w.day()+"'", "1")
	share("all--projects", "notice-rate", "key in (select subject from notices)", "1")
	finished := "(status <> '终止' and (status in ('完工', '验收', '移交') or finished <> '' and finished <= '" + w.day() +
		"' or accepted <> '' and accepted <= '" + w.day() + "'))"
	share("all--projects", "late-rate", "due <> '' and due < '"+w.day()+"' and status <> '终止' and not "+finished,
		"due <> ''")
	begun := "(status not in ('储备', '公示', '下达', '未开工', '终止') or " + finished + ")"
	var asked, stated []string
	for field, column := range map[string]string{"name": "name", "category": "category", "place": "place",
		"works": "content", "due-date": "due", "office": "office",
		"planned-investment": "planned", "subsidy": "subsidy", "beneficiaries": "beneficiaries", "goal": "goal",
		"mechanism": "mechanism", "phone": "phone",
		"procurement": "procurement", "contractor": "contractor", "result": "actual", "acceptance": "acceptance",
		"goal-result":  "goal_result",
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
		share("field--"+field, "disclosure-rate", has, of)
	}
	w.rows(`select key, (`+strings.Join(stated, "+")+`) * 1000000, (`+strings.Join(asked, "+")+
		`) * 1000000 from projects p`, func(s []string, n []*big.Rat) {
		w.rate(s[0], "disclosure", "", n[0], n[1])
	})
	w.rows(`select t.key, count(*) * 1000000 from targets t join projects p on t.name like p.category || '%' where t.unit = '个' group by t.key`,
		func(s []string, n []*big.Rat) { w.plan(s[0], "projects", n[0]) })
	w.unitCosts()
}

// unitCosts recomputes what a unit of each project costs, and the middle of its category.
func (w *world) unitCosts() {
	costs, keys := map[string][]*big.Rat{}, map[string][]string{}
	works := regexp.MustCompile(`(\d+)(座|公里|间|盏)`)
	w.rows(`select key, category, content, planned_n from projects where planned_n is not null`,
		func(s []string, n []*big.Rat) {
			if m := works.FindStringSubmatch(s[2]); m != nil {
				size, _ := new(big.Rat).SetString(m[1])
				of := s[1] + "--" + m[2]
				costs[of], keys[of] = append(costs[of], new(big.Rat).Quo(n[0], size)), append(keys[of], s[0])
			}
		})
	for of, all := range costs {
		if len(all) < 4 {
			continue
		}
		if slices.ContainsFunc(all, func(cost *big.Rat) bool { return cost.Cmp(big.NewRat(1, 1)) < 0 }) {
			for i := range all {
				all[i] = times(all[i], 10_000) // in yuan
			}
		}
		for i, key := range keys[of] {
			w.plan(key, "unit-cost", all[i])
		}
		slices.SortFunc(all, func(a, b *big.Rat) int { return a.Cmp(b) })
		middle := new(big.Rat).Add(all[(len(all)-1)/2], all[len(all)/2])
		w.plan("peers--"+of, "median-unit-cost", over(middle, 2))
	}
}
