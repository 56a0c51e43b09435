"""The editor and the command line `forestall`. Everything that shows a window or talks to a person; no law of its own."""
