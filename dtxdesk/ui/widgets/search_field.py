"""The search box of a list: known keys are coloured and completed, a mistake is underlined."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from dtxdesk.domain.search import SearchKey
from dtxdesk.domain.search_completion import Suggestion, complete
from dtxdesk.ui.theme import icon, set_look, theme

from .suggestions import SuggestionList

DELAY_MS = 150
"""After the last key: then the query runs."""

MAX_SEARCH = 1_000
"""Characters. Qt itself takes 32,767, and a file that was pasted held the window for a moment."""

WIDTH, LEAST_WIDTH = 332, 140
ROOM_AROUND = 44
"""What the glass and the edges take."""

_TERM = re.compile(r'-?(?:"[^"]*"?|[^\s"]+)+')
_KEYED = re.compile(r"-?([a-z_]+)(?::|>=|<=|=|>|<)")


class SearchField(QLineEdit):
    """One line of the search language.

    `searched` comes `DELAY_MS` after the last key, at once after Return or the clear button, and
    only when the text has changed since.

    Keys are offered below the box while a word begins like one, and values behind a key: Down and
    Return, Tab or a click take one, Escape puts the list away. Until something in it is chosen,
    Return means the search.
    """

    searched = Signal(str)

    def __init__(
        self,
        placeholder: str,
        keys: Mapping[str, SearchKey] | None = None,
        words: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`keys` take a value (`mmr>4000`), `words` stand alone (`-signed`); both are coloured."""
        super().__init__(parent)
        self.setMaxLength(MAX_SEARCH)
        self._keys = keys or {}
        self._suggestions: SuggestionList | None = None
        self._words = frozenset(words)
        self._problem_at = -1
        self._last = ""
        self.problem = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("Search"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
        self.textEdited.connect(self._suggest)
        self.returnPressed.connect(self._search)
        self.returnPressed.connect(self._hide_suggestions)
        theme().changed.connect(self._colour)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower where there is little room, with all that stands in it while it is empty."""
        px = theme().metrics.px
        hint = round(QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText()))
        width = max(px(LEAST_WIDTH), min(hint + px(ROOM_AROUND), px(WIDTH)))
        return QSize(width, super().minimumSizeHint().height())

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

    @property
    def suggesting(self) -> bool:
        """Whether the list of suggestions is in sight."""
        return self._suggestions is not None and self._suggestions.isVisible()

    def event(self, event: QEvent) -> bool:
        # Tab is no key press to a widget that doesn't take it before Qt moves the focus.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and self._suggestion_key(event.key()):
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hide_suggestions()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_at_once()
            return
        super().keyPressEvent(event)

    def _suggest(self) -> None:
        """What may come next, after a key that a person has pressed."""
        if not self._keys:
            return
        found = complete(self.text(), self.cursorPosition(), self._keys)
        if self._suggestions is None:
            if not found:
                return
            self._suggestions = SuggestionList(self)
            self._suggestions.taken.connect(self._take)
        self._suggestions.offer(found)

    def _hide_suggestions(self) -> None:
        if self._suggestions is not None:
            self._suggestions.hide()

    def _suggestion_key(self, key: int) -> bool:
        """Whether the key was for the list."""
        shown = self._suggestions
        if shown is None or not shown.isVisible():
            return False
        chosen = shown.chosen
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            shown.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            shown.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self._take(chosen)
        elif key == Qt.Key.Key_Tab and (wanted := chosen or shown.first) is not None:
            if not (chosen or wanted.begun):
                return False  # nothing was begun: Tab leaves, as it leaves any box
            self._take(wanted)
        else:
            return False
        return True

    def _take(self, suggestion: Suggestion) -> None:
        """Puts the suggestion in, and a space behind a value: the next word can follow."""
        is_key = bool(suggestion.help)
        self.setSelection(suggestion.start, suggestion.end - suggestion.start)
        self.insert(suggestion.text if is_key else f"{suggestion.text} ")  # Ctrl+Z takes it back

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
