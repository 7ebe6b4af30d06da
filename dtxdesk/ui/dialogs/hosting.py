"""Switching hosting on and off: what it means, what is copied, how far that is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label
from dtxdesk.ui.widgets.buttons import ButtonKind
from dtxdesk.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from dtxdesk.services.hosting import Begun, Hosting
    from dtxdesk.services.moving import CopyProgress, CopyReport

WIDTH = 520
STEPS = 1_000
INDENT = 22
"""Where the words of a box begin."""


class _HostingDialog(Dialog):
    """A title, sentences, boxes to tick with a hint each, and a button that does it.

    While it works, Cancel stops what can be stopped and waits for that.
    """

    changed = Signal()
    """Hosting stands otherwise now."""

    def __init__(self, context: Context, kind: ButtonKind, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._working = False
        self._stop = threading.Event()
        px = theme().metrics.px
        self.setMinimumWidth(px(WIDTH))
        self._title = Label("", self, size="title", weight="semibold", wrap=True)
        self.banner = Banner("error", self)
        self.banner.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.hide()
        self.words = Label("", self, wrap=True)
        self.words.hide()
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.act = Button(" ", kind=kind, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._title)
        column.addWidget(self.banner)
        column.addLayout(self.body)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        column.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_height()

    def ask(self, title: str, action: str) -> None:
        """What it is about, and the words of the button that does it."""
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self._title.setText(title)
        self.act.setText(action)

    def add_sentence(self, words: str) -> Label:
        label = Label(words, self, wrap=True)
        self.body.addWidget(label)
        return label

    def add_box(self, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setAccessibleDescription(hint)
        together = QWidget(self)
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().metrics.px(2))
        column.addWidget(box)
        below = Label(hint, self, size="small", tone="muted", wrap=True)
        below.setIndent(theme().metrics.px(INDENT))
        column.addWidget(below)
        self.body.addWidget(together)
        return box

    def begin_work(self, words: str) -> None:
        """It cannot be asked for twice, and a bar shows that something goes on."""
        self._working = True
        self._stop.clear()
        self.banner.hide()
        self.act.set_available(False, words)
        for box in self.findChildren(QCheckBox):
            box.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.say(words)

    def show_progress(self, at: CopyProgress) -> None:
        total = max(at.total, 1)
        self.bar.setRange(0, STEPS)
        self.bar.setValue(STEPS * (at.done + total * at.checking) // (2 * total))
        words = (
            self.tr("Comparing: {done} of {total} rows")
            if at.checking
            else self.tr("Copying: {done} of {total} rows")
        )
        self.say(words.format(done=grouped(at.done), total=grouped(at.total)))

    def say(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.fit_height()

    def show_done(self, title: str, words: str) -> None:
        """In place of the questions: how it stands now."""
        self._working = False
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.bar.hide()
        self.act.hide()
        self._title.setText(title)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        self.say(words)
        self.changed.emit()

    def show_failed(self, error: Exception) -> None:
        self._working = False
        self.bar.hide()
        self.act.set_available(True)
        for box in self.findChildren(QCheckBox):
            box.setEnabled(True)
        if isinstance(error, Cancelled):
            super().reject()
            return
        title, why = (
            (said(error.title), said(error.explanation))
            if isinstance(error, DeskError)
            else (self.tr("That did not work"), str(error))
        )
        self.banner.say(title, why)
        self.banner.show()
        self.say("")
        self.changed.emit()

    def reject(self) -> None:
        """While it works it is stopped first: the dialog stays until nothing of it is left."""
        if not self._working:
            super().reject()
        else:
            self._stop.set()
            self.say(self.tr("Stopping…"))


class BeginHostingDialog(_HostingDialog):
    """Asks what is copied in, and who may reach it; then serves.

    Args:
        context: The window's.
        was_used: Whether there is a hosted database from an earlier time.
        parent: Whatever opens it.
    """

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, was_used: bool = False
    ) -> None:
        super().__init__(context, "primary", parent)
        self.ask(self.tr("Host from here"), self.tr("Host"))
        self.act.clicked.connect(self._begin)
        self.act.setDefault(True)
        self.add_sentence(
            self.tr(
                "This computer serves a shared database as long as dtxdesk runs on it. You are its "
                "owner, and whoever you invite signs in with a password over an encrypted line."
            )
        )
        replaced = self.tr("What it held the last time is backed up first and gives way.")
        empty = self.tr("Every row is compared. What is open now stays as it is.")
        self.copy = self.add_box(
            self.tr("Take along &all data that are open now"), replaced if was_used else empty
        )
        self.copy.setChecked(True)
        self.network = self.add_box(
            self.tr("Open it to the &local network"),
            self.tr(
                "Everybody in the network can then reach the sign-in. Otherwise this computer "
                "alone does, and you open it later."
            ),
        )

    def _begin(self) -> None:
        copy, network = self.copy.isChecked(), self.network.isChecked()
        self.begin_work(self.tr("Starting…"))
        self._context.runner.network(
            _begin, self._context.desk.hosting, network, copy, self._stop,
            on_result=self._begun, on_error=self.show_failed, on_progress=self.show_progress,
            cancel=self._stop,
        )  # fmt: skip

    def _begun(self, begun: Begun | None) -> None:
        if begun is None:
            self.show_failed(Cancelled())
            return
        words = [self.tr("Close dtxdesk and start it again: from then on it works in the "
                         "hosted database, and you invite others under Members.")]  # fmt: skip
        if begun.copied is not None:
            rows = self.tr("{rows} rows were copied. What you change until then is not among them.")
            words.append(rows.format(rows=grouped(begun.copied.total)))
        if not begun.password_is_kept:
            words.append(
                self.tr("There is no keyring here: a file that only you can read has the password.")
            )
        self.show_done(self.tr("It is served"), "\n\n".join(words))


class EndHostingDialog(_HostingDialog):
    """Says who is disconnected, and asks whether the data come home.

    Args:
        context: The window's.
        connected: Who else is connected, by name.
        parent: Whatever opens it.
    """

    def __init__(
        self, context: Context, connected: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "danger", parent)
        self.ask(self.tr("Stop hosting?"), self.tr("Stop hosting"))
        self.act.clicked.connect(self._end)
        self.add_sentence(
            self.tr("Connected right now, and then no more: {names}.").format(
                names=", ".join(connected)
            )
            if connected
            else self.tr("Nobody else is connected right now.")
        )
        self.add_sentence(
            self.tr("The hosted data stay on this computer, for the next time you host.")
        )
        self.home = self.add_box(
            self.tr("&Bring all data home"),
            self.tr(
                "Into the file on this computer, which is backed up first. Nobody else may be "
                "connected."
            ),
        )
        self.home.setChecked(not connected)
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def _end(self) -> None:
        home = self.home.isChecked()
        self.begin_work(self.tr("Copying…") if home else self.tr("Stopping…"))
        self._context.runner.network(
            _end, self._context.desk.hosting, home,
            on_result=self._ended, on_error=self.show_failed,
        )  # fmt: skip

    def _ended(self, report: CopyReport | None) -> None:
        words = [self.tr("Close dtxdesk and start it again: from then on it works where it did "
                         "before.")]  # fmt: skip
        if report is not None:
            rows = self.tr("{rows} rows were copied home and are the same in both.")
            words.append(rows.format(rows=grouped(report.total)))
        if report is not None and report.kept is not None:
            kept = self.tr("What was on this computer is kept as {file}")
            words.append(kept.format(file=report.kept.name))
        self.show_done(self.tr("Hosting is off"), "\n\n".join(words))


def _begin(
    hosting: Hosting,
    network: bool,
    copy: bool,
    stop: threading.Event,
    progress: Callable[[CopyProgress], None],
) -> Begun | None:
    """What came of it; None where it was stopped. Whoever stops it waits for that."""
    try:
        return hosting.begin(network=network, copy=copy, progress=progress, cancel=stop)
    except Cancelled:
        return None


def _end(hosting: Hosting, home: bool) -> CopyReport | None:
    return hosting.end(bring_home=home)
