"""The font the program ships (Inter, SIL Open Font License: see OFL.txt), so that pictures and prints are alike everywhere."""
