"""The rules that look at rosters and plan as a whole; what they find are findings."""
