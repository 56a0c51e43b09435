"""What other programs read of a project: its sheet, actions, entities, history, as plain JSON in pages. Changes nothing."""
