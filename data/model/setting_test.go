package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
)

// TestSettingList: every setting there is is explained, every one explained is
// there, and each example is a value that it takes.
func TestSettingList(t *testing.T) {
	var explained []string
	for _, s := range SettingList {
		explained = append(explained, s.Name)
		if s.Says.Zh == "" || s.Says.En == "" {
			t.Errorf("%s is not explained in both languages", s.Name)
		}
		text := s.Example
		if section, _, ok := strings.Cut(s.Name, "."); ok {
			text = "[" + section + "]\n" + text
		}
		meta, err := toml.Decode(text, &Settings{})
		if err != nil || len(meta.Undecoded()) > 0 || !meta.IsDefined(strings.Split(s.Name, ".")...) {
			t.Errorf("the example of %s: %v, unknown %v", s.Name, err, meta.Undecoded())
		}
	}
	known := settingsOf(reflect.TypeFor[Settings](), "")
	slices.Sort(known)
	slices.Sort(explained)
	if diff := cmp.Diff(known, explained); diff != "" {
		t.Errorf("settings there are (-) and explained (+):\n%s", diff)
	}
}

// settingsOf names the settings of a struct by its toml tags.
func settingsOf(of reflect.Type, section string) []string {
	var names []string
	for f := range of.Fields() {
		if f.Tag.Get("toml") == "-" {
			continue
		}
		name := section + f.Tag.Get("toml")
		if f.Type.Kind() == reflect.Struct {
			names = append(names, settingsOf(f.Type, name+".")...)
		} else {
			names = append(names, name)
		}
	}
	return names
}
