"""The window. Everything that shows itself is in here."""
