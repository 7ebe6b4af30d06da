"""Scores side by side, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from dtxdesk.domain.stages.results import Score
from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.dialogs.result.endings import score_text
from dtxdesk.ui.theme import Weight, theme
from dtxdesk.ui.widgets.flow import FlowLayout

WIDTH, HEIGHT = 48, 32


class ScoreButton(QAbstractButton):
    """One score; the chosen one has an accent edge."""

    def __init__(self, score: Score, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = score
        self.setText(score_text(score))
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(WIDTH), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        on = self.isChecked()
        fill = tokens.accent_soft if on else tokens.hover if self.underMouse() else tokens.field
        edge = tokens.accent_text if on else tokens.control
        draw_framed(painter, QRectF(self.rect()), px(6), fill, edge)
        weight: Weight = "semibold" if on else "medium"
        draw_text(painter, self.rect(), self.text(), tokens.text, weight=weight, align="centre")
        painter.end()


class ScoreButtons(QWidget):
    """All of them; arrows go from one to the next."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._row = FlowLayout(self, gap=px(8), line_gap=px(8))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit())

    @property
    def buttons(self) -> list[ScoreButton]:
        return [one for one in self._group.buttons() if isinstance(one, ScoreButton)]

    def show_scores(self, scores: Sequence[Score], teams: tuple[str, str]) -> None:
        """These instead of what was there; none of them is chosen."""
        for button in self.buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        words = self.tr("{score}, {first} against {second}")
        for score in scores:
            name = words.format(score=score_text(score), first=teams[0], second=teams[1])
            button = ScoreButton(score, name, self)
            self._group.addButton(button)
            self._row.addWidget(button)
            button.show()
        self.updateGeometry()

    @property
    def score(self) -> Score | None:
        button = self._group.checkedButton()
        return button.score if isinstance(button, ScoreButton) else None

    def choose(self, score: Score | None) -> bool:
        """Chooses one without telling anybody; whether it is there."""
        found = next((one for one in self.buttons if one.score == score), None)
        if found is not None:
            found.setChecked(True)
            return True
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)
        return False
