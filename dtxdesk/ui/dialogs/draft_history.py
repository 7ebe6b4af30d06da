"""Everything that happened in a draft, rolls and what was taken back as well."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.draft_history import Line, lines
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import PaintedList, RowState
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import counted
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets import Line as Divider
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH, HEIGHT = 760, 560
ROW = 32


class DraftHistoryDialog(Dialog):
    """A line for each thing, the newest first; it follows the draft while it is open."""

    def __init__(self, follower: DraftFollower, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._follower = follower
        self._view: DraftView | None = None
        px = theme().metrics.px
        self.setWindowTitle(self.tr("History of the draft – dtxdesk"))
        self.setMinimumSize(px(WIDTH), px(HEIGHT))
        self._note = Label(tone="muted")
        self.list = PaintedList(self._paint, self._row_spoken, ROW, self)
        self.list.setAccessibleName(self.tr("History of the draft, the newest first"))
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(24), px(24), px(12))
        head.setSpacing(px(4))
        head.addWidget(Label(self.tr("History of the draft"), size="title", weight="semibold"))
        head.addWidget(self._note)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(12), px(24), px(16))
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider(self))
        column.addWidget(self.list, 1)
        column.addWidget(Divider(self))
        column.addLayout(buttons)
        follower.changed.connect(self._show)
        self._show()
        self.list.setFocus()

    def _show(self) -> None:
        self._view = self._follower.view
        if self._view is None:
            return
        found = lines(self._view.draft)
        self._note.setText(counted("Draft", "%n line(s)", len(found)))
        self.list.show_rows(list(reversed(found)))

    def _paint(self, painter: QPainter, rect: QRect, line: Line, state: RowState) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        if self._view is None:
            return
        draw_row_ground(painter, rect, selected=state.current, hovered=state.hovered)
        inner = rect.adjusted(px(24), 0, -px(24), 0)
        number = QRect(inner.left(), inner.top(), px(30), inner.height())
        draw_text(painter, number, str(line.entry.number), tokens.faint, align="right")
        time = QRect(number.right() + 1 + px(12), inner.top(), px(64), inner.height())
        at = f"{line.entry.event.at.astimezone():%H:%M:%S}"
        draw_text(painter, time, at, tokens.muted)
        by = QRect(inner.right() + 1 - px(120), inner.top(), px(120), inner.height())
        draw_text(painter, by, line.entry.event.by, tokens.faint, size="small", align="right")
        text = QRect(time.right() + 1 + px(12), inner.top(), 0, inner.height())
        text.setRight(by.left() - px(8))
        ink = tokens.faint if line.taken_back else tokens.text
        said = words.line_words(self._view, line)
        if line.taken_back:
            back = self.tr("taken back")
            used = draw_text(painter, text, back, tokens.bad, size="small", align="right")
            text.setRight(text.right() - used - px(8))
        used = draw_text(painter, text, said, ink)
        if line.taken_back:
            painter.setPen(QPen(ink, 1.0, Qt.PenStyle.SolidLine))
            middle = text.center().y()
            painter.drawLine(text.left(), middle, text.left() + used, middle)

    def _row_spoken(self, line: Line) -> str:
        if self._view is None:
            return ""
        parts = [str(line.entry.number), words.line_words(self._view, line)]
        if line.taken_back:
            parts.append(self.tr("taken back"))
        if line.entry.event.by:
            parts.append(self.tr("by {name}").format(name=line.entry.event.by))
        return ", ".join(parts)
