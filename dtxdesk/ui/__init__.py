"""The window. Everything that shows itself is in here."""

from dtxdesk.ui.lasting import make_singletons_last

make_singletons_last()
