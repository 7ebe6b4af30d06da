"""The right side: one section, as cards of rows below a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.settings.controls import declared
from dtxdesk.ui.pages.settings.row import Row, RowCard
from dtxdesk.ui.pages.settings.sections import Block, Section
from dtxdesk.ui.pages.settings.setting_row import SettingRow
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import ElidedLabel, Label

MOST_WIDTH = 920


def section_title(section: Section) -> str:
    """Its words; a section made of a part of the settings file is called as that part is."""
    words = QCoreApplication.translate("SettingsSections", section.title)
    return words if words != section.title else declared(section.title)


@dataclass(frozen=True, slots=True)
class _Card:
    """A card with the title above it."""

    title: Label | None
    card: RowCard


class SectionView(QScrollArea):
    """All blocks of a section. A subclass adds rows that are more than a setting in `fill`."""

    def __init__(self, section: Section, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.section = section
        self.context = context
        self._cards: list[_Card] = []
        px = theme().metrics.px
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        across = QHBoxLayout(self._inner)
        across.setContentsMargins(px(24), px(8), px(24), px(24))
        across.addLayout(self.column, 1)
        heading_line = QWidget(self._inner)
        heading_line.setFixedHeight(px(30))
        heading = QHBoxLayout(heading_line)
        heading.setContentsMargins(0, 0, 0, 0)
        heading.setSpacing(px(8))
        note = QCoreApplication.translate("SettingsSections", section.note) if section.note else ""
        heading.addWidget(Label(section_title(section), self._inner, weight="semibold"))
        heading.addWidget(ElidedLabel(note, self._inner, tone="faint"))
        heading.addStretch(1)
        self.column.addWidget(heading_line)
        self.column.addSpacing(px(12))
        self.fill()
        self.column.addStretch(1)
        self._inner.setMaximumWidth(px(MOST_WIDTH + 48))
        self.setWidget(self._inner)

    def fill(self) -> None:
        """Builds the cards; this one has the declared settings and nothing else."""
        for block in self.section.blocks:
            self.add_block(block)

    def look(self) -> None:
        """The section has come into view, or something was committed: read what it shows."""

    def add_block(self, block: Block, *more: QWidget) -> RowCard:
        """A card with the settings of a block, and further rows below them."""
        title = QCoreApplication.translate("SettingsSections", block.title) if block.title else ""
        card = self.add_card(title)
        for setting in block.settings:
            card.add(
                SettingRow(setting, self.context.desk.settings, self.context.preferences, card)
            )
        for row in more:
            card.add(row)
        return card

    def add_card(self, title: str = "") -> RowCard:
        """An empty card, below its title where there is one."""
        px = theme().metrics.px
        label: Label | None = None
        if self._cards:
            self.column.addSpacing(px(8))
        if title:
            label = Label(title, self._inner, weight="semibold")
            label.setContentsMargins(0, px(8), 0, px(8))
            self.column.addWidget(label)
        elif self._cards:
            self.column.addSpacing(px(8))
        card = RowCard(self._inner)
        card.setAccessibleName(title or section_title(self.section))
        self.column.addWidget(card)
        self._cards.append(_Card(label, card))
        return card

    def search(self, words: Sequence[str]) -> int:
        """Leaves what has all these words (casefolded) and says how many rows that is."""
        whole = bool(words) and all(
            word in section_title(self.section).casefold() for word in words
        )
        hits = 0
        for placed in self._cards:
            found = placed.card.search(words, whole=whole)
            if placed.title is not None:
                placed.title.setVisible(bool(found) or not words)
            hits += found
        return hits

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, those that a search hides included."""
        return tuple(
            row for placed in self._cards for row in placed.card.rows if isinstance(row, Row)
        )
