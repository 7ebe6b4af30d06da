"""A file that is dragged onto the window: what would happen with it, and doing that."""
