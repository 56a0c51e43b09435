"""What an FMEA is: elements, functions, failures, nets, ratings, rules. Nothing here knows about files, sockets or screens."""
