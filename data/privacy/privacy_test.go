package privacy_test

import (
	"testing"
	"unicode/utf8"

	"gongshi/data/privacy"
)

// TestScan: numbers are made up; 11010519491231002X is the example of GB 11643-1999.
func TestScan(t *testing.T) {
	const sure, doubtful, nothing = "sure", "doubtful", ""
	for _, test := range []struct {
		text, found, masked string
		kind                privacy.Kind
	}{
		{"身份证11010519491231002X。", sure, "110****2X", privacy.ResidentID},
		{"１１０１０５１９４９１２３１００２Ｘ", sure, "110****2X", privacy.ResidentID},
		{"110105 19491231 002x", sure, "110****2X", privacy.ResidentID},
		{"1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", sure, "110****2X", privacy.ResidentID},
		{"序号1.11010519491231002X", sure, "110****2X", privacy.ResidentID},
		{"110105194912310021", doubtful, "110****21", privacy.ResidentID}, // a wrong check character
		{"110105194902300021", nothing, "", 0},                            // 30 February
		{"160105194912310020", nothing, "", 0},                            // no province
		{"110105491231002", doubtful, "110****02", privacy.OldID},
		{"110105491331002", nothing, "", 0},
		{"电话13800138000", sure, "138****00", privacy.Mobile},
		{"138-0013-8000", sure, "138****00", privacy.Mobile},
		{"+86 138 0013 8000", sure, "138****00", privacy.Mobile},
		{"+8613800138000", sure, "138****00", privacy.Mobile},
		{"008613800138000", sure, "138****00", privacy.Mobile},
		{"8613800138000", doubtful, "138****00", privacy.Mobile},
		{"013800138000", doubtful, "138****00", privacy.Mobile},
		{"Tel13800138000", sure, "138****00", privacy.Mobile},
		{"XM13800138000", doubtful, "138****00", privacy.Mobile},
		{`"\n13800138000\n"`, sure, "138****00", privacy.Mobile},
		{`\u7535\u8bdd13800138000`, sure, "138****00", privacy.Mobile},
		{"1\ufe0f\u20e33800138000", sure, "138****00", privacy.Mobile},
		{"13800138000/13900139000", sure, "138****00", privacy.Mobile},
		{"1-13800138000", sure, "138****00", privacy.Mobile},
		{"1380-0138-000", doubtful, "138****00", privacy.Mobile},
		{"监督电话15900159000，0851-12345678", nothing, "", 0}, // allowed
		{"159 0015 9000", nothing, "", 0},
		{"+86-15700157000", nothing, "", 0},
		{"6228480402564890018", sure, "622****18", privacy.BankCard}, // a bank's own specimen
		{"6228 4804 0256 4890 018", sure, "622****18", privacy.BankCard},
		{"6228480402564890019", nothing, "", 0}, // Luhn
		{"4111 1111 1111 1111", sure, "411****11", privacy.BankCard},
		{"4111111111111111", doubtful, "411****11", privacy.BankCard}, // as a code of 河南 begins
		{"7992739871234561", doubtful, "799****61", privacy.BankCard},
		{"6201022014000122", nothing, "", 0},
		{"6201022014000127", doubtful, "620****27", privacy.BankCard}, // Gansu, 2014
		// what is no one's number
		{"91350100M000100Y43", nothing, "", 0}, // the example of GB 32100-2015
		{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", nothing, "", 0},
		{"13800138000fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85", nothing, "", 0},
		{"5310.84", nothing, "", 0},
		{"57.4712643678", nothing, "", 0},
		{"0.0900000762939453", nothing, "", 0},
		{"13,800,138,000", nothing, "", 0},
		{"13 800 138 000", nothing, "", 0},
		{"13800138000.00", doubtful, "138****00", privacy.Mobile},
		{"13800138000元", doubtful, "138****00", privacy.Mobile},
		{"1949-12-31 100", nothing, "", 0},
		{"2014-06-30 1380 01", nothing, "", 0},
		{"15000-160000元", nothing, "", 0},
		{"1 3 8 0 0 1 3 8 0 0 0 1", nothing, "", 0},
		{"国办发〔2018〕11号", nothing, "", 0},
		{"520381104201", nothing, "", 0},
		{"138001380001", nothing, "", 0},
		{"138\n00138000", nothing, "", 0},
		{"138,0013,8000", nothing, "", 0},
		{"138****8000", nothing, "", 0},
	} {
		hits := privacy.New([]string{"159-0015-9000", "办公室 0851-22345678", "15700157000"}).Scan(test.text)
		if len(hits) == 0 {
			if test.found != nothing {
				t.Errorf("%q: nothing was found", test.text)
			}
			continue
		}
		found := doubtful
		if hits[0].Sure {
			found = sure
		}
		if found != test.found || hits[0].Kind != test.kind || hits[0].Masked != test.masked {
			t.Errorf("%q: found %s %v %s, want %s %v %s", test.text, found, hits[0].Kind, hits[0].Masked, test.found, test.kind,
				test.masked)
		}
	}
}

func TestScanPositions(t *testing.T) {
	text := "甲13800138000、乙１１０１０５１９４９１２３１００２Ｘ；138&nbsp;0013&#56;000"
	var got []string
	for _, h := range privacy.New(nil).Scan(text) {
		got = append(got, text[h.From:h.To])
	}
	want := []string{"13800138000", "１１０１０５１９４９１２３１００２Ｘ", "138&nbsp;0013&#56;000"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
}

// FuzzScan: no panic, and every position within the text, on a character, one
// after the other.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"13800138000", "110105 19491231 002x", "&#49;&#x33", `\u0031\ud835\udfcf`, "１３８",
		"1\ufe0f\u20e3", "6228 4804 0256 4890 018",
		"+86-138.0013.8000元", "\xff1\xe2", "1 3 8 0 0 1 3 8 0 0 0", "&nbsp;&", `\U00000031\u`, `\U800000000`,
		"0.13800138000"} {
		f.Add(seed)
	}
	scanner := privacy.New([]string{"15900159000"})
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, h := range scanner.Scan(text) {
			if h.From < last || h.To <= h.From || h.To > len(text) {
				t.Fatalf("%q: a hit at %d to %d after %d", text, h.From, h.To, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[h.From:h.To]) {
				t.Errorf("%q: a hit within a character at %d to %d", text, h.From, h.To)
			}
			last = h.To
		}
	})
}
