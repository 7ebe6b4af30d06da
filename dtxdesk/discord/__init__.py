"""Discord: signing in, the members of a server, messages through webhooks."""
