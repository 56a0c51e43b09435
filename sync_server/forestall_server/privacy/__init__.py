"""What this server knows of a person: told in one document, and erased. What people typed into projects stays."""
