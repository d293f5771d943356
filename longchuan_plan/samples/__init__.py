"""A made-up county of true size: rosters that are consistent, repeatable and tell a story."""
