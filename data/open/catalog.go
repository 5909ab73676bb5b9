package open

import (
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"gongshi/data/measure"
	"gongshi/data/model"
	"gongshi/data/read"
	"gongshi/data/table"
)

// published are the files of data that a catalogue names, the figures first.
func published(files []read.File, ledger *table.Ledger) []Download {
	all := []Download{{Path: FiguresCSVPath, Name: model.Text{Zh: "全部数字", En: "all figures"}}}
	for _, of := range read.ByTable(files) {
		t := table.Named(of[0].Table)
		all = append(all, Download{Path: TablePath(t.Name), Name: model.Text{Zh: t.Zh, En: t.Name}})
	}
	if ledger != nil {
		all = append(all, Download{Path: HouseholdsPath, Name: model.Text{Zh: table.Households.Zh + "计数",
			En: "households, counted"}})
	}
	return all
}

// object is a node of JSON-LD. encoding/json sorts its keys.
type object = map[string]any

// Catalog describes the open data as a DCAT catalogue in JSON-LD: a dataset for the
// figures and for each table. Its addresses are relative to it without a base. It
// names a publisher and a date of issue only where they are known: never one of an
// example, and the as-of date, not the day of the build.
func Catalog(r *measure.Report, files []read.File, base string) ([]byte, error) {
	site, languages := r.Settings.Site, r.Settings.Site.Languages
	iri := func(p string) string {
		switch {
		case base != "":
			return base + p
		case path.Dir(p) == TablesDir:
			return path.Base(p)
		}
		return "../" + p
	}
	text := func(t model.Text) []object {
		all := []object{}
		for _, lang := range languages.All() {
			if said, in := t.In(lang); in == lang || lang == languages.First() {
				all = append(all, object{"@language": in, "@value": said})
			}
		}
		return all
	}
	common := func(o object) object {
		o["dct:language"] = languages.All()
		if l := r.Settings.Licence; l.URL != "" {
			o["dct:license"] = object{"@id": l.URL}
		} else if l.Name != "" {
			o["dct:license"] = object{"@type": "dct:LicenseDocument", "dct:title": l.Name}
		}
		if by := r.Settings.Publisher(); site.Official && !site.Example && !by.IsZero() {
			o["dct:publisher"] = object{"@type": "foaf:Agent", "foaf:name": text(by)}
		}
		return o
	}
	var sets []object
	for _, d := range published(files, r.Dataset.Ledger) {
		set := common(object{"@id": iri(d.Path) + "#dataset", "@type": "dcat:Dataset", "dct:title": text(d.Name),
			"dct:modified": typed(r.AsOf),
			"dct:temporal": object{"@type": "dct:PeriodOfTime", "dcat:endDate": typed(r.AsOf)},
			"dcat:distribution": object{"@id": iri(d.Path), "@type": "dcat:Distribution",
				"dcat:downloadURL": object{"@id": iri(d.Path)},
				"dcat:mediaType":   object{"@id": "https://www.iana.org/assignments/media-types/text/csv"},
				"dct:conformsTo":   object{"@id": "https://specs.frictionlessdata.io/table-schema/"},
				"dct:description":  iri(WholePath)}})
		if site.County != "" {
			set["dct:spatial"] = object{"@type": "dct:Location", "skos:prefLabel": text(r.Settings.County())}
		}
		sets = append(sets, set)
	}
	catalogue := common(object{"@context": object{"dcat": "http://www.w3.org/ns/dcat#",
		"dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
		"skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
		"@id": iri(CatalogPath), "@type": "dcat:Catalog", "dct:title": text(r.Settings.Title()),
		"dct:modified": typed(r.AsOf), "dcat:dataset": sets})
	if mark := r.Settings.Mark(); !mark.IsZero() {
		catalogue["dct:description"] = text(mark)
	}
	return indented(catalogue)
}

func typed(d model.Date) object {
	return object{"@type": "xsd:date", "@value": d.Last().Format("2006-01-02")}
}

// Markup describes the open data as a schema.org Dataset, for a data block of a
// page. Addresses stand in it only where base says where the site will be.
func Markup(r *measure.Report, downloads []Download, base, lang string) (string, error) {
	site := r.Settings.Site
	in := func(zh, en string) string { return model.Text{Zh: zh, En: en}.Say(lang) }
	about := in(r.Profile.Words.Data.Zh, r.Profile.Words.Data.En)
	o := object{"@context": "https://schema.org", "@type": "Dataset", "name": r.Settings.Title().Say(lang),
		"inLanguage":       model.Locale(lang),
		"description":      strings.TrimSuffix(about+in("。", ". ")+r.Settings.Mark().Say(lang), " "),
		"temporalCoverage": fmt.Sprintf("../%s", r.AsOf.Last().Format("2006-01-02")), "isAccessibleForFree": true}
	if county := r.Settings.County().Say(lang); county != "" {
		o["spatialCoverage"] = object{"@type": "Place", "name": county}
	}
	if l := r.Settings.Licence; l.URL != "" {
		o["license"] = l.URL
	} else if l.Name != "" {
		o["license"] = object{"@type": "CreativeWork", "name": l.Name}
	}
	if by := r.Settings.Publisher(); site.Official && !site.Example && !by.IsZero() {
		o["publisher"] = object{"@type": "GovernmentOrganization", "name": by.Say(lang)}
	}
	var measured, files []any
	seen := map[string]bool{}
	for _, f := range r.Figures {
		if !seen[f.Method.ID] {
			seen[f.Method.ID] = true
			measured = append(measured, f.Name.Say(lang))
		}
	}
	for _, d := range downloads {
		if base != "" && strings.HasSuffix(d.Path, ".csv") {
			files = append(files, object{"@type": "DataDownload", "encodingFormat": "text/csv", "name": d.Name.Say(lang),
				"contentUrl": base + d.Path})
		}
	}
	if o["variableMeasured"] = measured; len(files) > 0 {
		o["distribution"] = files
	}
	b, err := json.Marshal(o)
	return string(b), err
}
