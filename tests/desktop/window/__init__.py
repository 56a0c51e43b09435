"""Tests of the window: real files, real widgets, keys as a person types them."""
