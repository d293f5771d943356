"""lcplan: a county education plan, made computable."""
