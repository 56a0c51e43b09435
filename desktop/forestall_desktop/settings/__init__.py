"""What a person told this program once: name, recent files, servers, and the sign-ins that go with them. Knows no project and no network."""
