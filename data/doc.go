// Package data holds what every stage of Gongshi shares: the tables a bureau
// exports, the checked dataset made from them, figures, and problems.
//
// Its sub-packages are the first three stages, in order: data/read turns CSV
// files into rows that know their place, data/check turns rows into a Dataset
// or into the reasons why not, data/ledger counts a household ledger and
// data/suppress withholds what is small of it, data/measure turns a Dataset into a Report.
// Reading never judges, checking never reads, measuring never fails.
package data
