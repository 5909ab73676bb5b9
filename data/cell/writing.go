package cell

import (
	"iter"
	"strings"

	"gongshi/data/model"
)

// Writing is how a bureau writes what could be read in two ways, as its settings say.
// The zero Writing reads only what has one meaning.
type Writing struct {
	Order string // of day, month and year in 03/04/2025: one of Orders
	Comma bool   // decimals stand behind a comma, and a point parts thousands: 1.234,56
}

// The settings that say how a cell is to be read which could be read in two ways.
const (
	OrderSetting   = "dates.order"
	DecimalSetting = "numbers.decimal"
)

// InColumn is the fault of a cell among the others of its column. Where a setting would
// say how the cell is to be read, its hint tells what the whole column speaks for: that
// is more than one cell knows, and still for a person to decide.
func (f *Fault) InColumn(cells iter.Seq[string]) *Fault {
	switch told := *f; f.Setting {
	case OrderSetting:
		told.Hint = orderHint(OrdersOf(cells), model.Text{Zh: "本列", En: "the column"})
		return &told
	case DecimalSetting:
		if DecimalOf(cells) == "," {
			bare := Writing{}.examples().bare
			told.Hint = model.Text{
				Zh: "本列只有以逗号作小数点才读得通；若确实如此，在 gongshi.toml 的 [numbers] 下写 decimal = \",\"；否则写成 " + bare,
				En: `the column can only be read with a comma as its decimal sign: if it is so, write decimal = "," ` +
					"under [numbers] in gongshi.toml; else write it as " + bare,
			}
		}
		return &told
	}
	return f
}

// turner gives numbers with a decimal comma a decimal point, and the other way round.
var turner = strings.NewReplacer(",", ".", ".", ",")

// Turned exchanges the points and commas of a number.
func Turned(s string) string { return turner.Replace(s) }

// turns reports whether a text is another number where a comma is the decimal sign.
func (w Writing) turns(s string) bool { return w.Comma && strings.ContainsAny(s, ".,") }

// DecimalOf is the decimal sign that a column of numbers speaks for: a point where a cell
// has no other reading; else a comma where one has a point for its thousands as well, or
// several have no other reading, for a single 12,34 may as well lack a digit; else "".
func DecimalOf(cells iter.Seq[string]) string {
	only, sure := 0, false
	for written := range cells {
		if !strings.ContainsAny(written, ".,．，") {
			continue // as most cells
		}
		bare, _ := cutNote(Fold(written))
		m := parts.FindStringSubmatch(bare)
		if m == nil {
			continue
		}
		_, _, point := Column{}.ungroup(m[3])
		_, _, comma := Column{Writing: Writing{Comma: true}}.ungroup(m[3])
		switch {
		case point == nil && comma != nil:
			return "."
		case point != nil && comma == nil:
			only++
			sure = sure || strings.Contains(m[3], ".")
		}
	}
	if sure || only > 1 {
		return ","
	}
	return ""
}

// examples are numbers as they are to be written, for hints.
type examples struct{ bare, grouped, negative string }

// examples are those in the writing.
func (w Writing) examples() examples {
	if w.Comma {
		return examples{"3285,44", "3.285,44", "-120,5"}
	}
	return examples{"3285.44", "3,285.44", "-120.5"}
}

// bySign is the fault of a number whose points and commas stand where none belong: where
// it would be one with the other decimal sign, the hint says so.
func (w Writing) bySign(wrong *Fault, other func(Writing) *Fault) *Fault {
	if wrong == nil || wrong.Rule != badSeparators || other(Writing{w.Order, !w.Comma}) != nil {
		return wrong
	}
	told := *wrong
	if w.Comma {
		told.Hint = model.Text{
			Zh: "设置写明以逗号作小数点（decimal = \",\"），点只分千位：把小数点写成逗号，如 " + w.examples().bare,
			En: `a comma is the decimal sign in the settings (decimal = ","), and a point parts thousands: write ` +
				w.examples().bare,
		}
		return &told
	}
	told.Setting = DecimalSetting
	told.Hint.Zh += "；如果逗号是小数点，在 gongshi.toml 的 [numbers] 下写 decimal = \",\""
	told.Hint.En += `; where the comma is the decimal sign, write decimal = "," under [numbers] in gongshi.toml`
	return &told
}
