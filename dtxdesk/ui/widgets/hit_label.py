"""A label that lights the places where the words of a search were found."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import Qt

from dtxdesk.ui.theme import theme

from .text import Label


class HitLabel(Label):
    """Text of the program itself, never of people. Without hits it is a plain label."""

    _plain = ""
    _words: tuple[str, ...] = ()

    def setText(self, text: str) -> None:
        self._plain = text
        self._show()

    @property
    def plain(self) -> str:
        """The text without marks."""
        return self._plain

    def light(self, words: Sequence[str]) -> None:
        """Marks every place of these words, whatever their case; none takes the marks away."""
        if tuple(words) == self._words:
            return
        if not self._words:
            theme().changed.connect(self._show)
        elif not words:
            theme().changed.disconnect(self._show)
        self._words = tuple(words)
        self._show()

    def _show(self) -> None:
        parts = _parted(self._plain, self._words)
        if len(parts) < 2:
            self.setTextFormat(Qt.TextFormat.PlainText)
            super().setText(self._plain)
            return
        ink = theme().tokens.accent_text.name()
        marked = "".join(
            f'<span style="color:{ink};text-decoration:underline">{html.escape(part)}</span>'
            if number % 2
            else html.escape(part)
            for number, part in enumerate(parts)
        )
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self._plain)
        super().setText(marked)


def _parted(text: str, words: Sequence[str]) -> list[str]:
    """The text in parts; every second one is a hit."""
    if not words:
        return [text]
    longest_first = sorted(words, key=len, reverse=True)
    return re.split(f"({'|'.join(map(re.escape, longest_first))})", text, flags=re.IGNORECASE)
