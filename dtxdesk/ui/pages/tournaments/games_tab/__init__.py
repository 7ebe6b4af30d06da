"""The Games tab: which Steam matches are games of which series."""
