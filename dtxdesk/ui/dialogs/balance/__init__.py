"""Teams made by the program: what is asked for, and what would come of it."""
