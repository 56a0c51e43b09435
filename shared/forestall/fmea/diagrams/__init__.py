"""P-diagram, block diagram and process flow: what they show and what they propose. Pure; people accept, never the program."""
