//go:build !race

package demo_test

import "math/big"

// gatherings recomputes what the projects of each place amount to, and of all.
func (w *world) gatherings() {
	of := `with recursive up(place, top) as (select code, code from places
			union all select p.code, up.top from places p join up on p.parent = up.place),
		lies(top, key) as (select distinct 'place--' || up.top, p.key from projects p join up on up.place = p.place
			union all select 'all--projects', key from projects),
		sums(key, got, gone, paid, disbursed_on, paid_on) as (select subject,
			sum(case stage when '到位' then amount_n end), sum(case stage when '拨付' then amount_n end),
			sum(case stage when '支付' then amount_n end),
			max(case when stage in ('到位', '拨付') then date end), max(case when stage in ('到位', '支付') then date end)
			from funds where date <= '` + w.day() + `' and amount_n is not null group by subject) `
	finished := `(status in ('完工', '验收', '移交') or finished <> '' and finished <= '` + w.day() +
		`' or accepted <> '' and accepted <= '` + w.day() + `')`
	w.rows(of+`select top, count(*) * 1000000, sum(planned_n), sum(due <> '') * 1000000,
		sum(due <> '' and due < '`+w.day()+`' and status <> '终止' and not `+finished+`) * 1000000
		from lies join projects p on p.key = lies.key group by top`, func(s []string, n []*big.Rat) {
		w.plan(s[0], "projects", n[0])
		w.plan(s[0], "planned-in-all", n[1])
		if n[2].Sign() > 0 {
			w.is(s[0], "late-projects", n[3])
		}
	})
	w.rows(of+`select top, stage, max(date), sum(amount_n) from lies join funds f on f.subject = lies.key
		where date <= ? and amount_n is not null and stage in ('到位', '拨付', '支付', '报账') group by top, stage`,
		func(s []string, n []*big.Rat) { w.on(s[2], s[0], stages[s[1]]+"-total", n[0]) }, w.day())
	w.rows(of+`select p.key, disbursed_on, got - gone from sums join projects p on p.key = sums.key
		where got is not null and gone is not null`,
		func(s []string, n []*big.Rat) { w.on(s[1], s[0], "undisbursed", n[0]) })
	w.rows(of+`select top, max(disbursed_on), sum(got - gone) from lies join sums on sums.key = lies.key
		where got > gone group by top`, func(s []string, n []*big.Rat) { w.on(s[1], s[0], "undisbursed-total", n[0]) })
	w.rows(of+`select top, max(paid_on), sum(got - paid) from lies join sums on sums.key = lies.key
		where got > paid group by top`, func(s []string, n []*big.Rat) { w.on(s[1], s[0], "unspent-total", n[0]) })
	w.rows(`select status, count(*) * 1000000 from projects group by status`, func(s []string, n []*big.Rat) {
		w.plan("all--projects--"+s[0], "projects", n[0])
	})
}
