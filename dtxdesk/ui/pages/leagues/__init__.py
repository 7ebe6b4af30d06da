"""The Leagues page: the list, and one league with its leaderboard, matches, formula and sync."""
