"""Every command of the window: its name, its keys, its icon."""
