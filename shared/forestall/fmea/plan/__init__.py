"""The control plan: a view of the process FMEA, with what has no home there beside it. Pure; edit either, and both change."""
