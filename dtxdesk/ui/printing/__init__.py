"""What is on the screen, on paper: looked at first, then printed or kept as PDF."""
