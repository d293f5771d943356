"""Files as the office has them to canonical tables, with every source row accounted for."""
