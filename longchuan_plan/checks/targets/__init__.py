"""Rules of targets: what they stand on, how firmly they bind, and what they can ask for."""
