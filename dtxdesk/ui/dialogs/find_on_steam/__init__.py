"""Many people looked for on Steam at once."""
