"""The steps of the history, oldest first. A step that a released server has taken is never changed."""
