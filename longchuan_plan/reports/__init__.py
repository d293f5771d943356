"""A report from results to files: context, Markdown, and the formats made of it."""
