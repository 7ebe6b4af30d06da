"""One side of a match: its head, and a line for each player."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.match_detail import MatchDetail, SlotRow
from dtxdesk.domain.heroes import hero_initials
from dtxdesk.ui.delegates import Cell, CellDelegate, HeroCell, Role, TextCell, WorthCell, spoken
from dtxdesk.ui.models.place_keeper import PlaceKeeper
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Badge, ElidedLabel, Frame, IconLabel, Label, RowTable
from dtxdesk.ui.widgets.ink_label import InkLabel
from dtxdesk.ui.widgets.text import plain_tooltip

from . import words
from .score import kills, net_worth

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

ROW_HEIGHT = 48
HEAD_HEIGHT = 40
EDGE = 3
PADDING = 12
WIDTHS = {1: 56, 2: 44, 3: 40, 4: 44, 5: 84, 6: 56, 7: 56, 8: 188, 9: 80}
"""Of all columns but the first, which takes what is left."""
NET_WORTH = 8
DAMAGE = 9
LEVEL = 1
LAST_HITS = 5
XPM = 7
WITHOUT_BAR = 96
LEAST_NAME = 190


@dataclass(frozen=True, slots=True)
class _Best:
    """The best of both sides in each column; None where there is nothing to be best at."""

    kills: int | None
    assists: int | None
    gpm: int | None
    xpm: int | None
    net_worth: int | None
    hero_damage: int | None
    last_hits: int | None

    @classmethod
    def of(cls, slots: Sequence[SlotRow]) -> _Best:
        def most(name: str) -> int | None:
            return max((getattr(slot, name) or 0 for slot in slots), default=0) or None

        return cls(*(most(name) for name in cls.__dataclass_fields__))


class _SideModel(QAbstractTableModel):
    """At most five lines, all at once: no paging."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[SlotRow, ...] = ()
        self._best = _Best.of(())
        self._full = 1
        self.titles = (
            self.tr("Player and hero"),
            self.tr("Level"),
            self.tr("K"),
            self.tr("D"),
            self.tr("A"),
            self.tr("LH / DN"),
            "GPM",
            "XPM",
            self.tr("Net worth"),
            self.tr("Damage"),
        )

    def show(self, rows: tuple[SlotRow, ...], everyone: Sequence[SlotRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._best = _Best.of(everyone)
        self._full = self._best.net_worth or 1
        self.endResetModel()

    def row_at(self, place: int) -> SlotRow | None:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if section in (0, 8) else _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.CELL:
            return self._cell(row, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return spoken(self._cell(row, index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return plain_tooltip(f"{self.name_of(row)}, {words.hero(row.hero_id)}")
        return None

    def name_of(self, row: SlotRow) -> str:
        """The player's name; who is none of ours is called what is known of them."""
        if row.name is not None:
            return row.name
        if row.former:
            return self.tr("former player")
        if row.steam_id is None:
            return self.tr("Anonymous")
        return self.tr("Steam {id}").format(id=row.steam_id)

    def _cell(self, row: SlotRow, column: int) -> Cell:
        best = self._best
        if column == 0:
            return HeroCell(
                row.hero_id,
                hero_initials(row.hero_id),
                self.name_of(row),
                words.hero(row.hero_id),
                stranger=row.user_id is None,
            )
        if column == 8:
            strong = row.net_worth is not None and row.net_worth == best.net_worth
            return WorthCell(row.net_worth, self._full, row.radiant, strong)
        text, strong, quiet = self._figure(row, column)
        return TextCell(text, "right", "muted" if quiet else "text", strong=strong)

    def _figure(self, row: SlotRow, column: int) -> tuple[str, bool, bool]:
        """Text, whether it is the best of its column, whether it stands back."""
        best = self._best
        match column:
            case 1:
                return (str(row.level) if row.level else words.DASH), False, True
            case 2:
                return str(row.kills), row.kills == best.kills, False
            case 3:
                return str(row.deaths), False, True
            case 4:
                return str(row.assists), row.assists == best.assists, False
            case 5:
                farmed = row.last_hits == best.last_hits
                return f"{row.last_hits} / {row.denies}", farmed, not farmed
            case 6:
                return str(row.gpm), row.gpm == best.gpm, False
            case 7:
                return str(row.xpm), row.xpm == best.xpm, False
        damage = row.hero_damage
        most = damage is not None and damage == best.hero_damage
        return (words.DASH if damage is None else words.thousands(damage)), most, not most


class _SideHead(QWidget):
    """The side's mark, its name, who won; on the right its sums. On the side's own ground."""

    def __init__(self, radiant: bool, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._radiant = radiant
        self.setFixedHeight(px(HEAD_HEIGHT))
        mark = "radiant" if radiant else "dire"
        self._side = InkLabel(words.side(radiant=radiant), mark, self, weight="medium")
        self._name = ElidedLabel(parent=self, weight="semibold")
        self._won = Badge(self.tr("Won"), parent=self)
        self._sums = Label(parent=self, tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(PADDING), 0, px(PADDING), 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel(mark, mark, 16, self))
        row.addWidget(self._side)
        row.addWidget(self._name)
        row.addWidget(self._won)
        row.addStretch(1)
        row.addWidget(self._sums)
        theme().changed.connect(self.update)

    def show_side(self, name: str | None, *, won: bool, slots: tuple[SlotRow, ...]) -> None:
        self._name.setText(name or "")
        self._won.setVisible(won)
        worth = net_worth(slots)
        said = self.tr("%n kill(s)", "", kills(slots))
        if worth:
            more = self.tr("{kills}, {worth} net worth")
            said = more.format(kills=said, worth=grouped(worth))
        self._sums.setText(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.radiant_soft if self._radiant else tokens.dire_soft
        path = QPainterPath()
        radius = px(8)
        # Round at the top alone: the table goes on below.
        path.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        painter.fillPath(path, ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        painter.end()


class SideBoard(Frame):
    """A side as a card with a coloured edge; its table is as high as its lines."""

    player_opened = Signal(int)
    """The id of one of our people."""
    stranger_chosen = Signal(object)
    """A Steam id that is nobody's."""

    def __init__(self, radiant: bool, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        self._radiant = radiant
        self._known: frozenset[int] = frozenset((NET_WORTH, DAMAGE))
        self._model = _SideModel(self)
        self.head = _SideHead(radiant, self)
        self.table = RowTable(self, row_height=ROW_HEIGHT, first_padding=PADDING)
        self.table.setModel(self._model)
        PlaceKeeper(self.table, self._slot_at)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.viewport().setBackgroundRole(QPalette.ColorRole.Button)  # the card's own ground
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSectionsMovable(False)
        self.table.setAccessibleName(words.side(radiant=radiant))
        self.table.set_widths(WIDTHS, stretch=0)
        self.table.activated_row.connect(self._activate)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(EDGE), 1, 1, px(4))
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.table)

    def show_match(self, detail: MatchDetail) -> None:
        row = detail.row
        name = row.radiant_name if self._radiant else row.dire_name
        self.show_slots(name, detail.slots, won=row.radiant_win is self._radiant)

    def show_slots(self, name: str | None, slots: Sequence[SlotRow], *, won: bool = False) -> None:
        """Shows this side's lines; the other side's are there to compare with."""
        rows = tuple(slot for slot in slots if slot.radiant is self._radiant)
        self.head.show_side(name, won=won, slots=rows)
        self._model.show(rows, slots)
        self.setVisible(bool(rows))
        known = {
            NET_WORTH: any(slot.net_worth is not None for slot in slots),
            DAMAGE: any(slot.hero_damage is not None for slot in slots),
        }
        self._known = frozenset(section for section, there in known.items() if there)
        self.fit(self.width())
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + len(rows) * theme().metrics.px(ROW_HEIGHT))

    def fit(self, width: int) -> None:
        """Gives names their room: levels and damage go, the bars of net worth, last hits and XPM.

        What nobody knows of this match, as of one that was typed in, needs no column.
        """
        px, header = theme().metrics.px, self.table.horizontalHeader()
        unknown = {NET_WORTH, DAMAGE} - self._known
        shown = {section: wide for section, wide in WIDTHS.items() if section not in unknown}
        if width - px(EDGE + sum(shown.values())) < px(LEAST_NAME):
            shown = {section: shown[section] for section in shown.keys() - {LEVEL, DAMAGE}}
        if width - px(EDGE + sum(shown.values())) < px(LEAST_NAME) and NET_WORTH in shown:
            shown[NET_WORTH] = WITHOUT_BAR
        if width - px(EDGE + sum(shown.values())) < px(LEAST_NAME):
            shown = {section: shown[section] for section in shown.keys() - {LAST_HITS, XPM}}
        for section in (LEVEL, LAST_HITS, XPM, NET_WORTH, DAMAGE):
            header.setSectionHidden(section, section not in shown)
        header.resizeSection(NET_WORTH, px(shown.get(NET_WORTH, WITHOUT_BAR)))

    def _slot_at(self, place: int) -> int | None:
        row = self._model.row_at(place)
        return None if row is None else row.slot

    def _activate(self, place: int) -> None:
        row = self._model.row_at(place)
        if row is None:
            return
        if row.user_id is not None:
            self.player_opened.emit(row.user_id)
        elif row.steam_id is not None:
            self.stranger_chosen.emit(row.steam_id)

    def _ask(self, _at: QPoint) -> None:
        self._activate(self.table.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(self.rect()), px(8), px(8))
        painter.setClipPath(edge)
        ink = tokens.radiant if self._radiant else tokens.dire
        painter.fillRect(0, 0, px(EDGE), self.height(), ink)
        painter.end()
