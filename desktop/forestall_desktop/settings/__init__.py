"""What a person told this program once: name, recent files, servers, and the sign-ins with them. Knows no project and no network."""
