"""The steps of the history, oldest first. A step that a released version has taken is never changed."""
