"""Secrets in the database, closed: each under the data key of its tenant, and that key under a master key that is not in the database."""
