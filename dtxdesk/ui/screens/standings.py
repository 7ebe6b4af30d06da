"""The Standings tab of a tournament: groups, Swiss, places, what if, and its dialogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.domain.stages.model import StageOptions
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage
    from dtxdesk.ui.pages.tournaments.standings_tab.tab import StandingsTab

TEAMS = (
    "Team of the moon that never sets and whose name goes on and on",
    "Team Regret",
    "Team 北风来信",
    "Team صقر الليل",
    "Team TP Scroll Optional",
    "Team Aegis Leasing 🦆",
    "Team Krill",
    "Team Gem",
    "Team Smoke Alarm",
    "Team Ward Economy",
    "Team Buyback Society",
    "Team Fountain Divers",
    "Team Late Game Insurance",
    "Team Null Talisman",
    "Team Cliff Jukers",
    "Team Five Couriers",
)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    yield from _groups(studio, page)
    yield from _swiss(studio, page)
    yield from _elimination(studio, page)
    yield from _after_the_groups(studio, page)
    _open(studio, page, _many(studio))
    yield "standings-many"
    yield from _forty(studio, page)
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    _open(studio, page, studio.desk.tournaments.create(TournamentFields(name="Not begun")))
    yield "standings-none"


def started(studio: Studio, name: str, options: StageOptions, teams: Sequence[str]) -> int:
    """A tournament of these teams, with its first series drawn."""
    from dtxdesk.domain.tournaments import TournamentFields, TournamentState

    fields = TournamentFields(name=name, state=TournamentState.RUNNING, time_zone="Europe/Berlin")
    return studio.desk.stages.start_with_teams(fields, options, teams)


def play(studio: Studio, tournament: int, most: int = 10_000) -> None:
    """Plays what is ready, the better seed winning most of it, until nothing is or enough was."""
    from dtxdesk.data.queries.schedule import next_up, schedule_rows
    from dtxdesk.errors import UserError
    from dtxdesk.services.results import Score

    desk = studio.desk
    while most > 0:
        ready = next_up(desk.read(schedule_rows, tournament))[:most]
        if ready:
            most -= len(ready)
            desk.results.enter(
                tournament,
                [(row.number, Score(*_score(row.number, row.best_of))) for row in ready],
            )
            continue
        try:
            desk.stages.next_round(tournament)
        except UserError:
            return


def _score(number: int, best_of: int) -> tuple[int, int]:
    if best_of == 2:
        return ((2, 0), (1, 1), (1, 1), (0, 2))[number % 4]
    needed = best_of // 2 + 1
    return ((needed, 0), (needed, 1), (needed - 1, needed), (needed, 0))[number % 4]


def _open(studio: Studio, page: TournamentsPage, tournament: int) -> StandingsTab:
    from dtxdesk.ui.pages.tournaments.standings_tab.tab import StandingsTab

    page.open_tournament(tournament)
    page.show_part("standings")
    studio.settle()
    tab = page.part("standings")
    assert isinstance(tab, StandingsTab)
    return tab


def _again(studio: Studio, tab: StandingsTab) -> None:
    """What was played in the meantime is in the table, whether the feed has told of it or not."""
    tab.reload()
    studio.settle()


def _groups(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.data.queries.teams import team_rows
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.domain.stages.standings import PRESETS

    options = PRESETS["rd2l"].applied(StageOptions(Format.ROUND_ROBIN, groups=2))
    league = started(studio, "DTX Season 9", options, TEAMS[:10])
    tab = _open(studio, page, league)
    yield "standings-begun"
    play(studio, league, most=14)
    teams = [row.id for row in studio.desk.read(team_rows, league)]
    studio.desk.decisions.penalise(league, teams[1], 1, "Twelve minutes late in round 2")
    _again(studio, tab)
    tab.table.select_key(teams[1])
    yield "standings"
    tab.place.show_cross_table(True)
    yield "standings-cross-table"
    tab.place.show_cross_table(False)
    studio.window.perform("standings.penalty")
    yield "standings-penalty"
    yield from _trial(studio, tab)
    play(studio, league)
    _again(studio, tab)
    yield "standings-ties"
    if tab.stage is not None and tab.stage.ties:
        tie = tab.stage.ties[0]
        tab.table.select_key(tie[0])
        studio.window.perform("standings.decide")
        yield "standings-decide"
        studio.desk.decisions.decide(league, tie, "Coin flip on the stream, seen by everybody")
        _again(studio, tab)
        tab.table.select_key(tie[0])
        yield "standings-decided"


def _trial(studio: Studio, tab: StandingsTab) -> Iterator[str]:
    studio.window.perform("standings.what_if")
    studio.settle()
    yield "standings-what-if"
    for series in tab.trying_out.table.open.series[:3]:
        tab.trying_out.scored.emit(series.number, series.scores[0])
        studio.settle()
    yield "standings-tried"
    studio.window.perform("standings.what_if")
    studio.settle()


def _swiss(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions

    swiss = started(studio, "Swiss Night", StageOptions(Format.SWISS), TEAMS)
    play(studio, swiss, most=20)
    tab = _open(studio, page, swiss)
    assert tab.stage is not None
    tab.table.select_key(tab.stage.tables[0].standings.order[5])
    yield "standings-swiss"


def _elimination(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions

    cup = started(studio, "Cup", StageOptions(Format.DOUBLE_ELIMINATION), TEAMS)
    play(studio, cup, most=22)
    tab = _open(studio, page, cup)
    yield "standings-places"
    play(studio, cup)
    _give_prizes(studio, cup)
    _again(studio, tab)
    yield "standings-podium"


def _give_prizes(studio: Studio, tournament: int) -> None:
    from dataclasses import replace

    from dtxdesk.data.queries.tournaments import tournament_detail

    detail = studio.desk.read(tournament_detail, tournament)
    assert detail is not None
    prizes = "1: 200 €\n2: 100 €\n3: 50 €\n5-6: A badge and a keyboard"
    fields = replace(detail.fields, prizes=prizes)
    studio.desk.tournaments.edit(tournament, detail.row.version, fields)


def _after_the_groups(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    """A penalty that the playoffs do not come out of as they went in."""
    from PySide6.QtTest import QTest

    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.services.stages import LaterStage
    from dtxdesk.ui.dialogs.penalty import PenaltyDialog

    desk = studio.desk
    later = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), taken=2)
    options = StageOptions(Format.ROUND_ROBIN, groups=2)
    cup = desk.stages.start_with_teams(
        TournamentFields(name="Groups, then playoffs"), options, TEAMS[:8], [later]
    )
    play(studio, cup)
    tab = _open(studio, page, cup)
    while tab.stage is not None and tab.stage.ties:
        desk.decisions.decide(cup, tab.stage.ties[0], "Coin flip on the stream")
        _again(studio, tab)
    desk.stages.next_stage(cup)
    play(studio, cup, most=2)
    _again(studio, tab)
    assert tab.shown is not None
    first = tab.shown.stages[0]
    tab.stage_chip.chosen.emit(first.id)
    tab.table.select_key(first.tables[0].standings.order[1])
    studio.window.perform("standings.penalty")
    studio.settle()
    dialog = next(one for one in tab.findChildren(PenaltyDialog) if one.isVisible())
    QTest.keyClicks(dialog.points, "9")
    QTest.keyClicks(dialog.reason, "A player who was not on the list")
    assert dialog.changes is not None
    changes = dialog.changes
    studio.wait_until(lambda: changes.known)
    studio.settle()
    yield "standings-penalty-later"


def _forty(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    """A group of forty with every tie-break there is, and its cross table."""
    from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak

    names = [f"Team number {number}" for number in range(1, 41)]
    options = StageOptions(Format.ROUND_ROBIN, best_of=2, tie_breaks=tuple(TieBreak))
    league = started(studio, "Forty", options, names)
    play(studio, league, most=200)
    tab = _open(studio, page, league)
    tab.table.horizontalScrollBar().setValue(200)
    yield "standings-tie-breaks"
    tab.place.show_cross_table(True)
    tab.place.cross.horizontalScrollBar().setValue(400)
    tab.place.cross.verticalScrollBar().setValue(120)
    yield "standings-cross-table-forty"
    tab.place.show_cross_table(False)


def _many(studio: Studio) -> int:
    from dtxdesk.domain.stages.model import Format, StageOptions

    names = [f"Team number {number}" for number in range(1, 65)]
    options = StageOptions(Format.ROUND_ROBIN, groups=8)
    many = started(studio, "Sixty-four", options, names)
    play(studio, many, most=150)
    return many
