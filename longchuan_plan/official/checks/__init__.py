"""What departs from the layout of official documents, one family of rules a file."""
