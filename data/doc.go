// Package data is the first stage of Gongshi: it reads a bureau's exports, checks them
// and measures them. There is nothing in it but its packages, from the general to the
// special:
//
//	model     the words of the trade: texts, dates, quantities, figures, problems
//	export    bytes -> text -> rows of cells
//	cell      the grammar of a cell: numbers, rates, dates
//	privacy   no person's data passes, neither here nor in the finished site
//	read      rows of cells -> rows of the tables, repaired, each cell with its place
//	check     rows -> a Dataset, or the reasons why not
//	suppress  withholds what is small; ledger counts households while it reads them
//	intake    all of these, for a whole workspace
//	measure   a Dataset -> a Report of figures and findings
//	open      the tables, figures and problems, for download
//
// Reading never judges, checking never reads, measuring never fails. Beside them,
// annotate gives a clerk the faulty exports back, workspace and dictionary make new
// ones, example and demo are the two counties. TestImports holds the order.
package data
