"""The history of the server's tables, for Alembic, on SQLite and PostgreSQL alike. `running` moves a database along it."""
