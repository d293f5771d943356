"""Bytes to raw data that knows where it stood: YAML, CSV, XLSX, encodings."""
