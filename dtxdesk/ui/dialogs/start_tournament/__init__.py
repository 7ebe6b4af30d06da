"""How a tournament starts: format and seeds, and beside them the bracket as it would be."""
