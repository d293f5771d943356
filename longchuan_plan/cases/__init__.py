"""Cases: a few rows, a day, and what an indicator must make of them."""
