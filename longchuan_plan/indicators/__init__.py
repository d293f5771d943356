"""The kinds of indicators: one file each with its fields, arithmetic and wording."""
