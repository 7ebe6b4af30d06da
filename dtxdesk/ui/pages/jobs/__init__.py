"""The jobs: what runs by itself, when next, and how it went."""
