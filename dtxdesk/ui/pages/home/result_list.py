"""How a result is painted: time, Radiant, score, Dire, and how many of ours played."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from dtxdesk.clock import Clock
from dtxdesk.data.queries.home import Result
from dtxdesk.data.queries.matches import MatchRow
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_row_ground, draw_text, middle
from dtxdesk.ui.models.place_keeper import PlaceKeeper
from dtxdesk.ui.pages.home.card import px
from dtxdesk.ui.pages.home.words import Counted
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time, date, date_time, duration
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import plain_tooltip

ROW_HEIGHT = 36
PADDING = 12
TIME = 88
SCORE = 64
MARK = 14
OURS = 92
LEAGUE = 132
TIMES_ARE_SAID = timedelta(days=5)
"""Of an older result, or one with a clock gone wrong, only the day is said."""
NARROW = 600
"""Below this width the league is left out: the names need the room."""


def radiant_name(match: MatchRow) -> str:
    return match.radiant_name or translate("ResultsCard", "Radiant")


def dire_name(match: MatchRow) -> str:
    return match.dire_name or translate("ResultsCard", "Dire")


def score(match: MatchRow) -> str:
    if match.radiant_score is None or match.dire_score is None:
        return "–"
    return f"{match.radiant_score} : {match.dire_score}"


class ResultList(QListView):
    """The matches; `opened` carries the id of one that was clicked, or chosen with Enter."""

    opened = Signal(object)

    def __init__(self, model: QAbstractListModel, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.with_league = False
        self.setModel(model)
        self.setItemDelegate(_ResultDelegate(self, clock))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        PlaceKeeper(self, lambda place: self._at(place).match.match_id)
        theme().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _at(self, place: int) -> Result:
        found: Result = self.model().index(place, 0).data(Qt.ItemDataRole.UserRole)
        return found

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).match.match_id)


class _ResultDelegate(QStyledItemDelegate):
    def __init__(self, view: ResultList, clock: Clock) -> None:
        super().__init__(view)
        self._view = view
        self._clock = clock

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(200), px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        result: Result = index.data(Qt.ItemDataRole.UserRole)
        tokens = theme().tokens
        rect = option.rect
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(option.state & QStyle.StateFlag.State_HasFocus),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            if index.row():
                painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), tokens.line)
            self._paint_result(painter, rect.adjusted(px(PADDING), 0, -px(PADDING), 0), result)
        painter.restore()

    def _paint_result(self, painter: QPainter, rect: QRect, result: Result) -> None:
        tokens, match, gap = theme().tokens, result.match, px(8)
        right = rect.right() + 1
        time = QRect(rect.left(), rect.top(), px(TIME), rect.height())
        if match.start_time is not None:
            words = _when(match.start_time, self._clock())
            draw_text(painter, time, words, tokens.muted)
        ours = QRect(right - px(OURS), rect.top(), px(OURS), rect.height())
        self._paint_note(painter, ours, result)
        right = ours.left() - gap
        if self._view.with_league and rect.width() >= px(NARROW):
            league = QRect(right - px(LEAGUE), rect.top(), px(LEAGUE), rect.height())
            draw_text(painter, league, result.league, tokens.muted)
            right = league.left() - gap
        self._paint_sides(painter, QRect(time.right() + 1, rect.top(), right - time.right(),
                                         rect.height()), result)  # fmt: skip

    def _paint_sides(self, painter: QPainter, rect: QRect, result: Result) -> None:
        tokens, match, gap, mark = theme().tokens, result.match, px(8), px(MARK)
        middle_box = QRect(0, rect.top(), px(SCORE), rect.height())
        middle_box.moveCenter(rect.center())
        left_mark = middle(rect, middle_box.left() - mark, mark, mark)
        right_mark = middle(rect, middle_box.right() + 1, mark, mark)
        draw_icon(painter, "radiant", tokens.radiant, left_mark)
        draw_icon(painter, "dire", tokens.dire, right_mark)
        draw_text(painter, middle_box, score(match), tokens.text, weight="semibold", align="centre")
        left = QRect(rect.left(), rect.top(), left_mark.left() - gap - rect.left(), rect.height())
        begin = right_mark.right() + 1 + gap
        other = QRect(begin, rect.top(), rect.right() + 1 - begin, rect.height())
        won = match.radiant_win
        for box, name, wins, align in (
            (left, radiant_name(match), won is True, "right"),
            (other, dire_name(match), won is False, "left"),
        ):
            draw_text(
                painter,
                box,
                name,
                tokens.text if wins else tokens.muted,
                weight="semibold" if wins else "regular",
                align="right" if align == "right" else "left",
            )

    def _paint_note(self, painter: QPainter, rect: QRect, result: Result) -> None:
        """What stands at the end: what is wrong with the match, else how many of ours played."""
        tokens, match = theme().tokens, result.match
        if match.radiant_win is None:
            words, ink = translate("ResultsCard", "no winner"), tokens.accent_text
        elif not match.counted:
            words, ink = translate("ResultsCard", "not counted"), tokens.faint
        else:
            words, ink = Counted().ours(match.linked_players), None
        draw_text(painter, rect, words, ink or tokens.muted, size="small", align="right")

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            result: Result = index.data(Qt.ItemDataRole.UserRole)
            QToolTip.showText(event.globalPos(), plain_tooltip(_tooltip(result)), view)
            return True
        return super().helpEvent(event, view, option, index)


def _when(at: datetime, now: datetime) -> str:
    return clock_time(at, now) if abs(now - at) < TIMES_ARE_SAID else date(at)


def _tooltip(result: Result) -> str:
    match = result.match
    played: datetime | None = match.start_time
    lines = [
        f"{radiant_name(match)} – {dire_name(match)}",
        result.league,
        translate("ResultsCard", "Match {id}, {duration}").format(
            id=match.match_id, duration=duration(match.duration)
        ),
    ]
    if played is not None:
        lines.append(date_time(played))
    return "\n".join(lines)
