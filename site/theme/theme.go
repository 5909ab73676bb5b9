// Package theme is the site's Hugo project but for its content: templates,
// style sheets, words of the interface and the hardened configuration. Copied
// into an empty folder, with the pages of package content beside it and the
// stills in static/charts, it is a whole project.
package theme

import (
	"embed"
	"fmt"

	"gongshi/data/model"
)

// Files is the project. Every file stands at its place in the project.
//
//go:embed all:layouts all:assets all:content all:i18n hugo.toml
var Files embed.FS

// ConfigurationFile is the project's configuration. In Files it names no language.
const ConfigurationFile = "hugo.toml"

// Configuration is the configuration of a site in some languages.
func Configuration(languages model.Languages) ([]byte, error) {
	without := []string{}
	for _, lang := range (model.Languages{}).All() {
		if !languages.Have(lang) {
			without = append(without, lang)
		}
	}
	rest, err := Files.ReadFile(ConfigurationFile)
	of := fmt.Appendf(nil, "defaultContentLanguage = %q\ndisableLanguages = %q\n", languages.First(), without)
	return append(of, rest...), err
}
