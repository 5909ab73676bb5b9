package options_test

import (
	"errors"
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/data/demo"
	"gongshi/data/model"
	"gongshi/site/options"
)

func TestParse(t *testing.T) {
	t.Setenv("LC_ALL", "en_US.UTF-8")
	for _, tt := range []struct {
		args []string
		want options.Options
	}{
		{nil, options.Options{Command: "build", Lang: "en"}},
		{[]string{"--out", "x"}, options.Options{Command: "build", Lang: "en", Out: "x"}},
		{[]string{"check", "county", "--lang", "zh"}, options.Options{Command: "check", Dir: "county", Lang: "zh"}},
		{[]string{"build", "--as-of", "2014-06-30", "county", "--base-url", "https://example.org/a"},
			options.Options{Command: "build", Dir: "county", Lang: "en", AsOf: model.NewDate(2014, 6, 30),
				BaseURL: "https://example.org/a/"}},
		{[]string{"check", "--json", "county", "--repairs", "--annotate"}, options.Options{Command: "check", Dir: "county",
			Lang: "en", JSON: true, Repairs: true, Annotate: true}},
		{[]string{"init", "--example", "mine"}, options.Options{Command: "init", Dir: "mine", Lang: "en",
			Example: "county"}},
		{[]string{"init", "--example", "works", "mine"}, options.Options{Command: "init", Dir: "mine", Lang: "en",
			Example: "works"}},
		{[]string{"init", "--example", "works"}, options.Options{Command: "init", Dir: "works", Lang: "en",
			Example: "works"}},
		{[]string{"init", "works", "mine", "--example"}, options.Options{Command: "init", Dir: "mine", Lang: "en",
			Example: "works"}},
		{[]string{"init", "county", "--from", "a.csv", "--lang", "zh", "b.csv"},
			options.Options{Command: "init", Dir: "county", Lang: "zh", From: []string{"a.csv", "b.csv"}}},
	} {
		tt.want.Size = demo.Default
		got, err := options.Parse(tt.args)
		if diff := cmp.Diff(&tt.want, got); err != nil || diff != "" {
			t.Errorf("%q: %v\n%s", tt.args, err, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, args := range [][]string{{"build", "a", "b"}, {"--lang", "fr"}, {"--as-of", "2014-6-30"}, {"--colour"},
		{"--json"}, {"build", "--annotate", "county"}, {"brief", "--repairs"},
		{"--base-url", "example.org"}, {"--base-url", "ftp://example.org/"}, {"--base-url", "https://example.org/?a"},
		{"--out"}, {"init", "--from", "a.csv"}, {"init", "x", "--from"}, {"build", "x", "--from", "a.csv"},
		{"init", "x", "--example", "--from", "a.csv"}, {"init", "--example"},
		{"init", "--example", "roads", "mine"}, {"init", "--example", "works", "mine", "yours"},
		{"demo", "x", "--villages", "0"}, {"demo", "x", "--months", "many"}} {
		if _, err := options.Parse(args); err == nil || errors.Is(err, flag.ErrHelp) {
			t.Errorf("%q gave %v", args, err)
		}
	}
	if _, err := options.Parse([]string{"check", "-h"}); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("-h gave %v", err)
	}
}
