"""Raw data to models: what the files of a workspace mean, and what is wrong with them."""
