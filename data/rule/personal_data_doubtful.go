package rule

import (
	"gongshi/data/model"
	"gongshi/data/privacy"
)

// PersonalDataDoubtful lists what the privacy gate doubts: what looks like personal data
// and may be none. What is sure is an error of the gate's own.
var PersonalDataDoubtful = &Rule{ID: "personal-data-doubtful", looks: atDoubts, Says: model.Text{
	Zh: "像个人信息而不能确定：15位身份证号、校验码不符的身份证号、只合校验的卡号等。确定的不发布。",
	En: "What looks like personal data and may be none: an old identity number, one with a wrong check " +
		"character, a card by its check digit alone. What is sure is not published.",
}, find: func(f *finder) {
	for _, p := range f.doubts { // whose message is what the masked text looks like
		f.findAt(p.At, p.Written, model.Phrase("像是%s（%s），请核实", "this looks like %s (%s): please check", p.Message,
			p.Written),
			model.Text{Zh: "是个人信息的，删去", En: "delete it if it is a person's"})
	}
}}

// Doubts makes findings of what the privacy gate doubts among the problems of an intake.
func Doubts(problems model.Problems) model.Problems {
	var f finder
	var others model.Problems
	for _, p := range problems {
		if p.Rule == privacy.Rule && p.Severity == model.Finding {
			f.doubts = append(f.doubts, p)
		} else {
			others = append(others, p)
		}
	}
	return append(others, f.apply(atDoubts)...)
}
