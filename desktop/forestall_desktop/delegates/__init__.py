"""Editors inside cells of the form sheet."""
