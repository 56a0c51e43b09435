"""How much anybody may ask: rates, how many may wait, and what is said to those who come too often. Knows nobody's rights."""
