"""The Tournaments page: the list, the overview, the sign-up list, and their dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog
    from dtxdesk.ui.dialogs.tournament import TournamentDialog
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage
    from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab

RULES = (
    "Captains pick in a snake order, ninety seconds a pick. Best of three up to the final, best "
    "of five there.\n\nWho is ten minutes late is replaced from the waiting list."
)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentState

    winter, newcomers = _fill(studio)
    page = _page(studio)
    yield "tournaments"
    page.list.table.select_id(winter)
    studio.window.perform("tournament.delete")
    yield "tournament-delete"
    yield from _import(studio, winter)
    page.list.bar.states[TournamentState.RUNNING].click()
    studio.settle()
    yield "tournaments-none-of-them"
    page.list.bar.clear()
    page.open_tournament(winter)
    studio.settle()
    yield "tournament-overview"
    yield from _forms(studio, page)
    yield from _sign_ups(studio, page)
    page.leave_row()
    page.open_tournament(newcomers)
    studio.settle()
    yield "tournament-overview-new"
    page.tabs.choose("players")
    yield "tournament-players-none"


def _import(studio: Studio, tournament_id: int) -> Iterator[str]:
    from dataclasses import replace

    from dtxdesk.services.tournament_file.importing import Found
    from dtxdesk.ui.dialogs.tournament_import import TournamentImportDialog

    file = studio.desk.paths.root / "winter.json"
    studio.desk.exporting.of_tournament("tournament", tournament_id, "json", file)
    _page(studio).managing.reading.read(file)
    studio.settle()
    yield "tournament-import"
    from dtxdesk.services.tournament_file.reading import read_file

    plan = studio.desk.tournament_files.preview(read_file(file))
    people = [replace(one, found=Found.CONFLICT, user_id=None) for one in plan.people[:2]]
    plan = replace(plan, people=(*people, *plan.people[2:]))
    studio.close_dialogs()
    page = _page(studio)
    TournamentImportDialog(page.context, plan, file.name, page).open()
    yield "tournament-import-conflict"
    studio.close_dialogs()


def empty(studio: Studio) -> Iterator[str]:
    _page(studio)
    yield "tournaments-empty"
    studio.window.perform("tournament.new")
    yield "tournament-new-empty"


def _fill(studio: Studio) -> tuple[int, int]:
    """One tournament in the middle of its sign-up, one that is only planned, one that is over."""
    from dtxdesk.data.queries.players import PlayerFilter, player_ids
    from dtxdesk.domain.tournaments import TournamentFields, TournamentState, TournamentType

    desk = studio.desk
    over = TournamentFields(
        name="DTX Season 8",
        state=TournamentState.FINISHED,
        starts_at=NOW - timedelta(days=120),
        time_zone="Europe/Berlin",
        league_id=studio.league_id or None,
    )
    desk.tournaments.create(over)
    newcomers = desk.tournaments.create(
        TournamentFields(name="Newcomer Cup 4", type=TournamentType.BALANCED)
    )
    winter = desk.tournaments.create(
        TournamentFields(
            name="Winter Captains' Cup",
            description=RULES,
            state=TournamentState.SIGNUP,
            starts_at=NOW + timedelta(days=3, minutes=80),
            time_zone="America/New_York",
        )
    )
    people = desk.read(player_ids, PlayerFilter(), desk.clock())
    desk.sign_ups.add(winter, people[:46])
    desk.sign_ups.add(winter, people[46:50], waiting=True)
    desk.sign_ups.drop(winter, people[44:46])
    desk.sign_ups.check_in(winter, people[:38])
    desk.sign_ups.choose_captains(winter, 8)
    desk.sign_ups.edit_note(winter, people[1], "Late by ten minutes")
    desk.teams.make_for_captains(winter)
    return winter, newcomers


def _page(studio: Studio) -> TournamentsPage:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    studio.settle()
    return page


def _players(page: TournamentsPage) -> PlayersTab:
    from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab

    tab = page.part("players")
    assert isinstance(tab, PlayersTab)
    return tab


def _form(studio: Studio) -> TournamentDialog:
    from dtxdesk.ui.dialogs.tournament import TournamentDialog

    studio.settle()
    return next(d for d in studio.window.findChildren(TournamentDialog) if d.isVisible())


def _forms(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = studio.window
    window.perform("tournament.edit")
    yield "tournament-edit"
    window.perform("tournament.copy")
    yield "tournament-copy"
    window.perform("tournament.new")
    form = _form(studio)
    QTest.keyClicks(form.name, "x")
    QTest.keyClick(form.name, Qt.Key.Key_Backspace)
    QTest.keyClicks(form.when.start, "on Sunday")
    yield "tournament-unreadable-start"
    window.perform("tournament.new")
    form = _form(studio)
    form.when.zone.selectAll()
    QTest.keyClicks(form.when.zone, "Mars/Olympus")
    form.team_size.setValue(50)
    yield "tournament-wrong"
    yield from _conflict(studio, page)


def _conflict(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    """Somebody else has saved another name and start."""
    from dataclasses import replace

    from PySide6.QtTest import QTest

    from dtxdesk.data.queries.tournaments import tournament_detail
    from dtxdesk.ui.dialogs.conflict import ConflictDialog

    assert page.tournament_id is not None
    studio.window.perform("tournament.edit")
    form = _form(studio)
    stored = studio.desk.read(tournament_detail, page.tournament_id)
    assert stored is not None
    theirs = replace(stored.fields, name="Winter Draft", team_size=4)
    studio.desk.tournaments.edit(stored.id, stored.row.version, theirs)
    studio.wait_until(lambda: page.window_title == theirs.name)
    form.name.selectAll()
    QTest.keyClicks(form.name, "Winter Captains Draft")
    studio.wait_until(form.save.isEnabled)
    form.save.click()
    studio.wait_until(lambda: any(d.isVisible() for d in form.findChildren(ConflictDialog)))
    yield "tournament-conflict"


def _sign_ups(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    window = studio.window
    page.tabs.choose("players")
    studio.settle()
    tab = _players(page)
    yield "tournament-players"
    tab.table.selectRow(1)
    studio.settle()
    yield "tournament-players-selected"
    window.perform("sign_up.note")
    yield "tournament-note"
    window.perform("sign_up.team")
    yield "tournament-team-choice"
    tab.table.clearSelection()
    window.perform("tournament.choose_captains")
    yield "tournament-captains"
    tab.bar.without_mmr.click()
    studio.settle()
    yield "tournament-players-nobody"
    tab.bar.clear()
    studio.settle()
    yield from _adding(studio)


def _adding(studio: Studio) -> Iterator[str]:
    studio.window.perform("tournament.add_players")
    dialog = _add_dialog(studio)
    dialog.choosing.model.check(dialog.choosing.model.ids[:48], True)
    yield "tournament-add"
    studio.window.perform("tournament.add_players")
    dialog = _add_dialog(studio)
    dialog.tabs.choose("paste")
    dialog.pasting.text.setPlainText("Korvus\n1. @anders.13\nsomebody new\nKorvus")
    studio.wait_until(lambda: len(dialog.pasting.model.ids) > 0)
    yield "tournament-paste"
    studio.window.perform("tournament.add_players")
    _add_dialog(studio).tabs.choose("paste")
    yield "tournament-paste-nothing"


def _add_dialog(studio: Studio) -> AddSignUpsDialog:
    from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog

    studio.settle()
    return next(d for d in studio.window.findChildren(AddSignUpsDialog) if d.isVisible())
