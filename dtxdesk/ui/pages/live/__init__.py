"""What is being played right now."""
