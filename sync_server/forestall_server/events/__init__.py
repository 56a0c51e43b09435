"""Tells who listens that a project went on: only how far, never what."""
