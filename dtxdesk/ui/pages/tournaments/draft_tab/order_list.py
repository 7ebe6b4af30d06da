"""The teams in the order in which they pick: dragged, or moved by keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dtxdesk.data.queries.teams import TeamRow
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import counted
from dtxdesk.ui.widgets.ordered_list import OrderedList

ROW = 36
_TEAM = Qt.ItemDataRole.UserRole
_SIZE = Qt.ItemDataRole.UserRole + 1


class _Delegate(QStyledItemDelegate):
    """Number, tag, name, players and total."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(0, theme().metrics.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        team: TeamRow = index.data(_TEAM)  # type: ignore[attr-defined]
        size: int = index.data(_SIZE)  # type: ignore[attr-defined]
        row: int = index.row()  # type: ignore[attr-defined]
        rect = option.rect
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            inner = rect.adjusted(px(8), 0, -px(12), 0)
            number = QRect(inner.left(), inner.top(), px(24), inner.height())
            draw_text(painter, number, str(row + 1), tokens.faint, align="right")
            tag = middle(inner, number.right() + 1 + px(10), px(TAG_WIDTH), px(TAG_HEIGHT))
            draw_team_tag(painter, tag, team.id, team.tag or initials(team.name))
            total = QRect(inner.right() + 1 - px(56), inner.top(), px(56), inner.height())
            draw_text(painter, total, grouped(team.total), tokens.text, weight="medium",
                      align="right")  # fmt: skip
            players = counted("Draft", "%n player(s)", size)
            place = QRect(total.left() - px(84), inner.top(), px(80), inner.height())
            draw_text(painter, place, players, tokens.faint, size="small", align="right")
            name = QRect(tag.right() + 1 + px(10), inner.top(), 0, inner.height())
            name.setRight(place.left() - px(8))
            draw_text(painter, name, team.name, tokens.text)
        painter.restore()


class OrderList(OrderedList):
    """Alt with an arrow takes a team along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Order in which the teams pick"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self.viewport().update)

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(200), px(3 * ROW))

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(320), px(ROW) * max(3, min(10, self.count())))

    def show_teams(self, teams: Sequence[TeamRow], sizes: Mapping[int, int]) -> None:
        """Other teams or values; the one that is chosen stays so."""
        chosen = self.chosen()
        self.clear()
        for team in teams:
            item = QListWidgetItem(self._spoken(team))
            item.setData(_TEAM, team)
            item.setData(_SIZE, sizes.get(team.id, 0))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
            if chosen is not None and team.id == chosen.id:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and teams:
            self.setCurrentRow(0)
        self.updateGeometry()

    def _spoken(self, team: TeamRow) -> str:
        return f"{team.name}, {team.tag}" if team.tag else team.name

    def chosen(self) -> TeamRow | None:
        row = self.currentRow()
        team: TeamRow | None = self.item(row).data(_TEAM) if row >= 0 else None
        return team

    def order(self) -> list[int]:
        """The ids of the teams as they stand now."""
        return [self.item(row).data(_TEAM).id for row in range(self.count())]
