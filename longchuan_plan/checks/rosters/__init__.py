"""Rules of single tables of the rosters: days and progress."""
