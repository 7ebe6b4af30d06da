"""Tournaments and teams in the palette."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.ui.navigation import Place
from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


@dataclass(frozen=True)
class TournamentProvider:
    title: str = QT_TRANSLATE_NOOP("Palette", "Tournaments")
    page: str = "tournaments"

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        from dtxdesk.data.queries.tournament_lookup import find_tournaments
        from dtxdesk.ui.pages.tournaments.words import state_name

        return [
            Hit(
                f"tournament:{found.id}",
                found.name,
                ", ".join(
                    (
                        state_name(found.state),
                        *((date(found.starts_at),) if found.starts_at else ()),
                    )
                ),
                icon="trophy",
                place=Place(self.page, found.id),
            )
            for found in desk.read(find_tournaments, words, limit)
        ]


@dataclass(frozen=True)
class TeamProvider:
    """A team opens the Teams tab of its tournament."""

    title: str = QT_TRANSLATE_NOOP("Palette", "Teams")
    page: str = "tournaments"

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        from dtxdesk.data.queries.tournament_lookup import find_teams

        return [
            Hit(
                f"team:{found.id}",
                found.name,
                ", ".join(part for part in (found.tag, found.tournament) if part),
                icon="shield",
                place=Place(self.page, found.tournament_id, "teams"),
            )
            for found in desk.read(find_teams, words, limit)
        ]
