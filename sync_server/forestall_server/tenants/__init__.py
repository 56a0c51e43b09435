"""Whose people and projects are on this server: what each tenant is allowed, in which database its projects are, and how they move."""
