"""How the result of a series comes in: beside its box, with all that it would change."""
