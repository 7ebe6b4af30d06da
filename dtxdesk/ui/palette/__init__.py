"""The command palette: one field that finds every action, page, setting and thing by its words."""
