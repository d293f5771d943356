"""Rules of files that are not in a state in which they can be read, one a file."""
