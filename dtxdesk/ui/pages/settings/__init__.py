"""The settings page: sections on the left, cards with what can be set on the right."""
