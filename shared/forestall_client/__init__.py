"""The way to a server over HTTP, for a desktop and for a server that follows another. Knows no Qt, no FastAPI, and neither of its users."""
