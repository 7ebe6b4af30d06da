"""dtxdesk: run community Dota 2 leagues from one desktop program."""

__version__ = "0.1.0"
