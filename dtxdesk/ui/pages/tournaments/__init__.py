"""The Tournaments page: the list, and one tournament with its tabs."""
