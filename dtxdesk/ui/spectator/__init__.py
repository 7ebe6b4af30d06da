"""The window for a second screen that shows a draft to its audience."""
