"""What the tables of the rosters mean: one file a table."""
