package dictionary

// Notes are the particular notes, for tests.
var Notes = notes
