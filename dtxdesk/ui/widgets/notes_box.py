"""A box for a few lines of text that no paste can bring to a standstill."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class NotesBox(QPlainTextEdit):
    """Takes one character more than may be kept, so that the form can say there are too many.

    Qt lays out each paragraph anew as a whole: a file of a megabyte that was pasted by mistake
    would hold the window for minutes. In a list, where a line is no sentence, lines of a paste can
    be limited as well: of each only `longest` characters are taken, and one line more than `lines`.
    """

    def __init__(
        self,
        most: int,
        parent: QWidget | None = None,
        *,
        lines: int | None = None,
        longest: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._lines = lines
        self._longest = longest
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self._lines is not None:
            lines = text.split("\n")[: self._lines + 1]
            text = "\n".join(line[: self._longest] for line in lines)
        cursor = self.textCursor()
        there = self.document().characterCount() - 1
        selected = cursor.selectionEnd() - cursor.selectionStart()
        room = max(0, self._most + 1 - there + selected)
        cursor.insertText(text[:room])
        self.ensureCursorVisible()
