"""The Bracket tab in every format and state, results being entered, and how a tournament starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.domain.stages.model import StageOptions
    from dtxdesk.services.results import Score
    from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

EIGHT = (
    "Roshan's Landlords",
    "Ward Economy",
    "The Tipsy Treants",
    "Buyback Society",
    "Smoke & Mirrors",
    "Five Couriers",
    "Late Game Insurance",
    "Cliff Jukers",
)
STRANGE = (
    "Team of the moon that never sets over the river",
    "北风来信",
    "صقر الليل",
    "Aegis Leasing 🦆",
    "Krill <b>& Co</b>",
)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Bracket as Side
    from dtxdesk.domain.stages.model import Format, RoundBestOf, StageOptions

    page = _page(studio)
    lengths = (RoundBestOf(Side.FINAL, 1, 5),)
    double = StageOptions(Format.DOUBLE_ELIMINATION, rounds_best_of=lengths)
    tournament = _started(studio, "Season 9", double, EIGHT)
    tab = _open(studio, page, tournament)
    yield "bracket-started"
    _play(studio, tournament, "1 2-1, 2 2-0, 3 2-0, 4 1-2, 5 2-0, 6 2-1, 7 1-2, 8 0-2, 10 0-2")
    studio.desk.results.enter(tournament, [(9, _so_far(1, 0))])
    _open(studio, page, tournament)
    yield from _at_work(studio, tab)
    yield from _formats(studio, page)
    yield from _starting(studio, page)
    page.leave_row()


def _at_work(studio: Studio, tab: BracketTab) -> Iterator[str]:
    drawn = tab.drawn
    assert drawn is not None
    tab.light(drawn.stage.state.stage.teams[2])
    yield "bracket"
    one = drawn.stage.series(5)
    assert one is not None
    tab.canvas.select(one.number)
    popover = tab.open_result(one)
    assert popover is not None
    assert popover.form is not None
    popover.form.type_on("0-2")
    studio.settle()
    yield "bracket-correct"
    popover.form.line.clear()
    popover.form.type_on("3-3")
    studio.settle()
    yield "bracket-wrong-score"
    tab.light(None)
    studio.window.perform("series.next_up")
    studio.window.perform("series.result")
    studio.settle()
    yield "bracket-enter"
    from dtxdesk.ui.dialogs.result.endings import Ending

    popover = tab.popover
    assert popover is not None
    assert popover.form is not None
    popover.form.ending.setCurrentIndex(popover.form.ending.findData(Ending.GAMES))
    studio.settle()
    yield "bracket-games"
    tab.canvas.select(drawn.stage.state.series[-1].number)
    tab.enter_result()
    studio.settle()
    yield "bracket-not-yet"
    tab.close_result()
    tab.toggle_list()
    yield "bracket-list"
    tab.toggle_list()
    studio.window.perform("bracket.withdraw")
    studio.settle()
    yield "bracket-withdraw"


def _formats(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, GrandFinal, StageOptions

    single = StageOptions(Format.SINGLE_ELIMINATION, third_place=True)
    finished = _started(studio, "Cup", single, (*EIGHT[:3], *STRANGE))
    _play_out(studio, finished)
    _open(studio, page, finished)
    yield "bracket-finished"
    studio.window.perform("bracket.picture")
    yield "bracket-picture"
    two = _started(studio, "Duel", single, EIGHT[:2])
    _open(studio, page, two)
    yield "bracket-two"
    reset = StageOptions(Format.DOUBLE_ELIMINATION, grand_final=GrandFinal.RESET)
    names = tuple(f"Team {number}" for number in range(1, 17))
    sixteen = _started(studio, "Double", reset, names)
    _play_out(studio, sixteen, but=1)
    _open(studio, page, sixteen).canvas.fit()
    yield "bracket-sixteen"
    groups = StageOptions(Format.ROUND_ROBIN, best_of=2, groups=2)
    grouped = _started(studio, "Groups", groups, (*EIGHT, *STRANGE))
    _play(studio, grouped, "1 2-0, 2 1-1, 3 0-2, 4 2-0, 6 1-1")
    _open(studio, page, grouped)
    yield "bracket-groups"
    swiss = StageOptions(Format.SWISS, best_of=1, rounds=5)
    swissed = _started(studio, "Swiss", swiss, (*EIGHT, *STRANGE))
    for _ in range(2):
        _play_out(studio, swissed)
        studio.desk.stages.next_round(swissed)
    tab = _open(studio, page, swissed)
    assert tab.drawn is not None
    tab.light(tab.drawn.stage.state.stage.teams[0])
    yield "bracket-swiss"
    _play_out(studio, swissed)
    _open(studio, page, swissed)
    yield "bracket-next-round"
    many = tuple(f"Team number {number}" for number in range(1, 65))
    _open(studio, page, _started(studio, "Very many", reset, many)).canvas.fit()
    yield "bracket-many"


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields

    page = _page(studio)
    tournament = studio.desk.tournaments.create(TournamentFields("Nobody yet", league_id=None))
    _open(studio, page, tournament)
    yield "bracket-nobody"
    for name in EIGHT[:3]:
        _add_team(studio, tournament, name)
    _open(studio, page, tournament)
    yield "bracket-not-started"


def _starting(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format
    from dtxdesk.domain.stages.seeding import Seeding
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.ui.dialogs.start_tournament.dialog import StartDialog

    fields = TournamentFields("Spring Cup", league_id=None)
    tournament = studio.desk.tournaments.create(fields)
    for name in (*EIGHT, *STRANGE):
        _add_team(studio, tournament, name)
    _open(studio, page, tournament)
    yield "bracket-before"

    def start() -> StartDialog:
        studio.window.perform("tournament.start")
        found: list[StartDialog] = []

        def is_open() -> bool:
            found[:] = [d for d in studio.window.findChildren(StartDialog) if d.isVisible()]
            return bool(found)

        studio.wait_until(is_open)
        return found[-1]

    def become(dialog: StartDialog) -> None:
        studio.wait_until(lambda: dialog.start.isEnabled())

    become(start())
    yield "start"
    dialog = start()
    become(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(Format.ROUND_ROBIN))
    dialog.form.groups.setValue(3)
    dialog.form.playoffs.setCurrentIndex(1)
    dialog.seeds.by.setCurrentIndex(dialog.seeds.by.findData(Seeding.RANDOM))
    dialog.seeds.lot.setValue(7)
    become(dialog)
    yield "start-groups"
    dialog = start()
    become(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(Format.SWISS))
    dialog.form.preset.setCurrentIndex(dialog.form.preset.count() - 1)
    become(dialog)
    yield "start-own-table"
    dialog = start()
    become(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(Format.ROUND_ROBIN))
    dialog.form.groups.setValue(3)
    dialog.form.playoffs.setCurrentIndex(1)
    become(dialog)
    dialog.preview.tabs.choose("playoffs")
    yield "start-playoffs"
    dialog = start()
    become(dialog)
    dialog.seeds.by.setCurrentIndex(dialog.seeds.by.findData(Seeding.EARLIER_STANDINGS))
    dialog.seeds.earlier.setCurrentIndex(dialog.seeds.earlier.findText("Season 9"))
    studio.wait_until(lambda: bool(dialog.seeds.list.places))
    become(dialog)
    yield "start-earlier"
    dialog = start()
    become(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(Format.SWISS))
    dialog.form.by_wins.setChecked(True)
    become(dialog)
    dialog.form.more_lengths.click()
    yield "start-swiss"
    dialog = start()
    become(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(Format.ROUND_ROBIN))
    dialog.form.groups.setValue(8)
    studio.wait_until(lambda: not dialog.preview.report.isVisible())
    yield "start-refused"


def _page(studio: Studio) -> TournamentsPage:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    return page


def _add_team(studio: Studio, tournament: int, name: str) -> int:
    from dtxdesk.services.teams import TeamFields

    return studio.desk.teams.add(tournament, TeamFields(name))


def _started(studio: Studio, name: str, options: StageOptions, teams: Sequence[str]) -> int:
    from dtxdesk.domain.tournaments import TournamentFields

    fields = TournamentFields(name, league_id=None)
    return studio.desk.stages.start_with_teams(fields, options, list(teams))


def _open(studio: Studio, page: TournamentsPage, tournament: int) -> BracketTab:
    from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab

    page.open_tournament(tournament)
    page.show_part("bracket")
    page.load()
    studio.settle()
    tab = page.part("bracket")
    assert isinstance(tab, BracketTab)
    return tab


def _so_far(first: int, second: int) -> Score:
    from dtxdesk.services.results import Score

    return Score(first, second, so_far=True)


def _play(studio: Studio, tournament: int, results: str) -> None:
    """As in "1 2-1, 2 2-0"."""
    from dtxdesk.services.results import Score

    entries = []
    for one in results.split(", "):
        number, score = one.split()
        first, second = score.split("-")
        entries.append((int(number), Score(int(first), int(second))))
    studio.desk.results.enter(tournament, entries)


def _play_out(studio: Studio, tournament: int, but: int = 0) -> None:
    """Everything that can be played, until so many series are left."""
    from dtxdesk.services.bracket_view import bracket_view
    from dtxdesk.services.results import Score

    while True:
        (stage,) = studio.desk.read(bracket_view, tournament).stages
        left = [one for one in stage.state.series if not one.finished]
        ready = stage.next_up
        if not ready or len(left) <= but:
            return
        entries = []
        for one in ready:
            needed = one.series.wins_needed
            number = stage.numbers[one.number]
            lost = number % needed
            upset = number % 3 == 0
            entries.append((number, Score(lost, needed) if upset else Score(needed, lost)))
        studio.desk.results.enter(tournament, entries)
