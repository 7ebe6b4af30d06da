"""A list of facts: a quiet name, and what it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import ElidedLabel, Label


class Facts(QWidget):
    """Names on the left, values on the right; each value's accessible name says both."""

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        self._names = dict(names)
        self._values: dict[str, ElidedLabel] = {}
        for row, (key, name) in enumerate(names.items()):
            value = ElidedLabel()
            grid.addWidget(Label(name, tone="muted"), row, 0)
            grid.addWidget(value, row, 1)
            self._values[key] = value

    def say(self, key: str, words: str) -> None:
        value = self._values[key]
        value.setText(words)
        value.setAccessibleName(f"{self._names[key]}: {words}")
