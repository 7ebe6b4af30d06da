"""The tab in which the teams of a tournament are drafted: what is needed, then the console."""
