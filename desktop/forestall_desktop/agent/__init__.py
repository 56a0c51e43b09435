"""The process that syncs one project file while a window works on it: JSON lines in and out, no Qt, killed at any instant without loss."""
