"""The foot of the palette: what the keys do, or why the chosen action can't be run."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import Badge, ElidedLabel, Label


class PaletteFoot(QWidget):
    """Keys with their words. Tab is only offered where there is a page to look at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        self._run = _key_with_words((self.tr("Enter"),), self.tr("run"), self)
        self._more = _key_with_words((self.tr("Tab"),), self.tr("more about it"), self)
        self._said = ElidedLabel("", self, size="small", tone="accent")
        row.addWidget(_key_with_words(("↑", "↓"), self.tr("move"), self))
        row.addWidget(self._run)
        row.addWidget(self._more)
        row.addWidget(self._said, 1)
        row.addStretch(1)
        row.addWidget(_key_with_words((self.tr("Esc"),), self.tr("close"), self))
        self.show_hit(None)

    def show_hit(self, hit: Hit | None) -> None:
        """Offers what can be done with the chosen line."""
        self.say("")
        self._run.setVisible(hit is not None and not hit.reason)
        self._more.setVisible(hit is not None and hit.place is not None and not hit.reason)

    def say(self, sentence: str) -> None:
        self._said.setText(sentence)


def _key_with_words(keys: tuple[str, ...], words: str, parent: QWidget) -> QWidget:
    px = theme().metrics.px
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, px(8), 0)
    row.setSpacing(px(4))
    for key in keys:
        row.addWidget(Badge(key, "key", group))
    row.addSpacing(px(4))
    row.addWidget(Label(words, group, size="small", tone="muted"))
    return group
