"""The team whose path is to be lit: a box that completes names, and the chip of the one chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from dtxdesk.domain.people import search_key, search_words
from dtxdesk.services.bracket_view import BracketTeam
from dtxdesk.ui.theme import icon, theme

WIDTH = 208
ROOM_AROUND = 56


class PathSearch(QLineEdit):
    """Takes a team by name or tag."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: dict[str, int] = {}
        self._keys: dict[str, str] = {}
        self._names = QStringListModel(self)
        self.setPlaceholderText(self.tr("Path of a team"))
        self.setAccessibleName(self.tr("Light the path of a team"))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        words = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        px = theme().metrics.px
        self.setFixedWidth(max(px(WIDTH), round(words) + px(ROOM_AROUND)))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        completer.activated.connect(lambda name: self._take(str(name)))
        self.setCompleter(completer)
        self.returnPressed.connect(self._take_typed)

    def show_teams(self, teams: Mapping[int, BracketTeam]) -> None:
        names = {team.name: team.id for team in teams.values()}
        if names != self._teams:
            self._teams = names
            self._keys = {team.name: search_key((team.name, team.tag)) for team in teams.values()}
            self._names.setStringList(sorted(names, key=str.casefold))

    def _take_typed(self) -> None:
        text = self.text().strip()
        if text in self._teams:
            self._take(text)
            return
        words = search_words(text)
        found = [name for name, key in self._keys.items() if all(word in key for word in words)]
        if words and found:
            self._take(min(found, key=len))

    def _take(self, name: str) -> None:
        team = self._teams.get(name)
        if team is not None:
            self.chosen.emit(team)
            self.clear()
