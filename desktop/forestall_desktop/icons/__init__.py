"""Icons drawn for this program, as SVG with the colour left open."""
