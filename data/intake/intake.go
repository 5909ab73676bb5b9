// Package intake is the door to the pipeline: it reads and checks a whole
// workspace, the household ledger and the words with it, and lets no person's data
// through. What is wrong comes all at once, masked.
package intake

import (
	"context"
	"io/fs"
	"slices"

	"gongshi/data/check"
	"gongshi/data/ledger"
	"gongshi/data/model"
	"gongshi/data/privacy"
	"gongshi/data/read"
	"gongshi/data/rule"
	"gongshi/data/table"
)

// Intake is a workspace that was read and checked. The dataset is whole only where
// no problem is an error.
type Intake struct {
	Exports  *read.Exports
	Settings *model.Settings
	Dataset  *table.Dataset
	Problems model.Problems
}

// Take reads and checks a workspace and the folder of its words. The error is for
// what cannot be read at all; all else is a problem.
func Take(ctx context.Context, workspace, words fs.FS) (*Intake, error) {
	exports, settings, found, err := read.Read(ctx, workspace)
	if err != nil {
		return nil, err
	}
	dataset, faults := check.Check(exports, settings)
	households, counted, err := ledger.Read(ctx, workspace, exports.Ledger, dataset.Places, settings)
	if err != nil {
		return nil, err
	}
	dataset.Ledger = households
	gate := privacy.New(settings.Privacy.Phones)
	written, err := written(words, gate)
	if err != nil {
		return nil, err
	}
	problems := slices.Concat(named(workspace, settings, found), found, faults, counted, written, rule.InExports(exports))
	problems = rule.Doubts(append(problems, gate.Repeated(problems)...))
	return &Intake{exports, settings, dataset, gate.Masked(problems)}, nil
}
