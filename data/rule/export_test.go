package rule

// Disabled lets a rule find nothing until the function it gives is called.
func Disabled(r *Rule) (restore func()) {
	find := r.find
	r.find = func(*finder) {}
	return func() { r.find = find }
}
