"""Who plays which position, against what the full teams need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.domain.sign_up_summary import PositionCount, SignUpSummary
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_rounded
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import counted
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.text import Label


class NeedBar(QWidget):
    """Who plays it, the first choices brighter; a line where every full team has one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = PositionCount(0, 0, 0)
        self._needed = 0
        self._full = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_count(self, count: PositionCount, needed: int, full: int) -> None:
        """`full` is how many a bar over the whole width stands for."""
        self._count, self._needed, self._full = count, needed, max(1, full)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(120), px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        height = px(8)
        bar = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter = QPainter(self)
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            draw_rounded(painter, bar, px(2), tokens.track)
            for share, ink in (
                (self._count.play, tokens.faint),
                (self._count.first, tokens.text),
            ):
                if share:
                    part = QRectF(bar)
                    part.setWidth(bar.width() * min(1.0, share / self._full))
                    draw_rounded(painter, part, px(2), ink)
            if self._needed:
                at = min(self.width() - px(2), round(self.width() * self._needed / self._full))
                line = QRect(at, 0, px(2), self.height())
                painter.fillRect(line, tokens.bad if self._count.short else tokens.muted)
        painter.end()


class PositionNeeds(Card):
    """Five lines, carry to hard support."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Positions"), parent=parent)
        px = theme().metrics.px
        self._note = Label(size="small", tone="muted", wrap=True, parent=self)
        self._bars = [NeedBar(self) for _ in range(5)]
        self._words = [Label(size="small", tone="muted", parent=self) for _ in range(5)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        for at, (bar, words) in enumerate(zip(self._bars, self._words, strict=True)):
            grid.addWidget(Label(position_names()[at].capitalize(), self), at, 0)
            grid.addWidget(bar, at, 1)
            grid.addWidget(words, at, 2)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(grid)
        column.addWidget(self._note)
        self.body.addLayout(column)

    def show_summary(self, summary: SignUpSummary) -> None:
        full = max([summary.full_teams, *(count.play for count in summary.positions)])
        for at, count in enumerate(summary.positions):
            self._bars[at].show_count(count, summary.full_teams, full)
            words = self.tr("{play} play it, {first} first").format(
                play=count.play, first=count.first
            )
            if count.short:
                words = counted("PositionNeeds", "%Ln short", count.short)
            self._words[at].setText(words)
            self._words[at].set_tone("bad" if count.short else "muted")
            self._bars[at].setAccessibleName(f"{position_names()[at]}: {words}")
        note = self.tr("%Ln full team(s); the line is one player for each.", "", summary.full_teams)
        if summary.left_over:
            note += " " + self.tr("%Ln player(s) left over.", "", summary.left_over)
        self._note.setText(note if summary.players else self.tr("Nobody has signed up yet."))
