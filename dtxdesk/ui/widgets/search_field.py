"""The search box of a list: known keys are coloured, a mistake is underlined and explained."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from dtxdesk.ui.theme import icon, set_look, theme

DELAY_MS = 150
"""After the last key: then the query runs."""

_TERM = re.compile(r'-?(?:"[^"]*"?|[^\s"]+)+')
_KEYED = re.compile(r"-?([a-z_]+)(?::|>=|<=|=|>|<)")


class SearchField(QLineEdit):
    """One line of the search language.

    `searched` comes `DELAY_MS` after the last key, at once after Return or the clear button, and
    only when the text has changed since.
    """

    searched = Signal(str)

    def __init__(
        self,
        placeholder: str,
        keys: Collection[str] = (),
        words: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`keys` take a value (`mmr>4000`), `words` stand alone (`-signed`); both are coloured."""
        super().__init__(parent)
        self._keys = frozenset(keys)
        self._words = frozenset(words)
        self._problem_at = -1
        self._last = ""
        self.problem = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("Search"))
        self.setFixedWidth(theme().metrics.px(332))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(self.tr("Clear the search"))
        self._clear.triggered.connect(self.clear_at_once)
        self._clear.setVisible(False)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DELAY_MS)
        self._soon.timeout.connect(self._search)
        self.textChanged.connect(self._text_changed)
        self.returnPressed.connect(self._search)
        theme().changed.connect(self._colour)

    def clear_at_once(self) -> None:
        """Empty the box and search for everything."""
        self.clear()
        self._search()

    def set_problem(self, sentence: str, position: int = -1) -> None:
        """Mark the term at `position` as wrong; an empty sentence takes the mark away."""
        self.problem = sentence
        self._problem_at = position if sentence else -1
        self.setAccessibleDescription(sentence)
        set_look(self, "wrong", bool(sentence))
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_at_once()
            return
        super().keyPressEvent(event)

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.set_problem("")
        self._soon.start()

    def _search(self) -> None:
        self._soon.stop()
        text = self.text()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def _colour(self) -> None:
        # A line edit has no formats of its own; an input method may bring some for its text, and
        # an event that brings nothing else colours what is there.
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                start - self.cursorPosition(),
                length,
                text_format,
            )
            for start, length, text_format in self._formats()
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def _formats(self) -> list[tuple[int, int, QTextFormat]]:
        tokens = theme().tokens
        known = QTextCharFormat()
        known.setForeground(tokens.accent_text)
        wrong = QTextCharFormat()
        wrong.setForeground(tokens.bad)
        wrong.setUnderlineColor(tokens.bad)
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setFontWeight(QFont.Weight.Medium)
        formats: list[tuple[int, int, QTextFormat]] = []
        for term in _TERM.finditer(self.text()):
            if term.start() <= self._problem_at < term.end():
                formats.append((term.start(), len(term[0]), wrong))
                continue
            keyed = _KEYED.match(term[0].lower())
            if keyed and keyed[1] in self._keys:
                formats.append((term.start(), keyed.end(), known))
            elif term[0].lower().removeprefix("-") in self._words:
                formats.append((term.start(), len(term[0]), known))
        return formats
