package pages

import (
	"fmt"
	"slices"

	"gongshi/content/kit"
	"gongshi/data/model"
	"gongshi/data/rule"
)

// checkPages are what does not agree, what does, and the fields that projects leave out.
func checkPages(b *Book) []Outline {
	differ := leaves(Outline{id: "checks", title: says("核对", "Checks"), nav: says("核对", "Checks"),
		holds: says("数据的勾稽核对、发现和说明", "Reconciliations of the data, findings and replies"), write: writeChecks},
		len(b.index.differ))
	agree := leaves(Outline{id: confirmedChecks, title: says("核算一致的", "What agrees"), parent: "checks",
		write: writeConfirmed}, len(b.index.agree))
	unstated := leaves(Outline{id: unstatedFields, title: says("没写的要素", "Fields left out"), parent: "checks",
		write: writeUnstated}, len(b.leaveOut()))
	return slices.Concat(differ, agree, unstated)
}

// writeChecks lists what the rules found, with the bureau's reply beside it,
// what cannot be computed, with the missing field, and what was repaired.
func writeChecks(d *Draft) {
	if len(d.Findings) == 0 && len(d.NotComputed) == 0 {
		rules := d.Address("method") + "#table-rules"
		d.Note("各条规则都核对过，没有发现。规则列在[口径与方法]("+rules+")页。",
			"Every rule was applied and found nothing. The rules stand on the page of [methods]("+rules+").")
		unstated(d)
		repairs(d)
		return
	}
	d.Headline = d.Own(d.Say(fmt.Sprintf("%d处对不上，%d处核算一致", len(d.index.differ), len(d.index.agree)),
		fmt.Sprintf("%s, %s", model.Many(len(d.index.differ), "difference"), model.Many(len(d.index.agree), "agreement"))))
	d.Lede = d.Own(d.Say("发现不是差错的认定：报告如何表述、按同一口径核算得多少，两者都写明。",
		"A finding is not a verdict of fault: it states what the report says beside what the rule works out."))
	if first(d) && len(d.index.agree) > 0 {
		ways := d.Link(says("核算一致的 →", "What agrees →"), confirmedChecks)
		ways.Class = "ways"
		d.Text("agree", ways)
	}
	findings(d)
	turn(d)
	if first(d) {
		unstated(d)
		notComputed(d)
		repairs(d)
	}
}

// confirmedChecks is the id of the list of what was looked at and agrees.
const confirmedChecks = "checks/confirmed"

// findings are those that need a word, in the order of the rules.
func findings(d *Draft) {
	d.Table("findings", findingsOf(d, says("发现", "Finding"), onLeaf(d, d.index.differ)))
}

// writeConfirmed lists what was looked at and agrees.
func writeConfirmed(d *Draft) {
	if t := findingsOf(d, says("核算一致", "Confirmed"), onLeaf(d, d.index.agree)); len(t.Rows) > 0 {
		d.Table("confirmed", t)
		turn(d)
	}
}

func findingsOf(d *Draft, name model.Text, all model.Problems) kit.Table {
	t := d.List(name.Zh, name.En, "出处", "Rows")
	for _, p := range all {
		t.AddAs("finding-"+model.Slug(p.ID), finding(d, p), d.Rows(places(p)))
	}
	t.Class = "lines"
	return t
}

// listed are the findings in the order of the rules, and those that confirm. What cannot
// be computed has a list of its own.
func listed(findings model.Problems) (differ, agree model.Problems) {
	of := by(findings, func(p model.Problem) string { return p.Rule })
	for _, r := range rule.Rules {
		switch {
		case r == rule.NotComputed:
		case r.Confirms:
			agree = append(agree, of[r.ID]...)
		default:
			differ = append(differ, of[r.ID]...)
		}
	}
	return differ, agree
}

// finding is what a rule found, with the bureau's reply and the id below it.
func finding(d *Draft, p model.Problem) run {
	r := d.Run(p.Message)
	if !p.Said.IsZero() {
		r = d.Sentence(p.Said)
	}
	if !p.Reply.IsZero() {
		reply := d.Run(model.Compose("单位说明：%s", "The bureau's reply: %s", p.Reply))
		reply.Class = "reply"
		r.Below = append(r.Below, reply)
	}
	r.Below = append(r.Below, code(d, p.ID))
	return r
}

// places are all the positions of a problem.
func places(p model.Problem) string {
	if p.At == (model.Position{}) {
		return kit.Positions(p.Also)
	}
	return kit.Positions(append([]model.Position{p.At}, p.Also...))
}

func code(d *Draft, s string) run {
	r := d.Own(s)
	r.Class = "code"
	return r
}

func notComputed(d *Draft) {
	t := d.Columns("无法计算", "Cannot be computed", "缺什么", "What is missing", "出处", "Rows")
	for _, n := range d.NotComputed {
		id := rule.NotComputed.Of(n.ID)
		what := d.Run(n.What)
		what.Below = []run{code(d, id)}
		t.AddAs("finding-"+model.Slug(id), what, d.Run(n.Missing), d.Rows(kit.Positions(n.At)))
	}
	t.Class = "lines"
	if len(t.Rows) > 0 {
		d.Heading("无法计算的", "What cannot be computed")
		d.Table(rule.NotComputed.ID, t)
	}
}
