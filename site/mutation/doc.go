// Package mutation tests the tests: it changes the code that decides about figures, one
// operator at a time, and counts the changes that no test notices. It holds nothing but
// its own test, which runs where GONGSHI_MUTANTS is set.
package mutation
