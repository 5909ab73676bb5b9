// Package model holds the words of the trade that every stage of Gongshi shares: the
// tables that a bureau exports, the checked dataset made from them, figures, and
// problems. It knows no stage, and imports nothing of ours.
package model
