"""Where the data lie, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.ui.translation import translate

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


def place_words(desk: Desk) -> str:
    """This computer, or server and role; never with a password."""
    if desk.is_open and not desk.database.is_sqlite:
        return desk.connection_text
    return translate("Place", "This computer")
