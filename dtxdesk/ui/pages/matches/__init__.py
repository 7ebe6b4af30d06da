"""The Matches page: the tables of all matches, and one match in full."""
