"""The kinds of entities as data, by the step of the analysis they belong to."""
