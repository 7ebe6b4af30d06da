"""A tournament as one file: written, and read back anywhere (docs/tournament-file.md)."""
