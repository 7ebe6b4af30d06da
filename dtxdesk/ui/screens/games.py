"""The Games tab: matches to confirm, a conflict, a series without one, and a day assigned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.tournaments.games_tab.tab import GamesTab
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

TEAMS = ("Roshan's Landlords", "The Tipsy Treants", "北风来信", "صقر الليل")
FIRST_ACCOUNT = 880_000_000
FIRST_MATCH = 8_512_000_000


def sample(studio: Studio) -> Iterator[str]:
    page, tournament = _page(studio), _tournament(studio)
    page.open_tournament(tournament)
    page.show_part("games")
    tab = _tab(studio, page)
    studio.wait_until(lambda: tab.shown is not None and bool(tab.shown.rows))
    for number, name in ((2, "games"), (1, "games-linked"), (3, "games-contradicts")):
        tab.table.select_key(number)
        studio.settle()
        yield name
    tab.table.select_key(4)
    tab.pane.why_asked.emit()
    studio.settle()
    yield "games-why"
    yield from _fetching(studio, tab)
    studio.window.perform("games.day")
    studio.settle()
    yield "games-day"
    studio.close_dialogs()


def _fetching(studio: Studio, tab: GamesTab) -> Iterator[str]:
    from dtxdesk.phrases import Phrase
    from dtxdesk.services.missing_games import Reason, Step

    tab.pane.step_asked.emit(Reason(Phrase(""), Step.FETCH))
    studio.settle()
    yield "games-fetch"
    studio.close_dialogs()


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields

    made = studio.desk.tournaments.create(TournamentFields("Winter Season"))
    page = _page(studio)
    page.open_tournament(made)
    page.show_part("games")
    _tab(studio, page)
    yield "games-none"


def _page(studio: Studio) -> TournamentsPage:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    return page


def _tab(studio: Studio, page: TournamentsPage) -> GamesTab:
    from dtxdesk.ui.pages.tournaments.games_tab.tab import GamesTab

    studio.settle()
    tab = page.part("games")
    assert isinstance(tab, GamesTab)
    return tab


def _tournament(studio: Studio) -> int:
    from dtxdesk.data.queries.leagues import league_rows
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.domain.steam_id import to_id64
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.services.players import PlayerFields
    from dtxdesk.services.results import Score
    from dtxdesk.services.teams import TeamFields

    desk = studio.desk
    league = desk.read(league_rows)[0]
    made = desk.tournaments.create(TournamentFields("Winter Season", league_id=league.id))
    ids = []
    for team, name in enumerate(TEAMS):
        people = [
            desk.players.add(
                PlayerFields(
                    name=f"{name.split()[0]} {one + 1}",
                    steam_id=to_id64(FIRST_ACCOUNT + 10 * team + one),
                )
            )
            for one in range(5)
        ]
        desk.sign_ups.add(made, people)
        ids.append(desk.teams.add(made, TeamFields(name), people))
    desk.stages.start(made, StageOptions(Format.ROUND_ROBIN, best_of=3), ids)
    pairs = [
        tuple(ids.index(team) for team in row.teams) for row in desk.match_linking.view(made).series
    ]
    at = NOW - timedelta(hours=5)
    for game in range(2):
        _match(studio, league.id, 10 + game, pairs[0], at + timedelta(hours=game), 0)
        _match(studio, league.id, 20 + game, pairs[1], at + timedelta(hours=game), 99)
    _match(studio, league.id, 30, pairs[2], at, 0, dire_wins=True)
    desk.results.enter(made, [(3, Score(2, 0)), (4, Score(2, 1))])
    desk.match_linking.link_certain(made)
    return made


def _match(
    studio: Studio,
    league_id: int,
    number: int,
    pair: tuple[int, ...],
    at: datetime,
    stranger: int,
    *,
    dire_wins: bool = False,
) -> None:
    from dtxdesk.domain.steam_id import to_id64
    from dtxdesk.domain.typed_match import SLOTS, TypedLine, TypedMatch

    accounts = [FIRST_ACCOUNT + 10 * team + one for team in pair for one in range(5)]
    if stranger:
        accounts[3] = FIRST_ACCOUNT + 1_000 + stranger
    studio.desk.matches.type_in(
        league_id,
        TypedMatch(
            match_id=FIRST_MATCH + number,
            start_time=at,
            duration=timedelta(minutes=40 + number),
            radiant_win=not dire_wins,
            lines=tuple(
                TypedLine(slot, to_id64(account))
                for slot, account in zip(SLOTS, accounts, strict=True)
            ),
        ),
    )
