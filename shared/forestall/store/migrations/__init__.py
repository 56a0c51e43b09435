"""The history of the tables of a project file, for Alembic. `store.upgrade` moves a file along it."""
