"""The Standings tab of a tournament: tables with their reasons, and places of an elimination."""
