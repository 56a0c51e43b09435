"""The way to a server: signing in, connecting, cloning, syncing. Knows no widget, and no rule of merging but the core's."""
