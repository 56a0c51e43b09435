"""Small windows that ask for what the program cannot know: who signs in, where a project goes."""
