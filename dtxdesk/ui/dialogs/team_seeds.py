"""The teams in seed order: dragged, moved by keyboard, or sorted by what is known of them."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.painting import draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.flow import FlowLayout

WIDTH = 460
HEIGHT = 580
ROW_HEIGHT = 36

_CARD = Qt.ItemDataRole.UserRole


class _SeedDelegate(QStyledItemDelegate):
    """Seed, tag, name and mean MMR."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(0, theme().metrics.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        card: Card = index.data(_CARD)  # type: ignore[attr-defined]
        row: int = index.row()  # type: ignore[attr-defined]
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), tokens.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        inner = rect.adjusted(px(24), 0, -px(24), 0)
        place = middle(inner, inner.left(), px(28), inner.height())
        draw_text(painter, place, str(row + 1), tokens.muted, align="right")
        box = middle(inner, place.right() + 1 + px(12), px(TAG_WIDTH), px(TAG_HEIGHT))
        draw_team_tag(painter, box, card.id, card.tag or initials(card.name))
        mean = "–" if card.figures.mean is None else str(round(card.figures.mean))
        used = draw_text(painter, inner, mean, tokens.text, weight="medium", align="right")
        name = inner.adjusted(box.right() + 1 + px(12) - inner.left(), 0, -used - px(12), 0)
        draw_text(painter, name, card.name, tokens.text)
        painter.restore()


class TeamSeedsDialog(Dialog):
    """A list to be put in order; nothing is stored before it is saved."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        board: Board,
        parent: QWidget | None = None,
        chance: random.Random | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._chance = chance or random.Random()  # noqa: S311 - seeds are no secret
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Seed teams – dtxdesk"))
        self.setMinimumSize(px(WIDTH), px(HEIGHT))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Teams in seed order"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(_SeedDelegate(self.list))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.installEventFilter(self)
        self._fill(list(board.cards))
        self.banner = Banner("error")
        self.banner.hide()
        self._save = Button(self.tr("Save seeds"), kind="primary")
        guard(self._save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self._save.setDefault(True)
        self._save.clicked.connect(self._store)
        self._lay_out()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(24), px(24), px(12))
        head.setSpacing(px(12))
        head.addWidget(Label(self.tr("Seed teams"), size="title", weight="semibold"))
        hint = self.tr("The first is seed 1. Drag a team to its place, or use Alt+Up and Alt+Down.")
        head.addWidget(Label(hint, tone="muted", wrap=True))
        head.addWidget(self.banner)
        sorts = FlowLayout(gap=px(8), line_gap=px(8))
        for words, sort in (
            (self.tr("By mean MMR"), self.by_mmr),
            (self.tr("By captain's MMR"), self.by_captain),
            (self.tr("By chance"), self.by_chance),
        ):
            sorts.addWidget(self._sort_button(words, sort))
        head.addLayout(sorts)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(12), px(24), px(16))
        buttons.setSpacing(px(8))
        none = Button(self.tr("No seeds"))
        none.clicked.connect(lambda: self._write([]))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(none)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(Line(self))
        column.addLayout(buttons)

    def _sort_button(self, words: str, sort: Callable[[], None]) -> Button:
        button = Button(words, small=True)
        button.clicked.connect(sort)
        return button

    def _fill(self, cards: list[Card]) -> None:
        row = self.list.currentRow()
        kept = self.list.item(row).data(_CARD).id if row >= 0 else None
        self.list.clear()
        for card in cards:
            item = QListWidgetItem(card.name)
            item.setData(_CARD, card)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.list.addItem(item)
            if card.id == kept:
                self.list.setCurrentItem(item)

    @property
    def cards(self) -> list[Card]:
        """The teams as they are ordered now."""
        return [self.list.item(row).data(_CARD) for row in range(self.list.count())]

    def by_mmr(self) -> None:
        """The strongest first."""
        self._fill(sorted(self.cards, key=lambda card: -(card.figures.mean or 0)))

    def by_captain(self) -> None:
        def mmr(card: Card) -> int:
            found = [one.mmr or 0 for one in card.members if one.user_id == card.captain_id]
            return found[0] if found else -1

        self._fill(sorted(self.cards, key=lambda card: -mmr(card)))

    def by_chance(self) -> None:
        cards = self.cards
        self._chance.shuffle(cards)
        self._fill(cards)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow takes the team along."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
                self._step(steps[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + by < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentItem(item)

    def _store(self) -> None:
        self._write([card.id for card in self.cards])

    def _write(self, team_ids: list[int]) -> None:
        self._save.set_available(False)
        self._context.runner.change(
            self._context.desk.teams.set_seeds,
            self._tournament_id,
            team_ids,
            title=self.tr("Teams seeded") if team_ids else self.tr("Seeds taken away"),
            on_done=self._stored,
            on_error=self._refused,
        )

    def _stored(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._save.set_available(True)
        if isinstance(error, DeskError):
            self.banner.say(said(error.title), said(error.explanation))
            self.banner.show()
