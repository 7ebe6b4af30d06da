"""The Players tab of a tournament: its sign-up list."""
