"""Who may sign in, and how a person shows that she has: passwords, sign-ins, tokens."""
