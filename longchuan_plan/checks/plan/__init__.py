"""Rules of the plan as a whole: its ids, names, days, filters, quotes and comments."""
