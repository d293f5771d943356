"""Results for machines and spreadsheets, one file a format."""
