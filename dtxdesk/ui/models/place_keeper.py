"""A view keeps its place when its model is filled anew: others commit while somebody reads."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QItemSelectionModel, QObject
from PySide6.QtWidgets import QAbstractItemView

Flag = QItemSelectionModel.SelectionFlag


class PlaceKeeper(QObject):
    """Puts selection and current row back after a reset, by what tells rows apart.

    For models that are filled in one go; a `PagedTable` does it by its ids. Lives as long as its
    view, whose model must have been set.

    Args:
        key_at: What tells the row at a place from others, however they are ordered.
    """

    def __init__(self, view: QAbstractItemView, key_at: Callable[[int], Hashable]) -> None:
        super().__init__(view)
        self._view = view
        self._key_at = key_at
        self._current: Hashable = None
        self._selected: frozenset[Hashable] = frozenset()
        self._scrolled = 0
        view.model().modelAboutToBeReset.connect(self._remember)
        view.model().modelReset.connect(self._return)

    def _remember(self) -> None:
        view = self._view
        self._scrolled = view.verticalScrollBar().value()
        current = view.currentIndex()
        self._current = self._key_at(current.row()) if current.isValid() else None
        rows = {index.row() for index in view.selectionModel().selectedIndexes()}
        self._selected = frozenset(map(self._key_at, rows))

    def _return(self) -> None:
        view, selection = self._view, self._view.selectionModel()
        for place in range(view.model().rowCount()):
            key, index = self._key_at(place), view.model().index(place, 0)
            if key in self._selected:
                selection.select(index, Flag.Select | Flag.Rows)
            if self._current is not None and key == self._current:
                selection.setCurrentIndex(index, Flag.NoUpdate)
        view.verticalScrollBar().setValue(self._scrolled)
