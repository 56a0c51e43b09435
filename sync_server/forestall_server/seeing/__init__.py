"""What an operator's instruments read: counts and times, never a name, an id or a word of an FMEA."""
