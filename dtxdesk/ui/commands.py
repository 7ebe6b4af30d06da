"""What the window itself does when an action asks for it: each handler is one action's work."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dtxdesk.errors import UserError
from dtxdesk.phrases import Sentences
from dtxdesk.ui.context import Context
from dtxdesk.ui.restoring import Restoring

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes
    from dtxdesk.data.queries.leagues import LeagueRow
    from dtxdesk.data.queries.tournaments import TournamentDetail
    from dtxdesk.ui.exporting.offers import Offer
    from dtxdesk.ui.pages.page import Page
    from dtxdesk.ui.presentation.presenting import Presenting


class Operation(Protocol):
    """What undo and redo tell of an operation."""

    @property
    def title(self) -> str: ...


class Commands(QObject):
    """Undo, sync, export, backup and the like; they need no page."""

    def __init__(self, context: Context, restoring: Restoring, window: QWidget) -> None:
        super().__init__(window)
        self._restoring = restoring
        self._context = context
        self._window = window
        self.handlers: dict[str, Callable[[], object]] = {
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "league.sync": self.sync,
            "league.recompute": self.recompute,
            "export": self.export,
            "tournament.present": self.present,
            "tournament.present_how": self.ask_how_to_present,
            "presentation.pause": lambda: self.presenting.pause_or_go_on(),
            "presentation.next": lambda: self.presenting.show_next(),
            "presentation.end": lambda: self.presenting.end(),
            "app.account": self.show_account,
            "database.backup": self.back_up,
            "database.backups": self.show_backups,
            "database.restore": self.restore,
            "database.check": self.check,
        }

    def undo(self) -> None:
        self._context.runner.change(
            self._context.desk.history.undo, title="", on_done=self._undone, undoable=False
        )

    def redo(self) -> None:
        self._context.runner.change(
            self._context.desk.history.redo, title="", on_done=self._redone, undoable=False
        )

    def show_account(self) -> None:
        """Signs in at once where nobody is; else shows who is, or how to set it up."""
        from dtxdesk.settings import DISCORD_ACCOUNT, DISCORD_CLIENT_ID
        from dtxdesk.ui.pages.settings.discord import DiscordSection
        from dtxdesk.ui.pages.settings.page import SettingsPage

        page = self._context.show_page("settings")
        assert isinstance(page, SettingsPage)
        section = page.show_section("discord")
        assert isinstance(section, DiscordSection)
        preferences = self._context.preferences
        if preferences.get(DISCORD_CLIENT_ID) and not preferences.get(DISCORD_ACCOUNT):
            section.account.ask_to_sign_in()

    def sync(self) -> None:
        self._with_league(
            lambda row: self._context.jobs.sync_now(
                row.id, self.tr("Sync {league}").format(league=row.name)
            )
        )

    def recompute(self) -> None:
        self._with_league(
            lambda row: self._context.runner.change(
                self._context.desk.statistics.recompute,
                row.id,
                title=self.tr("Statistics of {league} worked out anew").format(league=row.name),
                undoable=False,
            )
        )

    def export(self) -> None:
        """Of the league that is in view, or all players; first what the page lists."""
        if self._context.actions.situation.league is None:
            self._ask_and_export(None, None)
        else:
            self._with_league(partial(self._ask_and_export, None))

    def export_shown(self, page: Page | None) -> None:
        """What the page lists just now."""
        from dtxdesk.ui.exporting.offers import shown_offer
        from dtxdesk.ui.listed import shown_on

        shown = shown_on(page, page.window_title) if page is not None else None
        if shown is None:
            self._context.toasts.show(
                self.tr("Nothing is listed here"), self.tr("Open a page with a list first.")
            )
            return
        first = shown_offer(shown)
        if self._context.actions.situation.league is None:
            self._ask_and_export(first, None)
        else:
            self._with_league(partial(self._ask_and_export, first))

    @cached_property
    def presenting(self) -> Presenting:
        """What is on the big screen."""
        from dtxdesk.ui.presentation.presenting import Presenting

        return Presenting(self._context, self._window)

    def present(self) -> None:
        """Shows the tournament on the big screen as it was chosen last, or ends that."""
        tournament_id = self._context.actions.situation.tournament
        if tournament_id is not None:
            self.presenting.toggle(tournament_id)

    def ask_how_to_present(self) -> None:
        from dtxdesk.data.queries.tournaments import tournament_detail

        tournament_id = self._context.actions.situation.tournament
        if tournament_id is not None:
            self._context.runner.query(
                lambda: self._context.desk.read(tournament_detail, tournament_id),
                on_result=self._ask_how,
            )

    def refresh(self, changes: Changes) -> None:
        """Something was committed; what is presented need not be what is in view."""
        if self._context.actions.situation.presenting:
            self.presenting.refresh(changes)

    def end(self) -> None:
        """The program closes."""
        if self._context.actions.situation.presenting:
            self.presenting.end()

    def back_up(self) -> None:
        self._context.runner.change(
            self._context.desk.backups.make, title="", on_done=self._backed_up, undoable=False
        )

    def show_backups(self) -> None:
        """The list of backups, to verify and to restore from."""
        from dtxdesk.ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(self._context, self._restoring, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def restore(self) -> None:
        self._restoring.choose_file()

    def check(self) -> None:
        self._context.runner.change(
            self._context.desk.maintenance.check, title="", on_done=self._checked, undoable=False
        )

    def _with_league(self, then: Callable[[LeagueRow], object]) -> None:
        """Calls back with the league that actions are about just now."""
        from dtxdesk.data.queries.leagues import league_row

        league_id = self._context.actions.situation.league
        if league_id is not None:
            self._context.runner.query(
                lambda: self._context.desk.read(league_row, league_id),
                on_result=partial(self._if_there, then),
            )

    def _if_there(self, then: Callable[[LeagueRow], object], row: LeagueRow | None) -> None:
        if row is not None:
            then(row)

    def _ask_how(self, detail: TournamentDetail | None) -> None:
        if detail is not None:
            self.presenting.ask(detail.row.id, detail.row.name)

    def _undone(self, operation: Operation) -> None:
        self._context.toasts.show(
            self.tr("Undone: {what}").format(what=operation.title),
            button=self.tr("Redo"),
            on_button=partial(self._context.actions.ask, "edit.redo"),
            undo=True,
        )

    def _redone(self, operation: Operation) -> None:
        self._context.toasts.show(
            self.tr("Done again: {what}").format(what=operation.title),
            button=self.tr("Undo"),
            on_button=partial(self._context.actions.ask, "edit.undo"),
            undo=True,
        )

    def _backed_up(self, made: Path) -> None:
        self._context.toasts.show(self.tr("Backup written and verified"), str(made))

    def _checked(self, problems: list[str]) -> None:
        if not problems:
            self._context.toasts.show(
                self.tr("The database is whole"), self.tr("Every check was passed.")
            )
            return
        self._context.runner.problem.emit(
            UserError(
                "The database has problems",
                Sentences(*problems),
                "Make a backup, then restore an older one that is whole",
            )
        )

    def _ask_and_export(self, first: Offer | None, row: LeagueRow | None) -> None:
        from dtxdesk.ui.exporting.dialog import ExportDialog
        from dtxdesk.ui.exporting.offers import league_offers

        offers = league_offers(row.id if row else None, row.name if row else "")
        if first is not None:
            offers.insert(0, first)
        ExportDialog(self._context, offers, self._window).open()
