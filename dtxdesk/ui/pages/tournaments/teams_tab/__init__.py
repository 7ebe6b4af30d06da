"""The tab with the teams of a tournament: those without a team on the left, cards on the right."""
