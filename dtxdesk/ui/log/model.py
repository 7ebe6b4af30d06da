"""The entries of the log as a table of one column: those that a level and a search leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from dtxdesk.ui.log.reading import LEVELS, Entry, Reading, matching
from dtxdesk.ui.runner import Runner

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ENTRY = Qt.ItemDataRole.UserRole
MOST_ENTRIES = 200_000
MOST_OF_A_LINE = 500
"""Letters of a line that anyone sees of it in the list."""


class LogModel(QAbstractTableModel):
    """Oldest first. A new filter is worked out beside the window; what is appended passes it."""

    filtered = Signal()
    """Another filter is in force."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._entries: list[Entry] = []
        self._shown: list[int] = []
        self._level = 0
        self._words: tuple[str, ...] = ()

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries. Not to be changed."""
        return self._entries

    def take(self, reading: Reading) -> None:
        """Adds what came in; after a reading `anew` there is nothing else."""
        if reading.anew or len(self._entries) > MOST_ENTRIES:
            self.beginResetModel()
            kept = [] if reading.anew else self._entries[-MOST_ENTRIES // 2 :]
            self._entries = [*kept, *reading.entries]
            self._shown = matching(self._entries, self._level, self._words, 0)
            self.endResetModel()
            return
        if reading.continued and self._entries:
            last = self._entries[-1]
            rest = f"{last.rest}\n{reading.continued}" if last.rest else reading.continued
            self._entries[-1] = replace(last, rest=rest)
        first = len(self._entries)
        new = matching(reading.entries, self._level, self._words, first)
        self._entries.extend(reading.entries)
        if new:
            at = len(self._shown)
            self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
            self._shown.extend(new)
            self.endInsertRows()

    def show_only(self, level: int, words: Sequence[str]) -> None:
        """Leaves entries of at least this level with all these words; `filtered` follows."""
        self._level, self._words = level, tuple(words)
        looked_at = tuple(self._entries)
        wanted = (level, self._words)

        def look() -> tuple[tuple[int, tuple[str, ...]], int, list[int]]:
            return wanted, len(looked_at), matching(looked_at, *wanted, 0)

        self._runner.query(look, on_result=self._take_over, key=("log-filter", id(self)))

    def _take_over(self, found: tuple[tuple[int, tuple[str, ...]], int, list[int]]) -> None:
        wanted, looked_at, places = found
        if wanted != (self._level, self._words) or looked_at > len(self._entries):
            return
        self.beginResetModel()
        since = self._entries[looked_at:]
        self._shown = places + matching(since, self._level, self._words, looked_at)
        self.endResetModel()
        self.filtered.emit()

    def entry(self, index: Index) -> Entry | None:
        return self._entries[self._shown[index.row()]] if index.isValid() else None

    def last_of_level(self, level: int) -> QModelIndex:
        """The newest entry in view of at least this level."""
        for row in range(len(self._shown) - 1, -1, -1):
            if self._entries[self._shown[row]].level >= level:
                return self.index(row, 0)
        return QModelIndex()

    def shown(self) -> list[Entry]:
        """The entries in view, oldest first."""
        return [self._entries[place] for place in self._shown]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text[:MOST_OF_A_LINE]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            time = f"{entry.at.astimezone():%H:%M:%S}" if entry.at else ""
            words = f"{time} {LEVELS[entry.level]} {entry.source}: {entry.text[:MOST_OF_A_LINE]}"
            return words.strip()
        return None
