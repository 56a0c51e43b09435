"""The command line `forestall`: a contract for scripts. Each command exits 0, 1 with one sentence, or 2; it never shows a traceback."""
