"""The Bracket tab: the stage drawn, a list of its series beside it, and how results come in."""
