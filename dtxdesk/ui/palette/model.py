"""The lines of the palette: titles of sections, and the hits between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dtxdesk.ui.palette.hit import Hit, Section

_NONE = QModelIndex()

HIT_ROLE = Qt.ItemDataRole.UserRole
"""The Hit of a line; None for the title of a section."""


class PaletteModel(QAbstractListModel):
    """Sections one below the other. Only hits can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Hit | str] = []
        self.words: tuple[str, ...] = ()

    def show(self, sections: Sequence[Section], words: Sequence[str]) -> None:
        """Takes other sections; `words` are what is lit in them."""
        self.beginResetModel()
        self._lines = []
        for section in sections:
            self._lines += [section.title, *section.hits]
        self.words = tuple(words)
        self.endResetModel()

    @property
    def hits(self) -> list[Hit]:
        return [line for line in self._lines if isinstance(line, Hit)]

    def hit_rows(self) -> list[int]:
        """The lines that can be chosen, from top to bottom."""
        return [row for row, line in enumerate(self._lines) if isinstance(line, Hit)]

    def hit_at(self, row: int) -> Hit | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Hit) else None

    def row_of(self, key: str) -> int:
        """The line of that hit; -1 where it isn't there any more."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Hit) and line.key == key:
                return row
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        line = self._lines[index.row()]
        if role == HIT_ROLE:
            return line if isinstance(line, Hit) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title if isinstance(line, Hit) else line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line) if isinstance(line, Hit) else line
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self._lines[index.row()], Hit):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def spoken(hit: Hit) -> str:
    """The whole line in words."""
    parts = (hit.title, hit.note, hit.value, hit.reason, "+".join(hit.keys))
    return ", ".join(part for part in parts if part)
