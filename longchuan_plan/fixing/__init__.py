"""Safe repairs of roster files: the same values, written as the bureau writes them."""
