// Package content writes a report as the Markdown pages of a Hugo project, in
// Chinese and in English.
//
// A page is JSON front matter and a body. The body holds only our own headings
// and sentences, and shortcodes that name a figure, a table, a chart or a piece
// of text by its key; everything that comes from a cell travels in the page's
// params, where Hugo escapes it. Writing never formats a number again: what a
// page shows is a figure's display, and links to the figure's provenance, which
// stands on exactly one page.
package content
