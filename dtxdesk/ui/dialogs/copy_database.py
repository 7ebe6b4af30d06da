"""Copying all data to a shared database, or to this computer: what is in both, then the copy."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout

from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.services.database_choice import keep_password, parted, with_authority, with_password
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.certificate_field import CertificateField
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Card, Line
from dtxdesk.ui.widgets.secret_field import SecretField
from dtxdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dtxdesk.services.moving import Contents, CopyProgress, CopyReport, MovePreview, Moving

WIDTH = 520
STEPS = 1_000
DASH = "–"


class CopyDatabaseDialog(Dialog):
    """Asks for the address where the copy goes to a server; a copy to this computer has a place."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, to_server: bool) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        desk = context.desk
        self._to_server = to_server
        own_file = f"sqlite:///{desk.paths.database}"
        shared = desk.database_url or desk.settings.in_use(DATABASE_URL)
        self._source = f"sqlite:///{desk.database.path}" if to_server else shared
        self._target = "" if to_server else own_file
        self._stop = threading.Event()
        self.destroyed.connect(self._stop.set)
        self._copying = False
        self._replaces = False
        self._build()
        self._check()
        if not self._to_server:
            self._look()

    # What it is made of

    def _build(self) -> None:
        px = theme().metrics.px
        title = (
            self.tr("Copy to a shared database")
            if self._to_server
            else self.tr("Copy to this computer")
        )
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        about = self.tr("Everything is copied and compared. What is open now stays as it is.")
        column.addWidget(Label(about, self, tone="muted", wrap=True))
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("postgresql://user@server/name")
        self.address.textEdited.connect(self._check)
        self.address.editingFinished.connect(self._take_password_out)
        self._address_field = FormField(
            self.tr("&Address"), self.address, self.tr("Of an empty PostgreSQL database."), self
        )
        self.password = SecretField(self.tr("Password of the shared database"), self)
        self.password.textEdited.connect(self._check)
        self._password_field = FormField(self.tr("&Password"), self.password, "", self)
        self.certificate = CertificateField(self._context.desk.paths, self)
        self.certificate.textEdited.connect(self._check)
        self._certificate_field = FormField(
            self.tr("&Certificate of the server"),
            self.certificate,
            self.tr("A file from whoever runs it, if it has an authority of its own."),
            self,
        )
        self._fields = (self._address_field, self._password_field, self._certificate_field)
        for field in self._fields:
            field.setVisible(self._to_server)
            column.addWidget(field)
        self._figures: Card | None = None
        self._figures_at = QVBoxLayout()
        column.addLayout(self._figures_at)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the copy is"))
        self.bar.hide()
        column.addWidget(self.bar)
        self.words = Label("", self, wrap=True)
        self.words.hide()
        column.addWidget(self.words)
        column.addSpacing(px(8))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().metrics.px(8))
        buttons.addStretch(1)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.look = Button(self.tr("Look into it"), kind="primary", parent=self)
        self.look.clicked.connect(self._look)
        self.look.setVisible(self._to_server)
        self.copy = Button(self.tr("Copy"), "copy", "primary", self)
        self.copy.clicked.connect(self._copy)
        self.copy.setVisible(not self._to_server)
        self.copy.set_available(False, self.tr("One moment…"))
        self.use = Button(self.tr("Use from the next start"), "check", "primary", self)
        self.use.clicked.connect(self._use)
        self.use.hide()
        for button in (self.cancel, self.look, self.copy, self.use):
            buttons.addWidget(button)
        self.look.setDefault(True)
        return buttons

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.words.setText(words)
        self.words.set_tone("bad" if bad else "text")
        self.words.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width, once what was just shown has been laid out."""
        self._resize_to_words()
        QTimer.singleShot(0, self, self._resize_to_words)

    def _resize_to_words(self) -> None:
        if self._figures is not None:
            self._figures.setMinimumHeight(self._figures.sizeHint().height())
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width())
        self.setMinimumHeight(min(height, self.screen().availableGeometry().height()))
        self.resize(self.width(), height)

    # Where it goes

    def _check(self) -> None:
        """Another address has not been looked into."""
        self._take_figures_away()
        self.copy.setVisible(not self._to_server)
        self.look.setVisible(self._to_server)
        self.look.setDefault(self._to_server)
        self._say("")
        mistake = ""
        address = self.address.text().strip()
        try:
            DATABASE_URL.checked(parted(address)[0])
        except ValueError as error:
            mistake = self.tr("It {mistake}.").format(mistake=said(error.args[0]))
        self._address_field.set_problem(mistake)
        self.look.set_available(
            bool(address) and not mistake, self.tr("Type the address of a database first.")
        )

    def _take_password_out(self) -> None:
        """A pasted address often has its password in it: it moves to where nobody reads it."""
        try:
            address, password = parted(self.address.text())
        except ValueError:
            return
        if password:
            self.address.setText(address)
            self.password.setText(password)

    def _look(self) -> None:
        if self._to_server:
            self._take_password_out()
            target = with_password(self.address.text().strip(), self.password.text())
            certificate = self.certificate.text().strip()
            file = self._context.desk.paths.named(certificate) if certificate else None
            self._target = with_authority(target, file)
        self.look.set_available(False, self.tr("One moment…"))
        self._context.runner.network(
            self._context.desk.moving.preview, self._source, self._target,
            on_result=self.preview_shown, on_error=self._not_seen, key="copy.preview",
        )  # fmt: skip

    def _not_seen(self, error: Exception) -> None:
        self.look.set_available(True)
        self._say(_sentence(error), bad=True)

    def preview_shown(self, preview: MovePreview) -> None:
        self._take_figures_away()
        self._figures = self._figures_of(preview)
        self._figures_at.addWidget(self._figures)
        self.look.hide()
        self.copy.show()
        self.copy.setDefault(True)
        self._replaces = bool(preview.held) and preview.replaceable
        refused = bool(preview.held) and not preview.replaceable
        self.copy.setText(self.tr("Back up and replace") if self._replaces else self.tr("Copy"))
        self.copy.set_available(not refused, self.tr("There is something in it already."))
        if refused:
            self._say(self.tr("Only an empty database takes a copy. Name another one."), bad=True)
            return
        words = [self.tr("What is changed here after the copy began is not in it.")]
        if self._replaces:
            kept = self.tr(
                "There is a database on this computer already. A checked backup of it is made "
                "first, then the copy takes its place."
            )
            words.insert(0, kept)
        self._say("\n".join(words))
        (self.cancel if self._replaces else self.copy).setFocus()

    def _take_figures_away(self) -> None:
        if self._figures is not None:
            self._figures.hide()
            self._figures.deleteLater()
            self._figures = None

    def _figures_of(self, preview: MovePreview) -> Card:
        px = theme().metrics.px
        card = Card(parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        right = Qt.AlignmentFlag.AlignRight
        for place, words in ((1, self.tr("Open now")), (2, self.tr("Where it goes"))):
            grid.addWidget(Label(words, size="small", tone="muted"), 0, place, right)
        grid.addWidget(Line(), 1, 0, 1, 3)
        lines: tuple[tuple[str, Callable[[Contents], int]], ...] = (
            (self.tr("Players"), lambda side: side.players),
            (self.tr("Leagues"), lambda side: side.leagues),
            (self.tr("Matches"), lambda side: side.matches),
        )
        for row, (words, figure) in enumerate(lines, start=2):
            there = grouped(figure(preview.target)) if preview.target else DASH
            grid.addWidget(Label(words, tone="muted"), row, 0)
            grid.addWidget(Label(grouped(figure(preview.source))), row, 1, right)
            grid.addWidget(Label(there, tone="muted"), row, 2, right)
        return card

    # The copy

    def _copy(self) -> None:
        self._copying = True
        self.copy.set_available(False, self.tr("It is being copied."))
        for field in self._fields:
            field.setEnabled(False)
        self.bar.show()
        self._say(self.tr("Copying…"))
        self._context.runner.network(
            _run, self._context.desk.moving, self._source, self._target, self._replaces, self._stop,
            on_result=self._done, on_error=self._failed, on_progress=self.progress_shown,
        )  # fmt: skip

    def progress_shown(self, at: CopyProgress) -> None:
        if self._stop.is_set():
            return
        total = max(at.total, 1)
        self.bar.setValue(STEPS * (at.done + total * at.checking) // (2 * total))
        words = (
            self.tr("Comparing: {done} of {total} rows")
            if at.checking
            else self.tr("Copying: {done} of {total} rows")
        )
        self.words.setText(words.format(done=grouped(at.done), total=grouped(at.total)))

    def reject(self) -> None:
        """While it copies, it is stopped first: the dialog stays until nothing of it is left."""
        if not self._copying:
            super().reject()
        elif not self._stop.is_set():
            self._stop.set()
            self.cancel.set_available(False, self.tr("It is being stopped."))
            self._say(self.tr("Stopping…"))

    def _done(self, report: CopyReport | None) -> None:
        self._copying = False
        if report is None:
            super().reject()
            return
        self.bar.setValue(STEPS)
        words = self.tr("{rows} rows were copied and are the same in both.").format(
            rows=grouped(report.total)
        )
        if report.kept is not None:
            kept = self.tr("What was on this computer is kept as {file}")
            words += "\n" + kept.format(file=report.kept.name)
        self._say(words)
        self.copy.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.set_available(True)
        self.use.show()
        self.use.setDefault(True)
        self.use.setFocus()

    def _failed(self, error: Exception) -> None:
        self._copying = False
        self._stop.clear()
        self.bar.hide()
        self.cancel.set_available(True)
        self.copy.set_available(True)
        for field in self._fields:
            field.setEnabled(True)
        self._say(_sentence(error), bad=True)

    def _use(self) -> None:
        """The password goes to the keyring first, on a worker: the keyring may ask."""
        if not self._to_server:
            self._chosen("")
            return
        self.use.set_available(False, self.tr("One moment…"))
        self._context.runner.network(
            keep_password, self._context.desk.credentials, self.address.text(),
            self.password.text(), on_result=self._chosen, on_error=self._not_kept,
        )  # fmt: skip

    def _chosen(self, address: str) -> None:
        if self._to_server:
            self._context.preferences.set(DATABASE_CA_FILE, self.certificate.text().strip())
        self._context.preferences.set(DATABASE_URL, address)
        self.accept()

    def _not_kept(self, error: Exception) -> None:
        self.use.set_available(True)
        self._say(_sentence(error), bad=True)


def _run(
    moving: Moving,
    source: str,
    target: str,
    replaces: bool,
    stop: threading.Event,
    progress: Callable[[CopyProgress], None],
) -> CopyReport | None:
    """The copy; None where it was stopped. Whoever stops it waits for that, so it is a result."""
    try:
        return moving.copy(source, target, progress, stop, replace_file=replaces)
    except Cancelled:
        return None


def _sentence(error: Exception) -> str:
    if isinstance(error, DeskError):
        return f"{said(error.title)}. {said(error.explanation)}"
    return str(error)
