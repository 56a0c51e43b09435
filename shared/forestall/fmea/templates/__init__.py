"""What a new project can begin with: templates, and the two worked samples, as readable data."""
