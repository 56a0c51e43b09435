"""Work that a server does by itself, by the clock: one of many processes does it, and everybody sees how it went."""
