package main

import (
	"cmp"
	"context"
	"errors"
	"io"

	"gongshi/charts"
	"gongshi/content"
	"gongshi/data/annotate"
	"gongshi/data/model"
	"gongshi/data/open"
	"gongshi/site"
)

// check lists every problem of a workspace, for a person or for a machine.
func (c *command) check(ctx context.Context) error {
	machine := c.stdout
	if c.JSON {
		c.stdout = io.Discard
	}
	w := &work{command: c}
	err := w.read(ctx)
	if err == nil {
		err = w.measure(ctx)
	}
	if err != nil && !errors.As(err, new(*site.Refused)) {
		return err
	}
	files, report, problems := w.files, w.report, w.problems
	if report != nil {
		faults, wrong := w.judgeWords()
		problems, err = append(problems, faults...), wrong
	}
	if c.Annotate {
		err = cmp.Or(err, c.annotate(ctx, problems))
	}
	if c.JSON {
		var asOf model.Date
		if report != nil {
			asOf = report.AsOf
		}
		return cmp.Or(open.Checked(machine, site.Status(err), asOf, files, problems), err)
	}
	if err != nil {
		return err
	}
	problems.Print(c.stdout, c.listing(c.stdout))
	c.found(report, problems)
	c.say(c.stdout, "下一步：%s", "Next: %s", c.next("build"))
	return nil
}

// judgeWords checks the words of the workspace against its figures.
func (w *work) judgeWords() (model.Problems, error) {
	faults := content.Words(w.report, charts.Draw(w.report), w.words)
	return faults, site.Judge(faults, site.BadData)
}

// annotate writes faulty exports back with their problems. That it cannot is said
// at once: the errors of the data count for more.
func (c *command) annotate(ctx context.Context, problems model.Problems) error {
	done, err := annotate.Write(ctx, c.Dir, problems, c.Lang)
	if err != nil {
		c.broke(err)
		return err
	}
	c.annotated = done.Lines(c.Dir)
	return nil
}
