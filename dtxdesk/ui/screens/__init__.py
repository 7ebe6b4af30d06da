"""Pictures of every screen, made by `python -m dtxdesk.ui.screens OUT`: see `__main__`."""
