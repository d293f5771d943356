"""The command line: one plain function a command, and how results are shown."""
