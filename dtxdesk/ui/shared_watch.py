"""The line to a shared database, one's role in it, and who else is there: kept in sight.

A local file needs none of it, and nothing of it is begun there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.saying import said
from dtxdesk.ui.status_bar import StatusBar
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes
    from dtxdesk.services.company import Present, Someone

LOOK_MS = 500
"""How often the line is looked at; that costs nothing, the feed's thread has found out."""


class SharedWatch(QObject):
    """Tells the actions, the banner and the status bar.

    Args:
        where: Where one is: the id of a page, perhaps with a tournament's number.
        refresh: Called with everything when the line is back: what was missed is read anew.
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
        self._lost = False
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
        if self._beating.isActive() and not self._lost:
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
        self._actions.update(role=present.access.role)
        place = said(self._desk.connection_text)
        names = list(dict.fromkeys(one.name for one in self.others))
        self._status.show_place(place, names, company(self.others))

    def _not_now(self, _error: Exception) -> None:
        """The line is looked at all the time: it says what is wrong."""

    def _look_at_line(self) -> None:
        line = self._desk.database.line
        if line.there == (not self._lost):
            return
        self._lost = not line.there
        self._actions.update(connected=line.there)
        self._banner.setVisible(self._lost)
        if self._lost:
            self._say_lost(line.since, line.why)
            return
        from dtxdesk.data.feed import ALL_TABLES

        self._refresh(ALL_TABLES)
        self.look()

    def _say_lost(self, since: float | None, why: str) -> None:
        silent = time.monotonic() - since if since is not None else 0.0
        now = self._desk.clock()
        at = clock_time(now - timedelta(seconds=silent), now)
        self._banner.say(
            self.tr("The server has not answered since {time}.").format(time=at),
            self.tr(
                "What you see was read before. Nothing can be changed until it is back; dtxdesk "
                "tries again by itself."
            ),
        )
        self._banner.setToolTip(plain_tooltip(why))


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
