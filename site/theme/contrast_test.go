package theme_test

import (
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongshi/site/theme"
)

var (
	token = regexp.MustCompile(`--([a-z-]+):\s*#([0-9a-f]{6})\b`)
	dark  = regexp.MustCompile(`(?s)@media \(prefers-color-scheme: dark\) \{(.*?)\n\}`)
)

// palette reads the colours of a piece of a sheet over those that hold already.
func palette(under map[string]string, sheet string) map[string]string {
	colours := map[string]string{}
	for name, colour := range under {
		colours[name] = colour
	}
	for _, m := range token.FindAllStringSubmatch(sheet, -1) {
		colours[m[1]] = m[2]
	}
	return colours
}

// luminance is the relative luminance of a colour by WCAG 2.2.
func luminance(colour string) (l float64) {
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// faint lists the pairs of a palette that are told apart too poorly.
func faint(colours map[string]string) (pairs []string) {
	for _, of := range []struct {
		ratio    float64
		fore, on string
	}{
		{4.5, "ink soft accent", "paper card wash"}, {4.5, "mark-ink", "mark"}, {4.5, "on-accent", "accent"},
		{4.5, "ink soft accent", "mark"},
		{3, "edge", "paper card wash"},
	} {
		for fore := range strings.FieldsSeq(of.fore) {
			for on := range strings.FieldsSeq(of.on) {
				if colours[fore] == "" || colours[on] == "" || contrast(colours[fore], colours[on]) < of.ratio {
					pairs = append(pairs, fore+" on "+on)
				}
			}
		}
	}
	return pairs
}

// TestContrast holds what the page of parts says of the colours, in the light, in the
// dark and in 长者模式.
func TestContrast(t *testing.T) {
	read := func(name string) (light, night string) {
		b, err := fs.ReadFile(theme.Files, "assets/css/"+name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range dark.FindAllStringSubmatch(string(b), -1) {
			night += m[1]
		}
		return dark.ReplaceAllString(string(b), ""), night
	}
	light, night := read("10-tokens.css")
	elder, elderNight := read("80-modes.css")
	day := palette(nil, light)
	evening := palette(day, night)
	for name, colours := range map[string]map[string]string{"light": day, "dark": evening,
		"elder": palette(day, elder), "elder, dark": palette(palette(evening, elder), elderNight)} {
		for _, pair := range faint(colours) {
			t.Errorf("%s: %s", name, pair)
		}
	}
	if len(day) < 10 || evening["paper"] == day["paper"] || len(faint(palette(day, "--soft: #999999"))) == 0 {
		t.Error("the colours are not read, or a faint one is not found")
	}
}
