"""What a tournament tells by itself, and in which words: settings of the community."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data import told
from dtxdesk.data.database import Database
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import Setting
from dtxdesk.data.told import Told as Told
from dtxdesk.data.tournament_tables import tournaments
from dtxdesk.domain.announcements import (
    KINDS,
    TEXT,
    Occasion,
    as_occasions,
    filled,
    problems,
    to_json,
)
from dtxdesk.errors import UserError
from dtxdesk.services.announcement_texts import messages_of
from dtxdesk.services.rosters import tournament_named

SHOWN = 20
"""So many of the last announcements are shown."""

_settings = table_of(Setting)


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """What a tournament tells, in the community's words, and what it has told.

    Attributes:
        told: Newest first.
    """

    name: str
    occasions: frozenset[Occasion]
    texts: Mapping[Occasion, str]
    told: tuple[Told, ...]


class Announcements:
    """Each method that writes is one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, tournament_id: int) -> AnnouncementView:
        """All of it in one snapshot.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.reader() as connection:
            detail = tournament_detail(connection, tournament_id)
            if detail is None:
                raise UserError("There is no such tournament", "", "See dtxdesk tournament list")
            wanted = select(tournaments.c.announcements).where(tournaments.c.id == tournament_id)
            return AnnouncementView(
                detail.row.name,
                as_occasions(connection.execute(wanted).scalar_one()),
                texts(connection),
                tuple(told.newest(connection, tournament_id, SHOWN)),
            )

    def choose(self, tournament_id: int, occasions: Collection[Occasion]) -> None:
        """From now on the tournament tells this; what is so already is not told.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.unit_of_work("Choose announcements") as work:
            tournament = tournament_named(work, tournament_id)
            before = as_occasions(tournament.announcements)
            if before == frozenset(occasions):
                return
            work.rename(f"Choose what {tournament.name} announces")
            tournament.announcements = to_json(occasions)
            new = [one.value for one in occasions if one not in before]
            told.begin_anew(work.connection, tournament_id, new)

    def write(self, occasion: Occasion, text: str) -> None:
        """Keeps the community's text for an occasion; the program's own where it is the same.

        Raises:
            UserError: the text can't be used.
        """
        wrong = problems(occasion, text)
        if wrong:
            raise UserError(
                "This text can't be used", "{why}", "Correct it, then save it again", why=wrong[0]
            )
        key = TEXT + occasion.value
        with self._database.unit_of_work("Edit the text of an announcement") as work:
            kept = work.session.scalars(select(Setting).where(Setting.key == key)).first()
            if kept is not None:
                kept.value = text
                work.flush()
            elif text != KINDS[occasion].text:
                work.add(Setting(key=key, value=text))

    @staticmethod
    def preview(occasion: Occasion, text: str) -> list[str]:
        """The messages that a text makes of an example; none while it can't be used."""
        if problems(occasion, text):
            return []
        return messages_of(filled(text, KINDS[occasion].examples))


def texts(connection: Connection) -> Mapping[Occasion, str]:
    """The community's text for each occasion, the program's own where there is none."""
    wanted = select(_settings.c.key, _settings.c.value).where(_settings.c.key.startswith(TEXT))
    kept = {row.key: row.value for row in connection.execute(wanted)}
    found = {}
    for occasion, kind in KINDS.items():
        text = kept.get(TEXT + occasion.value)
        found[occasion] = text if isinstance(text, str) and text.strip() else kind.text
    return found
