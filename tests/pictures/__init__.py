"""Pictures of every screen, for the guide and for whoever mends the window: `make pictures`. Asserts nothing; a test beside it does."""
