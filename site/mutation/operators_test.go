package mutation

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// comparisons are changed at their edge, or turned round where they have none.
var comparisons = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
}

// methods are those of decimals and dates that say what operators say of numbers: the
// one becomes the other.
var methods = map[string]string{
	"GreaterThan": "GreaterThanOrEqual", "GreaterThanOrEqual": "GreaterThan",
	"LessThan": "LessThanOrEqual", "LessThanOrEqual": "LessThan",
	"Add": "Sub", "Sub": "Add", "Mul": "Div", "IsPositive": "IsNegative", "IsNegative": "IsPositive",
	"After": "Before", "Before": "After",
}

// finder gathers the sites of a file.
type finder struct {
	info  *types.Info
	sites []site
}

func (f *finder) add(n ast.Node, change string, write writer) {
	f.sites = append(f.sites, site{from: n.Pos(), to: n.End(), change: change, write: write})
}

// sites are all places of a file that can be changed.
func sites(file *ast.File, info *types.Info) []site {
	f := &finder{info: info}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok == token.VAR // constants stay what they are
		case *ast.ArrayType:
			return false // so do lengths
		case *ast.KeyValueExpr:
			_, number := n.Key.(*ast.BasicLit)
			return !number // and places in a list
		case *ast.BinaryExpr:
			f.binary(n)
		case *ast.UnaryExpr:
			f.negation(n)
		case *ast.IfStmt:
			f.condition(n)
		case *ast.BlockStmt:
			f.statements(n.List)
		case *ast.CaseClause:
			f.statements(n.Body)
		case *ast.BasicLit:
			f.number(n)
		case *ast.CallExpr:
			f.method(n)
		}
		return true
	})
	order(f.sites)
	return f.sites
}

func (f *finder) binary(n *ast.BinaryExpr) {
	to, known := comparisons[n.Op]
	if tv := f.info.Types[n]; !known || tv.Value != nil {
		return
	}
	f.add(n, fmt.Sprintf("%s becomes %s", n.Op, to), func(i int, inner func(ast.Node) string) string {
		x, y := inner(n.X), inner(n.Y)
		return fmt.Sprintf("(mutated(%d) && (%s %s %s) || !mutated(%d) && (%s %s %s))", i, x, to, y, i, x, n.Op, y)
	})
}

func (f *finder) negation(n *ast.UnaryExpr) {
	if n.Op != token.NOT {
		return
	}
	f.add(n, "! is left out", func(i int, inner func(ast.Node) string) string {
		return fmt.Sprintf("(mutated(%d) == (%s))", i, inner(n.X))
	})
}

func (f *finder) condition(n *ast.IfStmt) {
	f.add(n.Cond, "if always", func(i int, inner func(ast.Node) string) string {
		return fmt.Sprintf("(mutated(%d) || (%s))", i, inner(n.Cond))
	})
	f.add(n.Cond, "if never", func(i int, inner func(ast.Node) string) string {
		return fmt.Sprintf("(!mutated(%d) && (%s))", i, inner(n.Cond))
	})
}

// statements leaves out what is done for its effect.
func (f *finder) statements(list []ast.Stmt) {
	for _, n := range list {
		switch a := n.(type) {
		case *ast.AssignStmt:
			if a.Tok == token.DEFINE || blank(a.Lhs) {
				continue
			}
		case *ast.ExprStmt, *ast.IncDecStmt:
		default:
			continue
		}
		f.add(n, "is left out", func(i int, inner func(ast.Node) string) string {
			return fmt.Sprintf("if !mutated(%d) { %s }", i, inner(n))
		})
	}
}

func blank(left []ast.Expr) bool {
	for _, x := range left {
		if id, is := x.(*ast.Ident); !is || id.Name != "_" {
			return false
		}
	}
	return true
}

func (f *finder) number(n *ast.BasicLit) {
	kind, is := f.info.Types[n].Type.(*types.Basic)
	if n.Kind != token.INT || !is || kind.Info()&types.IsUntyped != 0 || kind.Info()&types.IsNumeric == 0 ||
		!strings.Contains(" int int32 int64 uint8 uint32 uint64 float64 ", " "+kind.Name()+" ") {
		return
	}
	f.add(n, n.Value+" becomes one more", func(i int, _ func(ast.Node) string) string {
		return fmt.Sprintf("mutatedNumber[%s](%d, %s)", kind.Name(), i, n.Value)
	})
}

func (f *finder) method(n *ast.CallExpr) {
	selector, is := n.Fun.(*ast.SelectorExpr)
	if !is {
		return
	}
	other, known := methods[selector.Sel.Name]
	named, isNamed := f.info.TypeOf(selector.X).(*types.Named)
	if !known || !isNamed || named.Obj().Name() != "Decimal" && named.Obj().Name() != "Date" {
		return
	}
	f.add(n.Fun, selector.Sel.Name+" becomes "+other, func(i int, inner func(ast.Node) string) string {
		x := inner(selector.X)
		return fmt.Sprintf("mutatedChoice(%d, (%s).%s, (%s).%s)", i, x, other, x, selector.Sel.Name)
	})
}
