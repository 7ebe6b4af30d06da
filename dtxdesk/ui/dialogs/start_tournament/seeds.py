"""The teams in seed order: ticked to play, dragged, or sorted by what is known of them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSpacerItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.stages.seeding import Seeding, moved, seeded
from dtxdesk.services.earlier_standings import EarlierTournament
from dtxdesk.services.start_preview import StartTeam
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.mirroring import mirrored_row, upright
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text, middle, mirrored
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.fields import paint_check_box
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Button, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.number_box import NumberBox
from dtxdesk.ui.widgets.text import shortened

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 34
MOST_LOT = 9_999

_TEAM = Qt.ItemDataRole.UserRole
_SEED = Qt.ItemDataRole.UserRole + 1
_PLACE = Qt.ItemDataRole.UserRole + 2
"""Where it came in earlier; 0: it was not there; None: it does not matter."""
_CHECK = Qt.ItemDataRole.CheckStateRole


class _SeedDelegate(QStyledItemDelegate):
    """Tick, seed, tag, name and mean MMR."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().metrics.px(ROW_HEIGHT))

    def check_rect(self, row: QRect) -> QRect:
        px = theme().metrics.px
        return middle(row, row.left() + px(16), px(16), px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        team: StartTeam = index.data(_TEAM)
        seed: int = index.data(_SEED)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            )
            tick = self.check_rect(rect)
            upright(painter, tick, lambda place: paint_check_box(painter, place, seed > 0))
            inner = rect.adjusted(px(40), 0, -px(16), 0)
            place = middle(inner, inner.left(), px(32), inner.height())
            draw_text(painter, place, str(seed) if seed else "–", tokens.muted, align="right")
            box = middle(inner, place.right() + 1 + px(10), px(TAG_WIDTH), px(TAG_HEIGHT))
            draw_team_tag(painter, box, team.id, team.tag or initials(team.name))
            known = _known_of(team, index.data(_PLACE))
            used = draw_text(painter, inner, known, tokens.muted, align="right")
            name = inner.adjusted(box.right() + 1 + px(10) - inner.left(), 0, -used - px(12), 0)
            draw_text(painter, name, team.name, tokens.text if seed else tokens.faint)
        painter.restore()


def _known_of(team: StartTeam, place: int | None) -> str:
    """What its seed may go by: its place in the earlier tournament, else its mean MMR."""
    if place is None:
        return "–" if team.mmr is None else str(round(team.mmr))
    if not place:
        return translate("StartTournament", "new")
    return translate("StartTournament", "place {place}").format(place=place)


class SeedList(QListWidget):
    """Drag a row, or take it along with Alt and an arrow; Space ticks it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self._rows = _SeedDelegate(self)
        self.setItemDelegate(self._rows)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Teams in seed order"))
        self.model().rowsMoved.connect(self._moved)
        self.model().rowsInserted.connect(self._moved)
        self._filling = False
        self.places: Mapping[int, int] | None = None
        """Of the earlier tournament that the seeds go by, by team."""

    def show_teams(self, teams: Sequence[StartTeam], playing: frozenset[int]) -> None:
        """These in this order; the one that was current stays so."""
        row = self.currentRow()
        kept = self.item(row).data(_TEAM).id if row >= 0 else None
        self._filling = True
        self.clear()
        for team in teams:
            item = QListWidgetItem(team.name)
            item.setData(_TEAM, team)
            item.setData(_SEED, int(team.id in playing))
            item.setData(_PLACE, None if self.places is None else self.places.get(team.id, 0))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
            if team.id == kept:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and teams:
            self.setCurrentRow(0)
        self._filling = False
        self._number()

    @property
    def all_teams(self) -> list[StartTeam]:
        return [self.item(row).data(_TEAM) for row in range(self.count())]

    @property
    def teams(self) -> list[StartTeam]:
        """Those that are to play, in seed order."""
        items = [self.item(row) for row in range(self.count())]
        return [item.data(_TEAM) for item in items if item.data(_SEED)]

    def _number(self) -> None:
        """Seeds follow from the order of those that play."""
        self._filling = True
        seed = 0
        for row in range(self.count()):
            item = self.item(row)
            on = bool(item.data(_SEED))
            seed += on
            item.setData(_SEED, seed if on else 0)
            team: StartTeam = item.data(_TEAM)
            words = translate("StartTournament", "seed {seed}, {team}")
            if not on:
                words = translate("StartTournament", "{team}, does not play")
            said = words.format(seed=seed, team=team.name)
            if item.data(_PLACE) is not None:
                said = f"{said}, {_known_of(team, item.data(_PLACE))}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self._filling = False

    def _moved(self) -> None:
        if not self._filling:
            self._number()
            self.changed.emit()

    def _toggle(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            item.setData(_SEED, 0 if item.data(_SEED) else 1)
            self._moved()

    def step(self, by: int) -> None:
        """Takes the current team along."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + by < self.count():
            return
        self._filling = True
        item = self.takeItem(row)
        self.insertItem(row + by, item)
        self.setCurrentItem(item)
        self._filling = False
        self._moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.step(steps[event.key()])
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            row = self.visualItemRect(item)
            tick = mirrored(self.layoutDirection(), row, self._rows.check_rect(row))
            if tick.adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                self.setCurrentItem(item)
                self._toggle(item)
                return
        super().mousePressEvent(event)


class SeedPane(QWidget):
    """What the seeds go by, and the list."""

    changed = Signal()
    earlier_asked = Signal(int)
    """The places of this tournament are needed: `show_earlier`."""

    def __init__(
        self,
        teams: Sequence[StartTeam],
        earlier: Sequence[EarlierTournament] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stored = tuple(teams)
        self._places: dict[int, Mapping[int, int]] = {}
        px = theme().metrics.px
        self.by = ChoiceBox()
        for words, by in (
            (self.tr("As they are"), Seeding.BY_HAND),
            (self.tr("By mean MMR"), Seeding.TEAM_MMR),
            (self.tr("By captain's MMR"), Seeding.CAPTAIN_MMR),
            (self.tr("By chance"), Seeding.RANDOM),
            *([(self.tr("By earlier standings"), Seeding.EARLIER_STANDINGS)] if earlier else ()),
        ):
            self.by.addItem(words, by)
        self.earlier = ChoiceBox()
        self.earlier.setAccessibleName(self.tr("Earlier tournament"))
        self.earlier.setMinimumContentsLength(12)
        self.earlier.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for one in earlier:
            self.earlier.addItem(shortened(one.name), one.id)
        self.earlier.hide()
        self.by.setAccessibleName(self.tr("What the seeds go by"))
        self.lot = NumberBox(0, MOST_LOT, whole=True)
        self.lot.setGroupSeparatorShown(False)
        self.lot.setValue(random.Random().randrange(1, MOST_LOT))  # noqa: S311 - no secret
        self.lot.setAccessibleName(self.tr("Number of the draw"))
        self.lot.setToolTip(self.tr("The same number gives the same order again."))
        self.lot.hide()
        self.list = SeedList(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(20), px(16), 0)
        head.setSpacing(px(8))
        head.addWidget(Label(self.tr("Seeds"), self, weight="semibold"))
        head.addStretch(1)
        head.addWidget(self.by)
        lots = QHBoxLayout()
        lots.setContentsMargins(px(16), 0, px(16), 0)
        lots.setSpacing(px(8))
        self.again = Button(self.tr("Draw again"), "sync", small=True)
        self.again.hide()
        lots.addWidget(self.earlier, 1)
        lots.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
        lots.addWidget(self.lot)
        lots.addWidget(self.again)
        hint = Label(
            self.tr("Drag a team, or move it with Alt and the arrows. Without a tick it does "
                    "not play."),
            self, size="small", tone="faint", wrap=True,
        )  # fmt: skip
        hints = QVBoxLayout()
        hints.setContentsMargins(px(16), 0, px(16), px(4))
        hints.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(lots)
        column.addLayout(hints)
        column.addWidget(self.list, 1)
        everybody = frozenset(team.id for team in teams)
        self.list.show_teams(self._stored, everybody)
        self.by.currentIndexChanged.connect(self._sort)
        self.lot.valueChanged.connect(self._sort)
        self.earlier.currentIndexChanged.connect(self._sort)
        self.again.clicked.connect(self._draw_again)
        self.list.changed.connect(self._by_hand)

    @property
    def teams(self) -> list[StartTeam]:
        """Those that are to play, in seed order."""
        return self.list.teams

    @property
    def seeding(self) -> Seeding:
        return Seeding(self.by.currentData())  # Qt keeps the plain text of it

    def swap(self, one: int, other: int) -> None:
        """Two teams change their seeds."""
        teams = self.list.all_teams
        playing = frozenset(team.id for team in self.list.teams)
        places = {team.id: place for place, team in enumerate(teams)}
        first, second = places[one], places[other]
        teams[first], teams[second] = teams[second], teams[first]
        self.list.show_teams(teams, playing)
        self._by_hand()

    def put(self, team: int, seed: int) -> None:
        """A team takes a seed, and the others close up."""
        order = moved([one.id for one in self.list.all_teams], team, seed)
        by_id = {one.id: one for one in self._stored}
        playing = frozenset(one.id for one in self.list.teams)
        self.list.show_teams([by_id[one] for one in order], playing)
        self._by_hand()

    def _sort(self) -> None:
        by = self.seeding
        self._show_parts(by)
        if by is Seeding.EARLIER_STANDINGS and self._earlier_places is None:
            self.earlier_asked.emit(self.earlier.currentData())
            return
        self.list.places = self._earlier_places if by is Seeding.EARLIER_STANDINGS else None
        by_id = {team.id: team for team in self._stored}
        order = self._sorted(by)
        playing = frozenset(team.id for team in self.list.teams)
        self.list.show_teams([by_id[one] for one in order], playing)
        self.changed.emit()

    def _show_parts(self, by: Seeding) -> None:
        self.lot.setVisible(by is Seeding.RANDOM)
        self.again.setVisible(by is Seeding.RANDOM)
        self.earlier.setVisible(by is Seeding.EARLIER_STANDINGS)

    def _sorted(self, by: Seeding) -> tuple[int, ...]:
        chance = random.Random(int(self.lot.value()))  # noqa: S311 - to be drawn again
        places = self._earlier_places or {}
        entrants = [replace(team.entrant, place=places.get(team.id)) for team in self._stored]
        return seeded(entrants, by, chance)

    @property
    def _earlier_places(self) -> Mapping[int, int] | None:
        """Of the tournament that is chosen, once they have been read."""
        return self._places.get(self.earlier.currentData())

    def show_earlier(self, earlier_id: int, places: Mapping[int, int]) -> None:
        """Where the teams came in there, by their ids now."""
        self._places[earlier_id] = places
        if self.seeding is Seeding.EARLIER_STANDINGS:
            self._sort()

    def _draw_again(self) -> None:
        self.lot.setValue(random.Random().randrange(1, MOST_LOT))  # noqa: S311 - no secret

    def _by_hand(self) -> None:
        """Somebody has put them in another order."""
        if self.seeding is not Seeding.BY_HAND and self._differs():
            self.by.blockSignals(True)
            self.by.setCurrentIndex(self.by.findData(Seeding.BY_HAND))
            self.by.blockSignals(False)
            self._show_parts(Seeding.BY_HAND)
        self.changed.emit()

    def _differs(self) -> bool:
        return self._sorted(self.seeding) != tuple(team.id for team in self.list.all_teams)
