"""What other programs change in a project: edits that the rules decide and the law merges, as those of any desktop."""
