"""The Teams tab of a tournament: without teams, with one, eight and very many; its dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage
    from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab

TEAMS = (
    ("Team of the moon that never sets", "MOON"),
    ("Team Regret", "BARA"),
    ("Team 北风来信", "风信"),
    ("Team صقر الليل", "صقر"),
    ("Team TP Scroll Optional", "TPOK"),
    ("Team Aegis Leasing 🦆", "AEGI"),
    ("Team Krill", "KRIL"),
    ("Team Gem", "GEMS"),
)
MANY = 200


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    tournament = _tournament(studio, "Autumn Draft", players=44)
    tab = _open(studio, page, tournament)
    yield "teams-none"
    studio.window.perform("team.balance")
    studio.settle()
    yield "teams-balance"
    yield from _refused(studio)
    studio.desk.teams.add(tournament, None, _people(studio)[:3])
    _open(studio, page, tournament)
    yield "teams-one"
    _fill(studio, tournament)
    _open(studio, page, tournament)
    yield "teams"
    yield from _selected(studio, tab)
    yield from _dialogs(studio, tab)
    many = _many(studio)
    _open(studio, page, many)
    yield "teams-many"
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    _open(studio, page, _tournament(studio, "Nobody yet", players=0))
    yield "teams-nobody"


def _tournament(studio: Studio, name: str, players: int) -> int:
    from dtxdesk.domain.tournaments import TournamentFields, TournamentState

    fields = TournamentFields(name=name, state=TournamentState.SIGNUP, league_id=None)
    tournament = studio.desk.tournaments.create(fields)
    if players:
        people = _people(studio)[:players]
        studio.desk.sign_ups.add(tournament, people)
        studio.desk.sign_ups.check_in(tournament, people[: players - 2])
    return tournament


def _people(studio: Studio) -> list[int]:
    from dtxdesk.data.queries.players import PlayerFilter, player_ids

    wanted = PlayerFilter(league_id=studio.league_id)
    return list(studio.desk.read(player_ids, wanted))


def _open(studio: Studio, page: TournamentsPage, tournament: int) -> TeamsTab:
    from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab

    page.open_tournament(tournament)
    page.show_part("teams")
    page.load()
    studio.settle()
    tab = page.part("teams")
    assert isinstance(tab, TeamsTab)
    return tab


def _fill(studio: Studio, tournament: int) -> None:
    from dtxdesk.data.queries.teams import team_rows
    from dtxdesk.services.teams import TeamFields

    desk, people = studio.desk, _people(studio)
    desk.teams.delete([row.id for row in desk.read(team_rows, tournament)])
    made = []
    for place, (name, tag) in enumerate(TEAMS):
        members = people[place : 32 - place * (place > 5) : 8]
        seed = place + 1 if place < 6 else None
        made.append(desk.teams.add(tournament, TeamFields(name, tag, seed), members))
        if len(members) > 2:
            desk.teams.set_deputy(made[-1], members[2])
    desk.teams.add_stand_in(made[0], people[40])
    desk.teams.add_stand_in(made[0], people[41], approved=False)
    desk.teams.move(tournament, [people[1]], None)
    desk.teams.move(tournament, [people[1], people[39]], made[1])
    desk.teams.move(tournament, [people[39]], None)


def _selected(studio: Studio, tab: TeamsTab) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.teams_tab.items import Kind

    board = tab.board
    board.setFocus()
    fold = next(item for item in board.items.items if item.kind is Kind.FOLD)
    board.items.fold(fold.team_id)
    board.show_board(board.board)
    rows = [row for row, item in enumerate(board.items.items) if item.kind is Kind.MEMBER]
    board.setCurrentIndex(board.items.index(rows[1]))
    yield "teams-selected"
    _hold(tab)
    yield "teams-carried"
    _let_go(tab)
    tab.pool.search.setText("mmr>many")
    tab.pool.search.returnPressed.emit()
    yield "teams-search-wrong"
    tab.pool.search.setText("nobody is called that")
    tab.pool.search.returnPressed.emit()
    yield "teams-nobody-found"
    tab.pool.show_all()
    studio.settle()


def _hold(tab: TeamsTab) -> None:
    """Somebody of the pool over a member of the second team."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
    from PySide6.QtWidgets import QApplication

    from dtxdesk.ui.pages.tournaments.teams_tab.dragging import packed
    from dtxdesk.ui.pages.tournaments.teams_tab.items import Kind

    board = tab.board
    rows = [row for row, item in enumerate(board.items.items)
            if item.kind is Kind.MEMBER and item.at == 1]  # fmt: skip
    place = board.visualRect(board.items.index(rows[1])).center()
    carried = packed(tab.tournament_id, list(tab.pool.table.users.values())[:1])
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            place,
            Qt.DropAction.MoveAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(board.viewport(), event)


def _let_go(tab: TeamsTab) -> None:
    from PySide6.QtGui import QDragLeaveEvent
    from PySide6.QtWidgets import QApplication

    QApplication.sendEvent(tab.board.viewport(), QDragLeaveEvent())


def _dialogs(studio: Studio, tab: TeamsTab) -> Iterator[str]:
    window, board = studio.window, tab.board
    board.select_team(board.board.cards[0].id)
    for action_id, name in (
        ("team.edit", "team-form"),
        ("team.stand_in", "team-stand-in"),
        ("team.seeds", "team-seeds"),
        ("team.new", "team-new"),
        ("team.list", "team-list"),
    ):
        window.perform(action_id)
        yield name
    board.setCurrentIndex(board.items.index(1))
    window.perform("team.move")
    yield "team-move"
    window.perform("team.balance")
    studio.settle()
    yield "teams-balance-again"


def _refused(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.dialogs.balance.dialog import BalanceDialog
    from dtxdesk.ui.dialogs.balance.wishes import Wish, WishDialog

    studio.window.perform("team.balance")
    studio.settle()
    dialog = next(d for d in studio.window.findChildren(BalanceDialog) if d.isVisible())
    people = dialog.form.wishes.people
    dialog.form.wishes.add(Wish(True, tuple(people[:2])))
    dialog.form.wishes.add(Wish(False, tuple(people[1:5])))
    dialog.form.teams.setValue(12)
    studio.wait_until(lambda: not dialog.preview.board.board.cards)
    yield "teams-balance-refused"
    wish = WishDialog(people, together=True, parent=studio.window)
    wish.open()
    yield "teams-wish"


def _many(studio: Studio) -> int:
    """More teams than anybody has: of one player each, or of none."""
    from dtxdesk.services.teams import TeamFields

    tournament, people = _tournament(studio, "Very many", players=40), _people(studio)
    for place in range(MANY):
        players = people[place : place + 1] if place < 40 else ()
        studio.desk.teams.add(tournament, TeamFields(f"Team number {place + 1}"), players)
    return tournament
