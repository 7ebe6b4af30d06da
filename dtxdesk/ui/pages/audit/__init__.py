"""The audit log: who did what, before and after, and taking it back from there."""
