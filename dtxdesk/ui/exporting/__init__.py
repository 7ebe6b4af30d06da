"""Lists to files: what, as what, which columns, and how it will look."""
