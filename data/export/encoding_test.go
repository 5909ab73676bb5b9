package export

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func TestEncoding(t *testing.T) {
	also := []string{"utf-8", "gb2312", "latin1", "Windows-1252", "iso-8859-15", "koi8-r", "cp1251", "UTF-16"}
	for _, name := range append(also, EncodingNames...) {
		codec, known := Encoding(name)
		if !known || (codec == nil) != (name == "UTF-8" || name == "utf-8") {
			t.Errorf("%s: %v, %v", name, codec, known)
		}
	}
	for _, name := range []string{"", "ANSI", "iso-2022-jp", "replacement", "hz-gb-2312", "x-user-defined", "utf-7"} {
		if codec, known := Encoding(name); known {
			t.Errorf("%s is %v", name, codec)
		}
	}
	if codec, _ := Encoding("latin1"); codec != charmap.Windows1252 {
		t.Errorf("latin1 is %v", codec)
	}
}

// TestWestern: what Spanish and French offices write is known, and nothing that Asian ones do.
func TestWestern(t *testing.T) {
	for _, test := range []struct {
		codec encoding.Encoding
		text  string
		want  bool
	}{
		{charmap.Windows1252, "clave,nombre\nr1,Rehabilitación del camino n.º 5 «El Peñón»", true},
		{charmap.Windows1252, "clé,libellé\nr1,Réfection de l’été – 12 € créée à Nîmes", true},
		{charmap.Windows1252, "¿Qué año? ½ Ménage à ŒUVRE", true},
		{charmap.Windows1251, "ключ,название\nr1,Ремонт дороги", false},
		{simplifiedchinese.GBK, "编号,名称\nr1,村道硬化", false},
		{traditionalchinese.Big5, "編號,名稱\nr1,村道", false},
		{japanese.ShiftJIS, "番号,名称\nr1,道路カイシュウ", false},
		{korean.EUCKR, "번호,이름\nr1,도로", false},
	} {
		b, err := test.codec.NewEncoder().Bytes([]byte(test.text))
		if got := Western(b); err != nil || got != test.want {
			t.Errorf("%s: %v, %v", test.text, got, err)
		}
	}
}
