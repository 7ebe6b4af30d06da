"""What the Matches page changes: counted or not, the winner, details asked for again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard

from . import words

if TYPE_CHECKING:
    from dtxdesk.data.queries.leagues import LeagueRow
    from dtxdesk.data.queries.match_detail import MatchDetail, WaitingMatch
    from dtxdesk.services.match_fetching import FetchReport


class MatchChanges(QObject):
    """Asks what has to be asked, hands the change to the runner, and tells what came of it."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def take_out(self, match_ids: Sequence[int]) -> None:
        """Ask for the reason, then take the matches out of the statistics."""
        from dtxdesk.ui.dialogs.match_reason import ReasonDialog

        dialog = ReasonDialog(self._called(match_ids), self._window)
        guard(dialog.take, self._context.actions, Deed.EDIT_MATCHES)
        dialog.given.connect(partial(self._take_out, list(match_ids)))
        dialog.open()

    def _take_out(self, match_ids: Sequence[int], reason: str) -> None:
        matches = self._context.desk.matches
        title = self.tr("{what} taken out of the statistics")
        self._context.runner.change(
            lambda: matches.set_counted(match_ids, counted=False, reason=reason),
            title=_begun(title.format(what=self._called(match_ids))),
        )

    def count_again(self, match_ids: Sequence[int]) -> None:
        matches = self._context.desk.matches
        title = self.tr("%n match(es) counted again", "", len(match_ids))
        self._context.runner.change(
            lambda: matches.set_counted(match_ids, counted=True), title=title
        )

    def set_winner(self, detail: MatchDetail, radiant_won: bool) -> None:
        row, matches = detail.row, self._context.desk.matches
        title = self.tr("{side} won {match}")
        self._context.runner.change(
            lambda: matches.set_winner(row.match_id, row.version, radiant_won=radiant_won),
            title=title.format(
                side=words.side(radiant=radiant_won), match=words.called(row.match_id)
            ),
        )

    def link(self, user_id: int, name: str, steam_id: int) -> None:
        """A Steam id seen in a match is that player's."""
        self._context.runner.change(
            self._context.desk.matches.link_player,
            user_id,
            steam_id,
            title=self.tr("{name} linked to Steam {id}").format(name=name, id=steam_id),
        )

    def ask_who(self, steam_id: int) -> None:
        """A Steam id that is nobody's: whose is it?"""
        from dtxdesk.ui.dialogs.match_stranger import StrangerDialog

        dialog = StrangerDialog(self._context, steam_id, self._window)
        dialog.chosen.connect(self.link)
        dialog.open()

    def type_in(
        self,
        leagues: Sequence[LeagueRow],
        waiting: WaitingMatch | None,
        on_saved: Callable[[int], object],
    ) -> None:
        """Open the form: for a match that waits for its details, or for one that nobody lists."""
        from dtxdesk.ui.dialogs.match_form import MatchForm

        form = MatchForm(self._context, leagues, waiting=waiting, parent=self._window)
        form.saved.connect(on_saved)
        QTimer.singleShot(0, form, form.open)  # made and laid out at once, it holds up the window

    def edit_typed(self, leagues: Sequence[LeagueRow], detail: MatchDetail) -> None:
        from dtxdesk.ui.dialogs.match_form import MatchForm

        MatchForm(self._context, leagues, detail=detail, parent=self._window).open()

    def fetch(
        self,
        match_ids: Sequence[int],
        source: MatchSource | None = None,
        league_id: int | None = None,
    ) -> None:
        """Ask Steam, or OpenDota, for the details of matches; the outcome comes as a toast.

        `league_id` says where those belong that no league lists.
        """
        fetching = self._context.desk.match_fetching
        self._context.toasts.show(
            self.tr("Asking {whom} for %n match(es)…", "", len(match_ids)).format(
                whom="OpenDota" if source is MatchSource.OPENDOTA else "Steam"
            )
        )
        ids = list(match_ids)
        self._context.runner.network(
            partial(fetching.fetch_all, league_id=league_id),
            ids,
            source,
            on_result=self._fetched,
            key=("fetch", tuple(ids)),
        )

    def _fetched(self, report: FetchReport) -> None:
        toasts = self._context.toasts
        if report.read:
            what = _begun(self._called(list(report.read)))
            teller = words.source(next(iter(report.read.values())))
            toasts.show(
                self.tr("{what} read from {whom}").format(what=what, whom=teller),
                button=self.tr("Undo"),
                on_button=partial(self._context.actions.ask, "edit.undo"),
                undo=True,
            )
        if report.failed:
            what = self._called(list(report.failed))
            toasts.show(
                self.tr("No details of {what}").format(what=what),
                "\n".join(dict.fromkeys(report.failed.values())),
                kind="error",
            )

    def _called(self, match_ids: Sequence[int]) -> str:
        if len(match_ids) != 1:
            return self.tr("%n match(es)", "", len(match_ids))
        return words.called(match_ids[0])


def _begun(words_: str) -> str:
    """A sentence begins with a capital letter."""
    return words_[:1].upper() + words_[1:]
