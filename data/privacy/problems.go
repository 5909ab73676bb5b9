package privacy

import (
	"strings"

	"gongshi/data/model"
)

// Rule is the gate's own. What is sure is an error and ends a build with status 3; what is
// doubtful is a finding of package rule, which says it in its own words.
const Rule = "personal-data"

var kinds = map[Kind]model.Text{
	ResidentID: {Zh: "身份证号", En: "a resident identity number"},
	OldID:      {Zh: "15位身份证号", En: "an identity number of 15 digits"},
	Mobile:     {Zh: "手机号", En: "a mobile number"},
	BankCard:   {Zh: "银行卡号", En: "a bank card"},
}

// Name is what a reader calls the kind.
func (k Kind) Name() model.Text { return kinds[k] }

// Cell gives the problems of the text at one place: at most one of each severity,
// so that their ids are stable.
func (s *Scanner) Cell(at model.Position, text string) model.Problems {
	return Problems(at, s.Written(text))
}

// Lines gives the problems of published text that begins with that line of a file, line
// by line.
func (s *Scanner) Lines(file string, first int, text string) model.Problems {
	return lines(file, first, text, s.Scan(text))
}

// WrittenLines gives the problems of a file that a person wrote, line by line.
func (s *Scanner) WrittenLines(file, text string) model.Problems {
	return lines(file, 1, text, s.Written(text))
}

func lines(file string, first int, text string, hits []Hit) (all model.Problems) {
	line, counted := first, 0
	for len(hits) > 0 {
		line += strings.Count(text[counted:hits[0].From], "\n")
		counted = hits[0].From
		same := 1
		for same < len(hits) && !strings.Contains(text[hits[0].From:hits[same].From], "\n") {
			same++
		}
		all = append(all, Problems(model.Position{File: file, Line: line}, hits[:same])...)
		hits = hits[same:]
	}
	return all
}

// Repeated gives the problems of what other problems would publish of a file: the
// header of a column that is not read may be a person's number, where a file has
// no header.
func (s *Scanner) Repeated(published model.Problems) (all model.Problems) {
	for _, p := range published {
		if p.Severity != model.Error && p.Rule != Rule {
			all = append(all, s.Cell(p.At, p.Written)...)
		}
	}
	return all
}

// Problems gives the problems of the personal data found at one place: at most one of
// each severity.
func Problems(at model.Position, hits []Hit) (all model.Problems) {
	for _, sure := range []bool{true, false} {
		var masked, zh, en []string
		for _, h := range hits {
			if h.Sure == sure {
				masked, zh, en = append(masked, h.Masked), once(zh, h.Kind.Name().Zh), once(en, h.Kind.Name().En)
			}
		}
		if len(masked) > 0 {
			all = append(all, problem(at, sure, strings.Join(masked, " "), strings.Join(zh, "、"), strings.Join(en, ", ")))
		}
	}
	return all
}

func once(all []string, name string) []string {
	for _, known := range all {
		if known == name {
			return all
		}
	}
	return append(all, name)
}

func problem(at model.Position, sure bool, masked, zh, en string) model.Problem {
	if sure {
		return model.At(model.Error, Rule, at, masked,
			model.Text{Zh: "含有个人信息：" + zh, En: "personal data: " + en},
			model.Text{Zh: "删去；公开的办公电话列入 gongshi.toml 的 privacy.phones；如果是编号，在前面加字母",
				En: "delete it; list a public telephone under privacy.phones in gongshi.toml; put letters before the number of " +
					"a document or a project"})
	}
	return model.At(model.Finding, Rule, at, masked, model.Text{Zh: zh, En: en}, model.Text{})
}
