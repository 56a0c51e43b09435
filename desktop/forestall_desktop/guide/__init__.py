"""The guide: pages in Markdown, shown by Help with no network. The only place where they are written."""
