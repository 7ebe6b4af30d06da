"""The players: a table to search in, and one of them in full beside it."""
