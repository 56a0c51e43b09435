"""The server that brings many desktops to one truth, and the command line `forestall-server`. It never shows a window."""
