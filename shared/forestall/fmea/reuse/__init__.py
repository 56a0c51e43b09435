"""Taking parts of other projects as linked copies, seeing what drifted since, and bringing changes over. Pure; opens no file."""
