"""Who is to rotate, and how seats are shared out."""
