"""Backups: the whole of a server in one encrypted, signed file, made while it runs, and put back into an empty place."""
