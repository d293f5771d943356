"""The layout of official documents: its figures, the styles made by them, and what departs."""
