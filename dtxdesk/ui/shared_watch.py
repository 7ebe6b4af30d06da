"""The line to a shared database, one's role in it, and who else is there: kept in sight.

A local file needs none of it, and nothing of it is begun there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from dtxdesk.errors import UserError
from dtxdesk.services.role_names import ROLE_NAMES
from dtxdesk.ui.actions import Actions, Trouble
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.saying import said
from dtxdesk.ui.status_bar import StatusBar
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes, Line
    from dtxdesk.services.company import Present, Someone

LOOK_MS = 500
"""How often the line is looked at; that costs nothing, the feed's thread has found out."""


class SharedWatch(QObject):
    """Tells the actions, the banner and the status bar.

    Args:
        where: Where one is: the id of a page, perhaps with a tournament's number.
        refresh: Called with everything when the line is back: what was missed is read anew.
        tell: Called with a short notice: what it says, and what more there is to it.
    """

    _someone_moved = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        actions: Actions,
        status: StatusBar,
        banner: Banner,
        where: Callable[[], str],
        refresh: Callable[[Changes], None],
        tell: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.others: tuple[Someone, ...] = ()
        self._desk = desk
        self._runner = runner
        self._actions = actions
        self._status = status
        self._banner = banner
        self._where = where
        self._refresh = refresh
        self._tell = tell
        self._trouble = Trouble.NONE
        self._turned_away = False
        self._upgraded = False
        self._settling = False
        self._someone_moved.connect(self.look)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look_at_line)
        self._beating = QTimer(self)
        self._beating.timeout.connect(self.look)

    def begin(self) -> None:
        """The database is open."""
        self._actions.update(role=self._desk.database.access.role)
        if self._desk.database.is_sqlite:
            return
        from dtxdesk.services.company import BEAT_SECONDS

        self._looking.start()
        self._beating.start(BEAT_SECONDS * 1000)
        self.look()

    def end(self) -> None:
        self._looking.stop()
        self._beating.stop()

    def someone_moved(self) -> None:
        """Others came, went or turned a page; from the feed's thread."""
        try:
            self._someone_moved.emit()
        except RuntimeError:
            return  # the window has just been closed

    def look(self) -> None:
        """Says where one is and looks who else is here; at once when a page is turned."""
        if self._beating.isActive() and self._desk.database.line.there:
            self._runner.query(
                self._desk.company.look,
                self._where(),
                on_result=self._show,
                on_error=self._not_now,
                key="company",
            )

    # What was found

    def _show(self, present: Present) -> None:
        self.others = present.others
        self._turned_away, self._upgraded = False, present.upgraded
        before, role = self._actions.situation.role, present.access.role
        self._actions.update(role=role)
        if role != before:
            self._runner.change(self._desk.plan.role_changed, title="", undoable=False)
            self._tell(
                self.tr("You are {role} in this database now").format(role=said(ROLE_NAMES[role])),
                self.tr("An owner has changed your role."),
            )
        place = said(self._desk.connection_text)
        names = list(dict.fromkeys(one.name for one in self.others))
        self._status.show_place(place, names, company(self.others))

    def _not_now(self, error: Exception) -> None:
        """Whether the server answers is looked at all the time; this is about what it answers."""
        self._turned_away = isinstance(error, UserError)

    def _look_at_line(self) -> None:
        database = self._desk.database
        line = database.line
        trouble = self._seen_in(line)
        if trouble is Trouble.NONE and database.in_doubt:
            self._settle()
        if trouble is self._trouble:
            return
        before, self._trouble = self._trouble, trouble
        self._actions.update(trouble=trouble)
        self._banner.setVisible(trouble is not Trouble.NONE)
        if trouble is not Trouble.NONE:
            self.say(trouble, line)
        elif before in (Trouble.SILENT, Trouble.REFUSED):
            self._go_on()

    def _seen_in(self, line: Line) -> Trouble:
        if not line.there:
            return Trouble.REFUSED if line.refused else Trouble.SILENT
        if self._turned_away:
            return Trouble.REFUSED
        return Trouble.UPGRADED if self._upgraded else Trouble.NONE

    def _go_on(self) -> None:
        from dtxdesk.data.feed import ALL_TABLES

        server = said(self._desk.server_name)
        self._tell(self.tr("Connected again"), self.tr("{server} answers.").format(server=server))
        self._refresh(ALL_TABLES)
        self.look()

    def say(self, trouble: Trouble, line: Line) -> None:
        """What the banner says while this holds."""
        silent = time.monotonic() - line.since if line.since is not None else 0.0
        now = self._desk.clock()
        at = clock_time(now - timedelta(seconds=silent), now)
        sentence, more = {
            Trouble.SILENT: (
                self.tr("{server} has not answered since {time}."),
                self.tr(
                    "What you see was read before. Nothing can be changed until it is back; "
                    "dtxdesk tries again by itself."
                ),
            ),
            Trouble.REFUSED: (
                self.tr("{server} no longer lets you in, since {time}."),
                self.tr(
                    "Your access was revoked, or your password is another one by now: ask an owner "
                    "of the database. What you see was read before."
                ),
            ),
            Trouble.UPGRADED: (
                self.tr("The database on {server} was upgraded by a newer dtxdesk."),
                self.tr("This one changes nothing in it any more: update it and start it again."),
            ),
        }[trouble]
        self._banner.say(sentence.format(server=said(self._desk.server_name), time=at), more)
        self._banner.setToolTip(plain_tooltip(line.why))

    # Changes of which nobody knew whether they were saved

    def _settle(self) -> None:
        if not self._settling:
            self._settling = True
            self._runner.query(
                self._desk.database.settle,
                on_result=self._tell_settled,
                on_error=self._not_settled,
            )

    def _tell_settled(self, settled: Sequence[tuple[str, bool]]) -> None:
        self._settling = False
        for title, saved in settled:
            if saved:
                self._tell(self.tr("It was saved after all"), title)
            else:
                self._tell(self.tr("It was not saved: do it again"), title)

    def _not_settled(self, _error: Exception) -> None:
        self._settling = False  # it is looked up again


def company(others: Sequence[Someone]) -> str:
    """Who else is here and where, one a line."""
    titles = {entry.id: QCoreApplication.translate("Pages", entry.title) for entry in PAGES}
    at_page = QCoreApplication.translate("SharedWatch", "{name}: {page}")
    at_one = QCoreApplication.translate("SharedWatch", "{name}: {page}, {tournament}")
    return "\n".join(
        (at_one if one.about else at_page).format(
            name=one.name,
            page=titles.get(one.page.partition(":")[0], one.page),
            tournament=one.about,
        )
        for one in others
    )
