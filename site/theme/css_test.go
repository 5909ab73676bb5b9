package theme_test

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"gongshi/site/theme"
)

// A sheet may use what Chrome 70 knows, and what an old browser leaves out without
// harm. Whatever stands in none of these lists is a fault: who adds to them has
// looked up since when it is known.
var (
	atRules = words(`@media @page @bottom-center @font-face @supports @keyframes`)
	pseudos = words(`root lang hover focus checked target first-child last-child nth-child nth-last-child first-of-type last-of-type
		nth-of-type not before after link visited active disabled empty only-child focus-within placeholder -webkit-details-marker
		-webkit-progress-bar -webkit-progress-value
		focus-visible`)  // within :not alone, a rule that an old browser may drop
	features = words(`min-width max-width prefers-color-scheme forced-colors prefers-reduced-motion print screen orientation
		and not only dark light active reduce portrait landscape`)
	functions = words(`var( calc( rgba( rgb( linear-gradient( local( repeating-linear-gradient( attr( counter( url( repeat( minmax( rotate( scale( translate( translatey( translatex( rect( polygon(
		cubic-bezier(`)
	newer = words(`clamp( min( max(`) // after a plain value of the same property
	units = regexp.MustCompile(`^[-+.0-9e]+(px|rem|em|ch|vw|vh|fr|mm|cm|pt|deg|s|ms)$`)

	properties = words(`align-content align-items align-self animation animation-delay animation-duration animation-name appearance
		background background-color background-image background-position background-repeat background-size
		border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color
		border-left-width border-radius border-right border-right-color border-spacing border-style border-top border-top-color border-top-width border-width
		bottom box-shadow box-sizing break-after break-before break-inside caption-side clear clip clip-path color column-count column-gap column-span columns
		content counter-increment counter-reset cursor direction display fill flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap
		float font font-family font-size font-style font-variant-numeric font-weight gap grid-area grid-auto-flow grid-auto-rows grid-column grid-gap
		grid-row grid-row-gap grid-template-areas grid-template-columns grid-template-rows height hyphens justify-content justify-items justify-self left
		letter-spacing line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height
		min-width object-fit opacity order orphans outline outline-color outline-offset outline-style outline-width overflow overflow-wrap overflow-x overflow-y
		padding padding-bottom padding-left padding-right padding-top page-break-after page-break-before page-break-inside pointer-events position
		resize right row-gap scroll-behavior size src stroke stroke-width table-layout text-align text-decoration text-decoration-color
		text-decoration-line text-decoration-style text-indent text-overflow text-transform text-size-adjust top touch-action transform transform-origin
		transition unicode-range user-select vertical-align visibility white-space widows width word-break
		word-spacing writing-mode z-index -webkit-overflow-scrolling
		-webkit-text-size-adjust -webkit-appearance -webkit-user-select`)
	graces = words(`color-scheme forced-color-adjust print-color-adjust -webkit-print-color-adjust text-decoration-thickness text-underline-offset
		text-wrap overscroll-behavior accent-color scroll-margin-top overflow-anchor`)
)

func words(s string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(s) {
		all[word] = true
	}
	return all
}

// sheet is a style sheet that is looked at.
type sheet struct {
	name   string
	rules  [][]string // the properties that each open rule has declared so far
	faults []string
}

func (s *sheet) fault(format string, args ...any) {
	s.faults = append(s.faults, s.name+": "+fmt.Sprintf(format, args...))
}

// target finds what a sheet uses beyond Chrome 70.
func target(name, text string) []string {
	s := &sheet{name: name}
	p := css.NewParser(parse.NewInputString(text), false)
	for {
		switch grammar, _, data := p.Next(); grammar {
		case css.ErrorGrammar:
			if err := p.Err(); err != io.EOF {
				s.fault("%v", err)
			}
			return s.faults
		case css.AtRuleGrammar, css.BeginAtRuleGrammar:
			s.at(string(data), p.Values())
			if grammar == css.BeginAtRuleGrammar {
				s.rules = append(s.rules, nil)
			}
		case css.BeginRulesetGrammar, css.QualifiedRuleGrammar:
			if n := len(s.rules); n > 0 && len(s.rules[n-1]) > 0 {
				s.fault("a rule within a rule")
			}
			s.faults = append(s.faults, selector(name, p.Values())...)
			if grammar == css.BeginRulesetGrammar {
				s.rules = append(s.rules, []string{""})
			}
		case css.EndRulesetGrammar, css.EndAtRuleGrammar:
			s.rules = s.rules[:len(s.rules)-1]
		case css.DeclarationGrammar:
			s.declare(string(data), p.Values())
		}
	}
}

// at looks at a rule such as @media, and at what it asks.
func (s *sheet) at(rule string, values []css.Token) {
	if !atRules[rule] {
		s.fault("%s", rule)
	}
	for _, v := range values {
		if v.TokenType == css.DelimToken || rule == "@media" && v.TokenType == css.IdentToken && !features[string(v.Data)] {
			s.fault("%s … %s", rule, v.Data)
		}
	}
}

// declare looks at a property and its value.
func (s *sheet) declare(property string, values []css.Token) {
	if !properties[property] && !graces[property] {
		s.fault("%s", property)
	}
	declared := s.rules[len(s.rules)-1]
	grid := func(s string) bool {
		return slices.Contains([]string{"display:grid", "column-count", "columns", "grid-template-columns"}, s)
	}
	if strings.HasSuffix(property, "gap") && !slices.ContainsFunc(declared, grid) {
		s.fault("%s where no grid is declared", property)
	}
	for _, v := range values {
		switch of := strings.ToLower(string(v.Data)); {
		case v.TokenType == css.FunctionToken && newer[of]:
			if !slices.Contains(declared, property) {
				s.fault("%s: %s without a plain value before it", property, of)
			}
		case v.TokenType == css.FunctionToken && !functions[of], v.TokenType == css.DimensionToken && !units.MatchString(of),
			of == "anywhere":
			s.fault("%s: %s", property, of)
		}
	}
	if property == "display" && len(values) > 0 {
		property += ":" + string(values[0].Data)
	}
	s.rules[len(s.rules)-1] = append(declared, property)
}

// selector finds pseudo-classes that would make an old browser drop the rule.
func selector(name string, tokens []css.Token) (faults []string) {
	for i, v := range tokens {
		if v.TokenType == css.DelimToken && string(v.Data) == "&" {
			faults = append(faults, name+": nesting")
		}
		if i == 0 || tokens[i-1].TokenType != css.ColonToken || v.TokenType == css.ColonToken {
			continue
		}
		pseudo := strings.TrimSuffix(string(v.Data), "(")
		if !pseudos[pseudo] || pseudo == "focus-visible" && (i < 2 || string(tokens[i-2].Data) != "not(") {
			faults = append(faults, name+": :"+pseudo)
		}
	}
	return faults
}

// TestSheetsForOldPhones: no sheet uses what Chrome 70 does not know, unless it does
// without.
func TestSheetsForOldPhones(t *testing.T) {
	sheets, err := fs.Glob(theme.Files, "assets/css/*.css")
	if err != nil || len(sheets) < 5 {
		t.Fatal(sheets, err)
	}
	for _, sheet := range sheets {
		b, err := fs.ReadFile(theme.Files, sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range target(path.Base(sheet), string(b)) {
			t.Error(fault)
		}
	}
}

// TestTargetFinds plants what Chrome 70 does not know, each in a sheet of its own.
func TestTargetFinds(t *testing.T) {
	for _, sheet := range []string{
		"@layer base { a { color: red } }", "@container (min-width: 1px) { a { color: red } }", "a { & b { color: red } }",
		"a { color: red; b { color: red } }",
		"a:has(b) { color: red }", ":is(a, b) { color: red }", ":where(a) { color: red }", "a:focus-visible { color: red }",
		"a { inset: 0 }", "a { aspect-ratio: 1 }", "a { display: flex; gap: 1px }", "a { column-gap: 1px }",
		"a { margin-inline: 1px }",
		"a { width: clamp(1px, 2px, 3px) }", "a { width: min(1px, 2px) }", "a { height: 1dvh }",
		"a { overflow-wrap: anywhere }", "a { color: color-mix(in srgb, red, blue) }",
		"@media (width >= 600px) { a { color: red } }", "@media (hover: none) { a { color: red } }",
	} {
		if len(target("planted", sheet)) == 0 {
			t.Errorf("nothing is found in %s", sheet)
		}
	}
	for _, sheet := range []string{"a { width: 2px; width: min(1px, 2px) }", "a { display: grid; gap: 1px }",
		"a:focus:not(:focus-visible) { outline: 0 }",
		"@media (min-width: 601px) { a { color: red } }", "@media print { @page { size: A4 } a { color: red } }"} {
		if faults := target("sound", sheet); len(faults) > 0 {
			t.Errorf("%s: %v", sheet, faults)
		}
	}
}
