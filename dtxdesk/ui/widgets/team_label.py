"""A team as a label: its tag on its colour, and its name."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_tooltip

HEIGHT = 28


class TeamLabel(QWidget):
    """Cut with an ellipsis where there is no room, whole in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = (0, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_team(self, team_id: int, tag: str, name: str) -> None:
        self._team = (team_id, tag, name)
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        advance = QFontMetricsF(metrics.font("body", "semibold")).horizontalAdvance(self._team[2])
        return QSize(metrics.px(TAG_WIDTH + 8) + round(advance) + 1, metrics.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(TAG_WIDTH + 48), theme().metrics.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        team_id, tag, name = self._team
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        rect = self.rect()
        with mirrored_row(painter, rect, self.layoutDirection()):
            box = middle(rect, rect.left(), px(TAG_WIDTH), px(TAG_HEIGHT))
            draw_team_tag(painter, box, team_id, tag or initials(name))
            beside = rect.adjusted(box.width() + px(8), 0, 0, 0)
            draw_text(painter, beside, name, tokens.text, weight="semibold")
        painter.end()
