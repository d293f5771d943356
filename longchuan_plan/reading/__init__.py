"""Bytes to raw data: texts, each with the place it stands at."""
