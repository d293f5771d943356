"""Rules that take knowledge of the field: people, posts, schools, pupils and money."""
