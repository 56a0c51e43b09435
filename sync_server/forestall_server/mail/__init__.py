"""Mails: what is due for whom, once a day; and the way to a password for whoever was invited. What each says, and that it arrives."""
