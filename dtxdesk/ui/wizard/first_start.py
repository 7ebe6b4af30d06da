"""Whether nobody has worked here yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.settings import DATABASE_URL

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


def is_first_start(desk: Desk) -> bool:
    """No database was named anywhere, and the data folder has none yet."""
    named = desk.is_open or desk.database_url or desk.settings.get(DATABASE_URL)
    return not named and not desk.paths.database.exists()
