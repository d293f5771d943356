"""Raw data to models; what does not fit becomes a finding with its place."""
