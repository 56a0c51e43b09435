"""The window and its parts. They show models and ask the one door for edits; they decide nothing."""
