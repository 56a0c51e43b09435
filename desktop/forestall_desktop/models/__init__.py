"""Qt models over an open project: what views show. No widgets here."""
