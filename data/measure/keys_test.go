package measure_test

import (
	"regexp"
	"strings"
	"testing"

	"gongshi/data/measure"
	"gongshi/data/model"
)

// form is that of every key: a subject (with its kind), its place and unit, a measure, a
// date as far as it is stated. A key of a published site keeps it for good.
var form = regexp.MustCompile(`^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*(?:\.at-[a-z0-9]+(?:-[a-z0-9]+)*)?(?:\.in-[a-p]{8})?\.[a-z]+(?:-[a-z0-9]+)*(?:\.\d{4}(?:-(?:\d{2}(?:-\d{2})?|[qh]\d))?)?$`)

// TestMeasuresAreNoParts: no measure begins as an optional part of a key does.
func TestMeasuresAreNoParts(t *testing.T) {
	for _, m := range measure.Methods {
		for _, part := range []string{"at-", "in-", "of-"} {
			if strings.HasPrefix(m.ID, part) || strings.Contains(m.ID, ".") || strings.Contains(m.ID, "--") {
				t.Errorf("the measure %s would be read as a part of a key", m.ID)
			}
		}
	}
}

// TestKeys: every key has the form, names one figure, and finds it with its date and,
// where it is the newest, without.
func TestKeys(t *testing.T) {
	r, _ := county(t, model.Date{}, map[string]string{
		"targets":     "key,name,unit,kind,period,target\nJC 01,路,公里,数量,2014,120\nwater,水,户,数量,2014,100\n",
		"completions": "target,as_of,completed\nJC 01,2014-04,30\nJC 01,2014-Q2,45\nwater,2014-06-30,50\n",
		"places":      "code,name,kind,parent\nc,县,县,\n乡 1,东,乡镇,c\n",
		"projects":    "key,name,place,category,planned（万元）\n桥,桥,乡 1,路,100\n",
		"progress":    "project,as_of,invested（万元）,physical\n桥,2014-03-31,40,30\n",
		"funds": "subject,category,origin,stage,amount（万元）,date\n" +
			"桥,专项,省,到位,60,2013\n桥,专项,省,支付,20,2014-H1\n桥,专项,省,计划,100,\n",
		"registry": "place,item,step,as_of,count,unit\n乡 1,户,识别,2014-06-30,8,户\n乡 " +
			"1,户,识别,2014-06-30,38,人\n,户,识别,2014-06-30,9,户\n",
		"milestones": "key,name,due\nm.1,步,2014-09\n",
		"notices":    "key,kind,title,start,end\n公1,公示,告,2014-06-25,2014-07-05\n"})
	kinds := map[string]bool{}
	for _, f := range r.Figures {
		if !form.MatchString(f.Key) {
			t.Errorf("%s is not of the form", f.Key)
		}
		if got := r.Figure(f.Key); got != f {
			t.Errorf("%s finds another figure", f.Key)
		}
		undated := strings.TrimSuffix(f.Key, "."+strings.ToLower(f.AsOf.ISO()))
		if got := r.Figure(undated); got == nil || got.AsOf.Before(f.AsOf) || got.Subject.Slug != f.Subject.Slug ||
			got.Method != f.Method {
			t.Errorf("%s finds %v", undated, got)
		}
		if kind, _, ok := strings.Cut(f.Subject.Slug, "--"); ok {
			kinds[kind] = true
		}
	}
	for _, kind := range strings.Fields("year verdict place fund flow field all registry milestone notice") {
		if !kinds[kind] {
			t.Errorf("no figure is about a %s", kind)
		}
	}
	if f := r.Figure(model.Slug("JC 01") + ".completed"); f == nil || f.AsOf.ISO() != "2014-Q2" {
		t.Errorf("the newest reading is %v", f)
	}
	for _, key := range []string{"", ".", "water", "water.", "water.completed.2014-06-29", "water.no-such",
		"x.completed"} {
		if f := r.Figure(key); f != nil {
			t.Errorf("%q finds %s", key, f.Key)
		}
	}
}
