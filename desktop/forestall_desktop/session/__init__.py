"""The one door for edits: a project in memory, who writes in it, how that becomes durable, and how it is taken back. No Qt."""
