"""Calls to other programs when something happened here: who wants to hear of what, what is told, and that it arrives."""
