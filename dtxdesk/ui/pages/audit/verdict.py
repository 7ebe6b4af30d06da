"""Whether an operation can be taken back, and what that would do: told before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.audit import Later, UndoPreview
from dtxdesk.errors import DeskError
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.widgets import Button, Frame, IconLabel, Label


class Verdict(Frame):
    """A box over the list of changes: the question, or why not and what is in the way."""

    confirmed = Signal()
    cancelled = Signal()
    later_asked = Signal(int)
    """Somebody wants to see the later operation that is in the way: its first event."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent)
        px = theme().metrics.px
        self._later = 0
        self._icon = IconLabel("undo", "accent_text")
        self._sentence = Label(weight="medium", wrap=True)
        self._more = Label(size="small", tone="muted", wrap=True)
        self.do = Button(" ", "undo", "primary", small=True)
        self._show = Button(self.tr("Show the later change"), "", small=True)
        self._cancel = Button(self.tr("Cancel"), small=True)
        self.do.clicked.connect(self.confirmed)
        self._cancel.clicked.connect(self.cancelled)
        self._show.clicked.connect(lambda: self.later_asked.emit(self._later))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._sentence)
        words.addWidget(self._more)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        for button in (self._cancel, self._show, self.do):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addLayout(buttons)

    def ask(self, preview: UndoPreview) -> None:
        """What would change is in the list below; the button does it."""
        if preview.is_redo:
            question = self.tr("Do “{what}” again?")
            verb, icon_name = self.tr("Redo"), "redo"
        else:
            question = self.tr("Undo “{what}”?")
            verb, icon_name = self.tr("Undo"), "undo"
        self.do.setText(verb)
        self.do.set_icon(icon_name)
        more = self.tr("%n row(s) would change as shown below, as one step.", "", preview.total)
        self._say("warning", icon_name, "accent_text", question.format(what=preview.title), more)
        self._offer(do=True, later=False)
        self.do.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_for(self, later: Later) -> None:
        """Somebody has changed a row since."""
        self._later = later.id
        sentence = self.tr("This can't be taken back any more")
        more = self.tr("{who} changed it since, on {when}: {what}. Undo that first.").format(
            who=later.author, when=date_time(later.at), what=later.title
        )
        self._say("error", "alert", "bad", sentence, more)
        self._offer(do=False, later=True)
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: DeskError) -> None:
        """It can't be taken back, whatever else is done."""
        self._say("error", "alert", "bad", said(problem.title), said(problem.explanation))
        self._offer(do=False, later=False)
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _say(self, ground: str, icon_name: str, ink: str, sentence: str, more: str) -> None:
        self.set_ground("error" if ground == "error" else "warning")
        self._icon.set_icon(icon_name, ink)
        self._sentence.setText(sentence)
        self._more.setText(more)
        self.setAccessibleName(f"{sentence}. {more}")

    def _offer(self, *, do: bool, later: bool) -> None:
        self.do.setVisible(do)
        self._show.setVisible(later)
        self._cancel.setText(self.tr("Cancel") if do else self.tr("Close"))
        self.show()
