// Package export opens an export as it lies on the disk: bytes to text, in whatever
// encoding it was saved, and text to rows of cells, each knowing its line and its
// row in Excel. It knows no table. What cannot be opened is a problem with its place.
package export
