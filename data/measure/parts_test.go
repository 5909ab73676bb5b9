package measure_test

import (
	"testing"

	"gongshi/data/model"
)

// parted is a target with parts by place, by period and by kind.
var parted = map[string]string{
	"places": "code,name,parent\nc,县,\ne,东乡,c\nw,西乡,c\ne1,东一村,e\n",
	"targets": "key,name,unit,kind,period,target,part_of,place\n" +
		"road,村道,公里,数量,2014,100,,\n" +
		"east,村道,公里,数量,2014,60,road,e\n" +
		"west,村道,米,数量,2014,30500,road,w\n" +
		"east1,村道,公里,数量,2014,20,east,e1\n" +
		"first,村道上半年,公里,数量,2014-H1,40,road,\n" +
		"paved,硬化村道,公里,数量,2014,70,road,\n",
	"completions": "target,as_of,completed\nroad,2014-06-30,55\neast,2014-06-30,30\nwest,2014-06-30,25000\n" +
		"first,2014-06-30,55\nall,2014-06-30,50\n",
}

// TestParts: what is part of a target stands under it and in no tally; the sums are of what
// is split alike, in the unit of the whole.
func TestParts(t *testing.T) {
	exports := map[string]string{"targets": parted["targets"] + "all,全部,人,数量,2014,100,,\n"}
	for _, name := range []string{"places", "completions"} {
		exports[name] = parted[name]
	}
	r, _ := county(t, midyear, exports)
	if n := r.Tally.Annual; n != 2 || len(r.Indicators) != 2 {
		t.Errorf("%d indicators are counted, %d listed", n, len(r.Indicators))
	}
	for key, want := range map[string]string{
		"parts--road--place.parts-target":    "90.5公里",
		"parts--road--place.parts-completed": "55公里",
		"parts--road--period.parts-target":   "40公里",
		"parts--road--kind.parts-target":     "70公里",
		"parts--road--kind.parts-completed":  "",
		"parts--east--place.parts-target":    "20公里",
		"east.share-of-whole":                "60.00%",
		"west.share-of-whole":                "30.50%",
		"east1.share-of-whole":               "33.33%",
		"west.completion-rate":               "81.97%",
	} {
		shows(t, r, key, want)
	}
	for _, in := range r.Indicators {
		if in.Target.Key == "road" && (len(in.Parts) != 3 || len(in.Parts[0].Of) != 2 || len(in.Parts[0].Of[0].Parts) != 1) {
			t.Errorf("the whole has %d splits", len(in.Parts))
		}
	}
	if f := r.Figure("parts--road--place.parts-target"); f == nil || f.Expression != "60+(30500/1000)" ||
		f.AsOf != (model.Date{}) {
		t.Errorf("the sum is %+v", f)
	}
}

// TestPartOfReplaced: a part whose whole another target replaces is an indicator.
func TestPartOfReplaced(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{
		"targets": "key,name,unit,kind,period,target,part_of,supersedes\nold,旧,人,数量,2014,10,,\n" +
			"new,新,人,数量,2014,12,,old\npart,部分,人,数量,2014,5,old,\nall,全部,人,数量,2014,100,,\n"})
	if len(r.Indicators) != 3 {
		t.Errorf("%d indicators", len(r.Indicators))
	}
}

// TestRatioToBase: what is set beside a base that is no target has a ratio of its own name,
// and no rate.
func TestRatioToBase(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{
		"targets": "key,name,unit,kind,period,target,base,base_name,base_name_en\n" +
			"income,人均收入,元,产出,2014,,9765,全市平均,the city's average\nwater,供水,户,数量,2014,100,0,上年,\nall,全部,人,数量,2014,100,,,\n",
		"completions": "target,as_of,completed\nincome,2014-06-30,8300\nwater,2014-06-30,50\nall,2014-06-30,50\n"})
	shows(t, r, "income.ratio-to-base", "85.00%")
	shows(t, r, "income.base", "9765元")
	shows(t, r, "income.completion-rate", "")
	shows(t, r, "water.ratio-to-base", "") // nothing is a share of nothing
	if f := r.Figure("income.ratio-to-base"); f != nil && f.Base.En != "the city's average" {
		t.Errorf("its base is %+v", f.Base)
	}
}

// TestPersonsBesideCount: one thing counted in two units is two figures, each of its own
// cell; persons alone are one.
func TestPersonsBesideCount(t *testing.T) {
	r, _ := county(t, midyear, map[string]string{"registry": "item,step,as_of,count,unit,persons\n" +
		"贫困户,现有,2014-06-30,152,户,600\n边缘户,现有,2014-06-30,,户,31\n监测户,现有,2014-06-30,7,户,\n"})
	var got string
	for _, c := range r.Registry {
		got += r.Count(c).Display.Zh + " " + cells(r.Count(c).Sources) + "\n"
	}
	if want := "152户 registry D2\n600人 registry F2\n31人 registry F3\n7户 registry D4\n"; got != want {
		t.Errorf("counts are\n%swant\n%s", got, want)
	}
}
