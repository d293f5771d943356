"""Rules of what tables say of each other and of the plan."""
