"""The log viewer: the end of the log file, followed as it grows."""
