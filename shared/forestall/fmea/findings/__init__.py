"""What a person should look at: rules over the graph that change and forbid nothing, and an index that keeps up with every change."""
