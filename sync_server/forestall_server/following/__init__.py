"""Follows the projects of other servers, so that each of them and its desktops are one more site. Merges nothing itself."""
