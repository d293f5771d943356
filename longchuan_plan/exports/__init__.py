"""Results as machines and spreadsheets read them, one file a format."""
