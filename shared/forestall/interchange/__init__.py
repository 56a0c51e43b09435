"""Whole projects in files of other kinds: our own JSON, and MSRFMEA XML. What such a file says and we have no place for travels along."""
