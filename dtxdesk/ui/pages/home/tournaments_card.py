"""The card "Tournaments": what is running or still to come; one opens by a click or Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.data.queries.home import Snapshot
from dtxdesk.data.queries.tournaments import TournamentRow, upcoming_tournaments
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_text
from dtxdesk.ui.delegates.people import paint_badge
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.pages.tournaments.starts import countdown, start_text
from dtxdesk.ui.pages.tournaments.words import state_cell
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

COUNT = 5
ROW_HEIGHT = 48
START_WIDTH = 148
BADGE_WIDTH = 104


class TournamentsCard(HomeCard):
    """At most five; gone where there is none."""

    tables = ("tournaments", "sign_ups", "drafts")

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        card = Card(self.tr("Tournaments"), parent=self)
        every = Button(self.tr("All tournaments"), kind="ghost", parent=card, small=True)
        every.clicked.connect(lambda: context.show_page("tournaments").leave_row())
        card.head.addWidget(every)
        card.body.setContentsMargins(0, 0, 0, px(4))
        card.body.setSpacing(0)
        self.lines = [TournamentLine(context, card) for _ in range(COUNT)]
        for line in self.lines:
            line.clicked.connect(partial(self._open, line))
            card.body.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @staticmethod
    def read(_desk: Desk, connection: Snapshot) -> list[TournamentRow]:
        return upcoming_tournaments(connection, COUNT)

    def take(self, found: Sequence[TournamentRow]) -> None:
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(found))
            if at < len(found):
                line.show_tournament(found[at])
        self.setVisible(bool(found))

    def _open(self, line: TournamentLine) -> None:
        if line.row is not None:
            self.context.show_page("tournaments").show_row(line.row.id)


class TournamentLine(QAbstractButton):
    """When, what, who is there, and how far it is."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = context.desk.clock
        self.row: TournamentRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_tournament(self, row: TournamentRow) -> None:
        self.row = row
        words = (row.name, start_text(row, self._clock()), self._told(row), state_cell(row).text)
        self.setAccessibleName(", ".join(words))
        self.update()

    def _told(self, row: TournamentRow) -> str:
        parts = [self.tr("%Ln player(s)", "", row.players)]
        if row.state is not TournamentState.RUNNING:
            parts.append(self.tr("{n} checked in").format(n=grouped(row.checked_in)))
        if row.teams:
            parts.append(self.tr("%Ln team(s)", "", row.teams))
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.row
        if row is None:
            return
        tokens = theme().tokens
        painter = QPainter(self)
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            if self.underMouse():
                painter.fillRect(self.rect(), tokens.hover)
            inner = self.rect().adjusted(px(12), 0, -px(12), 0)
            line, small, top = px(18), px(16), (self.height() - px(34)) // 2
            now = self._clock()
            start, name = px(START_WIDTH), inner.left() + px(START_WIDTH) + px(12)
            width = inner.right() + 1 - name - px(BADGE_WIDTH) - px(12)
            first = QRect(inner.left(), top, start, line)
            second = first.translated(0, line)
            second.setHeight(small)
            draw_text(
                painter, first, start_text(row, now), tokens.text if row.starts_at else tokens.faint
            )
            draw_text(painter, second, countdown(row, now), tokens.muted, size="small")
            draw_text(
                painter, QRect(name, top, width, line), row.name, tokens.text, weight="medium"
            )
            below = QRect(name, top + line, width, small)
            draw_text(painter, below, self._told(row), tokens.muted, size="small")
            badge = QRect(inner.right() + 1 - px(BADGE_WIDTH), 0, px(BADGE_WIDTH), self.height())
            paint_badge(painter, badge, state_cell(row))
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent_text, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(3, 3, -4, -4), px(4), px(4))
        painter.end()
