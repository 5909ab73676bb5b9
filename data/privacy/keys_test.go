package privacy_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"gongshi/data/model"
	"gongshi/data/privacy"
)

// TestOwnIdentifiers makes keys as bureaus do, and from each what the program makes of
// it: an address, a figure's key, the name of a picture. None of ours looks like personal
// data where the key itself does not. The case own-hash.
func TestOwnIdentifiers(t *testing.T) {
	count, random, gate := 100_000, rand.New(rand.NewPCG(18, 18)), privacy.New(nil)
	if os.Getenv("CI") != "" {
		count = 1_000_000
	}
	day := model.NewDate(2014, 6, 30)
	judged := 0
	for range count {
		key := randomKey(random)
		if len(gate.Scan(key)) > 0 {
			continue // the bureau's own words, which the gate finds in the export
		}
		judged++
		for _, ours := range []string{model.Slug(key) + ".html", model.FigureKey(model.Keyed(key, model.Text{}), "rate",
			day) + "-narrow.svg",
			model.Slug("completions.csv:" + key)} {
			if hits := gate.Scan(ours); len(hits) > 0 {
				t.Fatalf("the key %q becomes %q, which looks like %q", key, ours, hits[0].Masked)
			}
		}
	}
	if judged < count/2 {
		t.Errorf("only %d of %d keys were judged", judged, count)
	}
	if len(gate.Scan("road-180-84380598")) == 0 {
		t.Error("the planted key, with a hash in digits, was not found")
	}
}

// randomKey is a few groups of digits and letters, as codes of projects and villages are.
func randomKey(random *rand.Rand) string {
	var key strings.Builder
	for range 1 + random.IntN(4) {
		key.WriteString([]string{"", "-", "_", " ", "号", "/", "ROAD-", "Jc", "(", "路", "１"}[random.IntN(11)])
		for range random.IntN(9) {
			key.WriteByte("0123456789138138"[random.IntN(16)])
		}
	}
	return key.String()
}
