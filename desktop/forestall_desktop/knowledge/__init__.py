"""“Like this before”: what a person's own projects already say, found again by meaning, on this computer alone."""
