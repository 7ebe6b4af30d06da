"""Lists on pages of paper: laid out once, painted as PDF, on a printer and in its preview."""
