"""Players brought up to date from a Discord server."""
