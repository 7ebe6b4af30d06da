"""Who else has the shared database open, and what one's own role in it is by now."""

from __future__ import annotations

import contextlib
import platform
from dataclasses import dataclass

from dtxdesk.data.database import Database
from dtxdesk.data.queries.together import together
from dtxdesk.data.schema import REVISION
from dtxdesk.data.shared import presence
from dtxdesk.data.shared.access import Access, schema_revision
from dtxdesk.data.shared.presence import BEAT_SECONDS as BEAT_SECONDS
from dtxdesk.data.shared.presence import Someone as Someone
from dtxdesk.errors import DeskError


@dataclass(frozen=True, slots=True)
class Present:
    """What a look around has found.

    Attributes:
        others: Who else is here, by name; one person with two programs is there twice.
        access: One's own role, as it is now.
        upgraded: Whether a newer program has changed the database since it was opened: this one
            can still read what it knows, and writes nothing any more.
    """

    others: tuple[Someone, ...]
    access: Access
    upgraded: bool = False


class Company:
    """This program's own presence. Any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._computer = platform.node() or "?"
        self._page: str | None = None

    def look(self, page: str) -> Present:
        """Says where one is, and looks who else is here; of a local file that is nobody.

        Raises:
            EnvironmentProblem: the server can't be reached.
            UserError: one has no role there any more.
        """
        if self._database.is_sqlite:
            return Present((), self._database.access)
        moved, self._page = page != self._page, page
        session, computer = self._database.session, self._computer
        with self._database.at_once() as connection:
            access, revision, found = together(
                connection,
                self._database.learn_role,
                schema_revision,
                lambda own: presence.beat(own, session, computer, page, moved=moved),
            )
        return Present(tuple(found), access, upgraded=revision != REVISION)

    def leave(self) -> None:
        """The program is about to close; where the server is gone, nobody needs to know."""
        if self._page is None or self._database.is_sqlite or not self._database.line.there:
            return
        with contextlib.suppress(DeskError), self._database.at_once() as connection:
            presence.leave(connection, self._database.session)
