// Package data holds what every stage of Gongshi shares: the tables a bureau
// exports, the checked dataset made from them, figures, and problems.
//
// Its sub-packages are the first stage, in order:
//
//	export    bytes -> text -> rows of cells
//	cell      the grammar of a cell: numbers, rates, dates
//	read      rows of cells -> rows of the tables, repaired, each cell with its place
//	privacy   no person's data passes, neither here nor in the finished site
//	check     rows -> a Dataset, or the reasons why not
//	ledger    a household ledger, counted while it is read; suppress withholds what is small
//	intake    all of these, for a whole workspace
//	measure   a Dataset -> a Report of figures and findings
//	open      the tables, figures and problems, for download
//
// Reading never judges, checking never reads, measuring never fails. Beside them,
// annotate gives a clerk the faulty exports back, workspace and dictionary make new
// ones, example and demo are the two counties.
package data
