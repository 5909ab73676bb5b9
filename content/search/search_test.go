package search_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/content/search"
)

// TestSpell finds names by what people type for them. What stands in "not" may not
// be found.
func TestSpell(t *testing.T) {
	for _, c := range []struct {
		name      string
		find, not []string
	}{
		{"枧槽苗族乡", []string{"jc", "jcmzx", "mzx", "jiancao", "jiancaomiaozu", "miaozuxiang"}, []string{"cj"}},
		{"重庆", []string{"cq", "zq", "chongqing", "zhongqing"}, nil},
		{"长乐镇", []string{"clz", "zlz", "cyz", "zyz", "changle", "zhangle"}, nil},
		{"银行", []string{"yh", "yx", "yinhang", "yinxing"}, nil},
		{"绿水女神", []string{"lvshui", "nvshen"}, nil},
		{"黄桷坝（2号）水利工程", []string{"hjb2h", "b2hsl", "ba2hao"}, nil},
		{"2014、2015年", []string{"2014,2015n"}, []string{"20142015"}},
		{"P133326世行项目", []string{"p133326s", "p133326shi"}, []string{"P133326"}},
		// more readings than combinations: each other reading is found among its neighbours
		{"重庆长寿重阳长乐重行都会项目", []string{"cqzs", "zqcs", "chongqing", "zhongqing", "changshou", "duhuixiangmu"}, nil},
	} {
		initials, syllables := search.Spell(c.name)
		for _, want := range c.find {
			if !strings.Contains(initials+"\n"+syllables, want) {
				t.Errorf("%s is not found by %s: %s, %s", c.name, want, initials, syllables)
			}
		}
		for _, other := range c.not {
			if strings.Contains(initials+"\n"+syllables, other) {
				t.Errorf("%s is found by %s: %s, %s", c.name, other, initials, syllables)
			}
		}
		for _, r := range initials + syllables {
			if !(r == ' ' || r == ',' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
				t.Errorf("%s: %q is not what people type", c.name, r)
			}
		}
	}
	if initials, _ := search.Spell("2014、2015年"); initials != "2014,2015n" {
		t.Errorf("two years are %s", initials)
	}
	for _, name := range []string{"", "Jiancao Township 5", "（）—…", "𠀀"} { // the last is rare, and has a reading or none
		initials, syllables := search.Spell(name)
		if name != "𠀀" && initials+syllables != "" {
			t.Errorf("%q is spelled %q, %q", name, initials, syllables)
		}
	}
}

// A spelling is bounded by the length of its name, whatever its readings.
func TestSpellIsBounded(t *testing.T) {
	for _, n := range []int{1, 10, 100, 1000} {
		initials, syllables := search.Spell(strings.Repeat("重", n))
		if len(initials) > 16*n+16*9*n || len(syllables) > 100*n*6 {
			t.Errorf("%d characters make %d and %d letters", n, len(initials), len(syllables))
		}
	}
}

func TestWrite(t *testing.T) {
	var b bytes.Buffer
	err := search.Write(&b, []string{"乡镇与村", "项目"}, []search.Entry{
		{Kind: 0, Title: "枧槽乡", Chinese: "枧槽乡", Href: "places/jiancao.html", Context: "某县"},
		{Kind: 1, Title: `<img src=x onerror=alert(1)>"]}</script>`, Href: "projects/x.html"},
		{Kind: 1, Title: "Mill", Also: "厂", Href: "projects/mill.html"},
	})
	want := `{"kinds":["乡镇与村","项目"],"entries":[
["枧槽乡",0,"places/jiancao.html","某县","","jcx jzx","jiancaoxiang jianzaoxiang"],
["\u003cimg src=x onerror=alert(1)\u003e\"]}\u003c/script\u003e",1,"projects/x.html"],
["Mill",1,"projects/mill.html","","厂"]
]}
`
	if err != nil || b.String() != want {
		t.Errorf("%v\n%s\nwant\n%s", err, b.String(), want)
	}
	b.Reset()
	if err := search.Write(&b, nil, nil); err != nil || !json.Valid(b.Bytes()) {
		t.Errorf("an empty index is %s, %v", b.String(), err)
	}
}

// A large index has initials alone, and stays under what a phone will fetch.
func TestSize(t *testing.T) {
	names, ends := []rune("石龙水平河新黄白青马东西南北王李上下中山沙竹杨梅林桥坪坝沟湾塘寨岩洞井泉田坡岭"), []string{"村", "镇", "乡产业发展项目（1号）", "乡饮水安全巩固提升工程"}
	for _, size := range []struct{ entries, kilobytes int }{{14_000, 600}, {128_000, 3_500}} {
		entries := make([]search.Entry, size.entries)
		for i := range entries {
			name := string([]rune{names[i%len(names)], names[i*7/len(names)%len(names)], names[i*31/97%len(names)]}) +
				ends[i%len(ends)]
			entries[i] = search.Entry{Kind: i % 2, Title: name, Chinese: name, Href: fmt.Sprintf("places/p%06d.html", i),
				Context: string(names[i%5]) + "乡"}
		}
		var packed bytes.Buffer
		z, _ := gzip.NewWriterLevel(&packed, 6)
		var plain bytes.Buffer
		if err := search.Write(&plain, []string{"a", "b"}, entries); err != nil {
			t.Fatal(err)
		}
		z.Write(plain.Bytes())
		z.Close()
		t.Logf("%d entries: %d KB, %d KB as they travel", size.entries, plain.Len()>>10, packed.Len()>>10)
		if packed.Len()>>10 > size.kilobytes {
			t.Errorf("%d entries take %d KB", size.entries, packed.Len()>>10)
		}
		var index struct{ Entries [][]any }
		if err := json.Unmarshal(plain.Bytes(), &index); err != nil || len(index.Entries) != size.entries {
			t.Fatal(err, len(index.Entries))
		}
		if whole := slices.ContainsFunc(index.Entries, func(e []any) bool {
			return len(e) > 6
		}); whole != (size.entries < search.Many) {
			t.Errorf("%d entries with syllables: %v", size.entries, whole)
		}
	}
}

func TestPlain(t *testing.T) {
	got := search.Plain("# 报告\n\n**目标。** 完成{{< value \"a.b\" >}}，见[指标](/indicators.html)。\n\n- 一\n- `二`\n{{% x %}}\n")
	if want := "报告 目标。 完成…，见指标。 一 二 …"; got != want {
		t.Errorf("got %q", got)
	}
}
