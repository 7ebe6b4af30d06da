"""The stage as it would be: drawn small, with what is worth knowing of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.domain.stages.model import Bracket, Format, StageOptions
from dtxdesk.errors import DeskError
from dtxdesk.services.start_preview import StartPreview
from dtxdesk.ui.dialogs.start_tournament.lengths import Round
from dtxdesk.ui.dialogs.start_tournament.words import report, summary
from dtxdesk.ui.pages.tournaments.bracket_tab.canvas import BracketCanvas
from dtxdesk.ui.pages.tournaments.bracket_tab.overlays import ZoomBox
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import Brackets
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label, StatefulArea
from dtxdesk.ui.widgets.tabs import Tabs

FIRST, PLAYOFFS = "first", "playoffs"
READABLE = 0.6
"""The smallest zoom that a stage is shown at before somebody chooses another."""


@dataclass(frozen=True)
class Looked:
    """What a preview was asked for, and came to."""

    options: StageOptions
    preview: StartPreview
    brackets: Brackets
    playoffs: Brackets | None = None

    @property
    def rounds(self) -> tuple[Round, ...]:
        """In the order of play."""
        if self.options.format is Format.SWISS:
            last = self.preview.rounds
            return tuple(Round(Bracket.SWISS, number, last) for number in range(1, last + 1))
        found: dict[Round, None] = {}
        for title in self.brackets.drawn[0].sheet.layout.titles:
            if title.round:
                found[Round(title.bracket, title.round, title.last)] = None
        return tuple(found)


class PreviewPane(QWidget):
    """A line that sums it up, the drawing, and the report below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.verdict = Label(weight="semibold", wrap=True, parent=self)
        self.canvas = BracketCanvas(self)
        self.canvas.setAccessibleName(self.tr("The bracket as it would be"))
        self.area = StatefulArea(self.canvas, self)
        self.report = Label(tone="muted", wrap=True, parent=self)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(20), px(16), px(4))
        head.addWidget(self.verdict)
        self.tabs = Tabs(self.tr("Stage to look at"), self)
        self.tabs.add(FIRST, self.tr("First stage"))
        self.tabs.add(PLAYOFFS, self.tr("Playoffs"))
        self.tabs.hide()
        self._looked: tuple[Looked, int] | None = None
        head.addWidget(self.tabs)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.addWidget(self.report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self._shown: object = None
        self.canvas.reseeds = True
        self.zoom = ZoomBox(self.canvas)
        self.zoom.smaller.connect(self.canvas.zoom_out)
        self.zoom.larger.connect(self.canvas.zoom_in)
        self.zoom.whole.connect(self.canvas.fit)
        self.canvas.zoom_changed.connect(lambda: self.zoom.show_zoom(self.canvas.zoom))
        self.canvas.installEventFilter(self)
        self.tabs.chosen.connect(lambda _key: self._draw())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.canvas and event.type() == QEvent.Type.Resize:
            gap = theme().metrics.px(12)
            self.zoom.resize(self.zoom.sizeHint())
            room = self.canvas.rect()
            self.zoom.move(
                room.width() - self.zoom.width() - gap, room.height() - self.zoom.height() - gap
            )
            self.zoom.raise_()
        return super().eventFilter(watched, event)

    def show_looked(self, looked: Looked, teams: int) -> None:
        """Another stage, or other seeds of the same."""
        self._looked = (looked, teams)
        if looked.playoffs is None and self.tabs.key == PLAYOFFS:
            self.tabs.choose(FIRST)
        self.tabs.setVisible(looked.playoffs is not None)
        self.area.show_content()
        self._draw()
        self.verdict.setText(summary(looked.options, teams, looked.preview))
        self.report.setText("\n".join(report(looked.options, looked.preview)))
        self.report.setVisible(bool(self.report.text()))

    def _draw(self) -> None:
        """The stage of the tab in front; only in the first one teams can change their seeds."""
        if self._looked is None:
            return
        looked, teams = self._looked
        later = looked.playoffs if self.tabs.key == PLAYOFFS else None
        drawn = (later or looked.brackets).drawn[0]
        stage = drawn.stage.state.stage
        key = (stage.format, looked.options.groups, stage.size, teams, later is None)
        anew = key != self._shown
        self._shown = key
        self.canvas.reseeds = later is None
        self.canvas.show_sheet(drawn.sheet, drawn.paths, anew=anew)
        if anew:
            self.canvas.fit(READABLE)

    def show_problem(self, error: DeskError) -> None:
        """Why it can't be played like this."""
        self._shown = self._looked = None
        self.tabs.hide()
        self.verdict.setText("")
        self.report.hide()
        self.area.show_empty("trophy", said(error.title), said(error.explanation), "")
