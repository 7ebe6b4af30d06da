"""Talking HTTP: what the services on the web share, whatever they are asked."""
