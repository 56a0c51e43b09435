"""Risk methods as data and small pure functions: what ratings, rates and coverages say together. Knows no project, stores nothing."""
