"""Where replicas are kept: one set of tables on SQLite and PostgreSQL, one file per project on the desktop. The only room with SQL."""
