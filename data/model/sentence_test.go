package model

import "testing"

// TestSentence: parts stand where each language puts them, equal numbers keep their own
// figures, and a sentence that others add to stays as it was.
func TestSentence(t *testing.T) {
	total := &Figure{Key: "total", Display: Text{Zh: "5万元", En: "50,000 yuan"}}
	young := &Figure{Key: "young", Display: total.Display}
	gap := Size{&Figure{Key: "gap", Display: Text{Zh: "+7.47个百分点"}}, Text{Zh: "7.47"}}
	s := Phrase("%s合计%s，一年以内%s，占100%%", "in all %[2]s of %[1]s, up to a year %[3]s, 100%% of it",
		Text{Zh: "专项", En: "special"}, total, young)
	if got := s.Text(); got != (Text{Zh: "专项合计5万元，一年以内5万元，占100%%",
		En: "in all 50,000 yuan of special, up to a year 50,000 yuan, 100%% of it"}) {
		t.Errorf("got %q", got)
	}
	if f := s.Figures(); len(f) != 2 || f[0] != total || f[1] != young {
		t.Errorf("got the figures %v", f)
	}
	longer := s.And("；", gap, "。")
	if longer.Say("zh") != "专项合计5万元，一年以内5万元，占100%%；7.47。" || len(longer.Figures()) != 3 || len(s.Figures()) != 2 {
		t.Errorf("got %q after %q", longer.Say("zh"), s.Say("zh"))
	}
	if got := Phrase("距一半还差%s", "−%s short of half", total).Alone().Text(); got.Zh != "距一半还差5万元。" ||
		got.En != "−50,000 yuan short of half." {
		t.Errorf("alone: %q", got)
	}
	if got := Phrase("已过半", "past half").Alone().Say("en"); got != "Past half." || !(Sentence{}).Alone().IsZero() {
		t.Errorf("alone: %q", got)
	}
}
