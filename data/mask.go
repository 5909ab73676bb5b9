package data

// hidden stands for words of ours that quote a person's data.
var hidden = Text{Zh: "此处文字含个人信息，不显示", En: "the text here holds personal data and is not shown"}

// Masked gives the problems with the personal data in them masked, whatever rule
// they are of: the terminal, a CI log and checks.json show none. Allowed are the
// telephone numbers that a bureau publishes on purpose.
func (ps Problems) Masked(allowed []string) Problems {
	masked := make(Problems, len(ps))
	for i, p := range ps {
		for _, s := range []*string{&p.Written, &p.Became} {
			if preview, found := PersonalData(*s, allowed); found {
				*s = preview
			}
		}
		for _, t := range []*Text{&p.Message, &p.Hint} {
			if holdsPersonalData(*t, allowed) {
				*t = hidden
			}
		}
		masked[i] = p
	}
	return masked
}

func holdsPersonalData(t Text, allowed []string) bool {
	_, zh := PersonalData(t.Zh, allowed)
	_, en := PersonalData(t.En, allowed)
	return zh || en
}
