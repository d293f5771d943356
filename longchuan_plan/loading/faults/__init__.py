"""Rules of tables, cells and keys that are not what their place asks for, one a file."""
