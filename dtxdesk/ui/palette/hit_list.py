"""The list of the palette: hits under the titles of their sections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dtxdesk.ui.palette.delegate import ROW, TITLE_ROW, PaletteDelegate
from dtxdesk.ui.palette.hit import Hit, Section
from dtxdesk.ui.palette.model import PaletteModel
from dtxdesk.ui.theme import theme

MOST_HEIGHT = 470
PAGE = 8
"""Hits that Page Up and Page Down go on."""


class HitList(QListView):
    """One hit is always chosen while there are any; the titles are passed over."""

    hit_clicked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = PaletteModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PaletteDelegate(self._model, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has it all the time
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)
        theme().changed.connect(self._take_ground)
        self._take_ground()

    @property
    def hits(self) -> list[Hit]:
        return self._model.hits

    @property
    def current_hit(self) -> Hit | None:
        return self._model.hit_at(self.currentIndex().row())

    def show_sections(
        self, sections: Sequence[Section], words: Sequence[str], keep: str = ""
    ) -> None:
        """Shows other hits; the one with the key `keep` stays chosen, else the first is."""
        self._model.show(sections, words)
        row = self._model.row_of(keep) if keep else -1
        rows = self._model.hit_rows()
        if row < 0 and rows:
            row = rows[0]
        self._choose(row)
        if rows and row == rows[0]:
            self.scrollToTop()

    def go(self, key: Qt.Key) -> None:
        """Goes to another hit; from the last, down leads to the first again."""
        rows = self._model.hit_rows()
        if not rows:
            return
        now = self.currentIndex().row()
        place = rows.index(now) if now in rows else 0
        last = len(rows) - 1
        match key:
            case Qt.Key.Key_Down:
                place = 0 if place == last else place + 1
            case Qt.Key.Key_Up:
                place = last if place == 0 else place - 1
            case Qt.Key.Key_PageDown:
                place = min(last, place + PAGE)
            case Qt.Key.Key_PageUp:
                place = max(0, place - PAGE)
            case Qt.Key.Key_Home:
                place = 0
            case Qt.Key.Key_End:
                place = last
        self._choose(rows[place])
        if place == 0:
            self.scrollToTop()  # with the title of the first section

    def fit(self, room: int) -> None:
        """As high as its lines, but not higher than there is room for."""
        px = theme().metrics.px
        hits = len(self._model.hits)
        titles = self._model.rowCount() - hits
        wanted = hits * px(ROW) + titles * px(TITLE_ROW) + px(8)
        self.setFixedHeight(max(px(ROW), min(wanted, px(MOST_HEIGHT), room)))

    def _take_ground(self) -> None:
        """The ground of the box it is in, but its own: else each key would paint the page below."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, theme().tokens.raised)
        self.setPalette(colours)

    def _choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def _click(self, index: QModelIndex) -> None:
        hit = self._model.hit_at(index.row())
        if hit is not None:
            self.hit_clicked.emit(hit)
