"""What can be wrong with the meaning of plan and rosters, one file a rule or family."""
