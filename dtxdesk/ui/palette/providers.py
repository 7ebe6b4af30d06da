"""Where the palette finds things of the database. A new kind of thing is one more provider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dtxdesk.domain.people import search_words
from dtxdesk.ui.navigation import Place
from dtxdesk.ui.palette.hit import Hit, Section
from dtxdesk.ui.palette.tournament_providers import TeamProvider, TournamentProvider
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

LIMIT = 5
"""Hits of one provider: who needs more types another letter."""


class Provider(Protocol):
    """Finds things of one kind.

    Attributes:
        title: The section's title, marked for translation in the context "Palette".
        page: The page that shows them; without it nothing is looked for.
    """

    @property
    def title(self) -> str: ...

    @property
    def page(self) -> str: ...

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        """The likeliest first, on a worker; `words` are folded and never empty."""
        ...


@dataclass(frozen=True)
class PlayerProvider:
    title: str = QT_TRANSLATE_NOOP("Palette", "Players")
    page: str = "players"

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        from dtxdesk.data.queries.lookup import find_players

        return [
            Hit(
                f"player:{player.id}",
                player.name,
                _joined(
                    player.handle,
                    _also(player.alias),
                    translate("Palette", "archived") if player.archived else "",
                ),
                person=player.id,
                value="" if player.league_mmr is None else str(player.league_mmr),
                place=Place(self.page, player.id),
            )
            for player in desk.read(find_players, words, limit)
        ]


@dataclass(frozen=True)
class LeagueProvider:
    title: str = QT_TRANSLATE_NOOP("Palette", "Leagues")
    page: str = "leagues"

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        from dtxdesk.data.queries.lookup import find_leagues

        return [
            Hit(
                f"league:{league.id}",
                league.name,
                _joined(
                    str(league.steam_league_id),
                    "" if league.followed else translate("Palette", "not followed"),
                ),
                icon="leagues",
                place=Place(self.page, league.id),
            )
            for league in desk.read(find_leagues, words, limit)
        ]


@dataclass(frozen=True)
class MatchProvider:
    title: str = QT_TRANSLATE_NOOP("Palette", "Matches")
    page: str = "matches"

    def find(self, desk: Desk, words: Sequence[str], limit: int) -> list[Hit]:
        from dtxdesk.data.queries.lookup import find_matches

        return [
            Hit(
                f"match:{match.match_id}",
                str(match.match_id),
                _joined(
                    translate("Palette", "{radiant} against {dire}").format(
                        radiant=match.radiant_name, dire=match.dire_name
                    )
                    if match.radiant_name and match.dire_name
                    else "",
                    match.league,
                    date(match.start_time) if match.start_time else "",
                ),
                icon="matches",
                place=Place(self.page, match.match_id),
            )
            for match in desk.read(find_matches, words, limit)
        ]


PROVIDERS: tuple[Provider, ...] = (
    PlayerProvider(),
    TournamentProvider(),
    TeamProvider(),
    LeagueProvider(),
    MatchProvider(),
)
"""In the order of their sections."""


def look_up(desk: Desk, providers: Sequence[Provider], text: str) -> list[Section]:
    """All sections that have hits. On a worker."""
    words = search_words(text)
    if not words:
        return []
    return [
        Section(translate("Palette", provider.title), tuple(hits))
        for provider in providers
        if (hits := provider.find(desk, words, LIMIT))
    ]


def _also(alias: str) -> str:
    """Why a player was found: another name, or an id, which needs no words."""
    if not alias or alias.isdigit():
        return alias
    return translate("Palette", "also known as {name}").format(name=alias)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
