"""What there is to export from where somebody stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.services.export_orders import ExportOrder, ExportSubject
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.services.shown_tables import ShownTable


@dataclass(frozen=True)
class Offer:
    """Something to choose.

    Attributes:
        words: What it is called.
        order: What is written then, with all of its columns.
        file: Offered as its name, without an ending.
    """

    words: str
    order: ExportOrder
    file: str


def shown_offer(shown: ShownTable) -> Offer:
    """The table in view, as it is searched, sorted and arranged."""
    words = translate("Export", "What is shown: {list}").format(list=shortened(shown.title))
    return Offer(words, ExportOrder(ExportSubject.SHOWN, shown=shown), shown.title)


def league_offers(league_id: int | None, name: str) -> list[Offer]:
    """Of a league, where there is one, and of the player base."""
    found: list[Offer] = []
    if league_id is not None:
        short = shortened(name)
        found = [
            Offer(
                translate("Export", "Leaderboard of {league}").format(league=short),
                ExportOrder(ExportSubject.LEADERBOARD, league_id),
                "leaderboard",
            ),
            Offer(
                translate("Export", "Matches of {league}").format(league=short),
                ExportOrder(ExportSubject.MATCHES, league_id),
                "matches",
            ),
        ]
    players = ExportOrder(ExportSubject.PLAYERS, league_id)
    return [*found, Offer(translate("Export", "All players"), players, "players")]


def players_offer(ids: Sequence[int], league_id: int | None, words: str) -> Offer:
    """These players alone, in this order."""
    order = ExportOrder(ExportSubject.PLAYERS, league_id, ids=tuple(ids))
    return Offer(words, order, "players")


def tournament_offers(tournament_id: int, name: str) -> list[Offer]:
    """All of a tournament, and its parts."""
    parts = (
        (
            translate("Export", "All of {tournament}").format(tournament=shortened(name)),
            ExportSubject.TOURNAMENT,
        ),
        (translate("Export", "Standings with their reasons"), ExportSubject.STANDINGS),
        (translate("Export", "Results"), ExportSubject.RESULTS),
        (translate("Export", "Schedule"), ExportSubject.SCHEDULE),
        (translate("Export", "Teams"), ExportSubject.TEAMS),
    )
    return [
        Offer(words, ExportOrder(subject, tournament_id=tournament_id), f"{name}-{subject.value}")
        for words, subject in parts
    ]
