"""Revisions and signatures where keys and histories are needed: the key a person signs with, and the check of a whole file."""
