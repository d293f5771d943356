"""How the plan has come to where it stands."""
