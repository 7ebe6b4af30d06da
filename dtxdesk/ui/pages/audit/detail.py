"""One operation in full, beside the list: who, when, what became of it, and every row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.audit import Later, OperationRow, RowEvent, UndoPreview
from dtxdesk.errors import DeskError
from dtxdesk.ui.audit_words import kind_words, login_words, reason_not
from dtxdesk.ui.pages.audit.changes import ChangeList
from dtxdesk.ui.pages.audit.columns import author_id
from dtxdesk.ui.pages.audit.reading import OperationDetail
from dtxdesk.ui.pages.audit.verdict import Verdict
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.widgets import Avatar, Badge, Button, ElidedLabel, Frame, Label, Line

MARGIN = 16
LONGEST_TITLE = 90


class AuditPane(Frame):
    """Head, verdict, and the rows with their fields before and after."""

    take_back_asked = Signal()
    """What undoing (or redoing) it would do is asked for."""
    take_back_confirmed = Signal(str)
    """That is to be done now: the operation to take back."""
    operation_asked = Signal(int)
    """Another operation is to be shown: its first event."""
    more_wanted = Signal(str, int)
    """The next rows of the operation, behind this event."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self._row: OperationRow | None = None
        self._events: list[RowEvent] = []
        self._preview: UndoPreview | None = None
        self.changes = ChangeList(self)
        self.changes.more_wanted.connect(self._ask_more)
        self.verdict = Verdict()
        self.verdict.hide()
        self.verdict.confirmed.connect(self._confirm)
        self.verdict.cancelled.connect(self._cancel)
        self.verdict.later_asked.connect(self.operation_asked)
        self._list_title = Label(size="small", weight="medium", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        around = QVBoxLayout()
        around.setContentsMargins(px(MARGIN), 0, px(MARGIN), px(12))
        around.addWidget(self.verdict)
        column.addLayout(around)
        column.addWidget(Line())
        self._list_title.setContentsMargins(px(MARGIN), px(10), px(MARGIN), px(4))
        column.addWidget(self._list_title)
        column.addWidget(self.changes, 1)

    def _make_head(self) -> QVBoxLayout:
        px = theme().metrics.px
        self._title = Label(size="title", weight="semibold", wrap=True)
        close = Button(icon_name="x", kind="ghost", name=self.tr("Close the details"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._title, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._avatar = Avatar(28)
        self._author = ElidedLabel(weight="medium")
        self._when = ElidedLabel(size="small", tone="muted")
        self._kind = Badge()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._author)
        words.addWidget(self._when)
        who = QHBoxLayout()
        who.setSpacing(px(12))
        who.addWidget(self._avatar)
        who.addLayout(words, 1)
        who.addWidget(self._kind)
        self._fate = ElidedLabel(size="small", tone="muted")
        self._fate_link = Button(self.tr("Show"), kind="link", small=True)
        self._fate_link.setAccessibleName(self.tr("Show what took it back"))
        self._fate_link.clicked.connect(self._show_fate)
        fate = QHBoxLayout()
        fate.setSpacing(px(8))
        fate.addWidget(self._fate, 1)
        fate.addWidget(self._fate_link)
        self._take_back = Button(" ", "undo", small=True)
        self._take_back.clicked.connect(self.take_back_asked)
        self._why_not = Label(size="small", tone="faint", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self._why_not, 1)
        head = QVBoxLayout()
        head.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(12))
        head.setSpacing(px(12))
        head.addLayout(top)
        head.addLayout(who)
        head.addLayout(fate)
        head.addLayout(buttons)
        return head

    @property
    def taking_back(self) -> tuple[Button, Button]:
        """The buttons that ask what taking it back would do, and that do it."""
        return self._take_back, self.verdict.do

    # Showing

    @property
    def row(self) -> OperationRow | None:
        """The operation that is shown."""
        return self._row

    def show_operation(self, detail: OperationDetail) -> None:
        """Show an operation, or the same one with what became of it since."""
        row = detail.row
        other = self._row is None or self._row.id != row.id
        moved = self._row is None or self._row.chain != row.chain
        self._row = row
        self._title.setText(_shortened(row.title))
        self._avatar.set_person(author_id(row.author), row.author_name)
        self._author.setText(row.author_name)
        login = login_words(row.author, row.author_name)
        self._when.setText(" · ".join(filter(None, (date_time(row.at), login))))
        words, badge, _ = kind_words(row.kind)
        self._kind.setText(words)
        self._kind.set_kind(badge)
        self._show_standing(row)
        self.setAccessibleName(self.tr("Details of {name}").format(name=row.title))
        if other or moved:
            self._events = list(detail.events)
            self._cancel()

    def show_more(self, operation: str, events: Sequence[RowEvent]) -> None:
        if self._row is not None and self._row.operation == operation:
            self._events += events
            self._show_events()

    def _show_standing(self, row: OperationRow) -> None:
        reason = reason_not(row)
        self._why_not.setText(reason)
        self._why_not.setVisible(bool(reason))
        self._take_back.setVisible(not reason)
        self._take_back.setText(self.tr("Redo…") if row.is_redo else self.tr("Undo…"))
        self._take_back.set_icon("redo" if row.is_redo else "undo")
        taken = row.taken_back
        if taken is not None:
            words = (
                self.tr("Undone by {who}, {when}")
                if taken.kind == "undo"
                else self.tr("Done again by {who}, {when}")
            )
            self._fate.setText(words.format(who=taken.author, when=date_time(taken.at)))
        self._fate.setVisible(taken is not None)
        self._fate_link.setVisible(taken is not None)

    def _show_events(self) -> None:
        row = self._row
        if row is not None:
            self._list_title.setText(
                self.tr("%n row(s), before and after", "", row.rows)
                if row.rows
                else self.tr("In figures")
            )
            self.changes.show_rows(self._events, max(row.rows, len(self._events)))

    # Taking back

    def show_preview(self, preview: UndoPreview) -> None:
        """What taking it back would do, with the button that does it, or what is in the way."""
        if self._row is None or self._row.to_take_back != preview.operation:
            return  # another one is shown by now
        if preview.later is not None:
            self.refuse_for(preview.later)
            return
        self._preview = preview
        self._list_title.setText(self.tr("As it is, and as it would be"))
        self.changes.show_rows(preview.rows, len(preview.rows), ahead=True)
        self.verdict.ask(preview)

    def refuse_for(self, later: Later) -> None:
        """A row was changed since: said here, with the way to that change."""
        self._preview = None
        self._show_events()
        self.verdict.refuse_for(later)

    def refuse(self, problem: DeskError) -> None:
        """It can't be taken back: said here, where it was asked for."""
        self._preview = None
        self._show_events()
        self.verdict.refuse(problem)

    def _confirm(self) -> None:
        if self._preview is not None:
            operation = self._preview.operation
            self._cancel()
            self.take_back_confirmed.emit(operation)

    def _cancel(self) -> None:
        self._preview = None
        had_focus = self.verdict.isAncestorOf(QApplication.focusWidget() or self)
        self.verdict.hide()
        self._show_events()
        if had_focus and self._take_back.isVisible():
            self._take_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_fate(self) -> None:
        if self._row is not None and self._row.taken_back is not None:
            self.operation_asked.emit(self._row.taken_back.id)

    def _ask_more(self) -> None:
        if self._row is not None and self._events:
            self.more_wanted.emit(self._row.operation, self._events[-1].id)


def _shortened(title: str) -> str:
    """A title with a name of 300 letters must leave room for what changed."""
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…"
