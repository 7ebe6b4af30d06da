"""The picks, the newest first, and what each team would add up to at the end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.data.queries.drafts import DraftPerson
from dtxdesk.domain.draft_board import Pick
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.cells import signed
from dtxdesk.ui.delegates.painting import draw_picture, draw_rounded, draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import PaintedList, RowState
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import ElidedLabel, Label, Line
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout

PICK_ROW, TOTAL_ROW = 36, 25
HEAD = 40


@dataclass(frozen=True, slots=True)
class PickRow:
    """A pick with its names."""

    pick: Pick
    team: str
    tag: str
    person: DraftPerson
    how: str


def pick_rows(view: DraftView) -> list[PickRow]:
    """All picks, the newest first."""
    return [
        PickRow(
            pick,
            view.teams[pick.team].name,
            words.tag_of(view, pick.team),
            view.people[pick.player],
            words.how_made(pick),
        )
        for pick in reversed(view.draft.board.picks)
    ]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A team's total now and at the end.

    Attributes:
        average: Of all teams at the end.
        full: The total of a full bar.
    """

    team: int
    name: str
    tag: str
    now: int
    then: int
    average: float
    full: int
    on_turn: bool


def total_rows(view: DraftView) -> list[TotalRow]:
    """All teams, the highest total first."""
    board = view.draft.board
    then = board.predicted if view.running else {team.id: team.total for team in board.teams}
    average = sum(then.values()) / max(1, len(then))
    full = round(max(then.values(), default=1) * 1.08) or 1
    turn = board.turn if view.running else None
    rows = [
        TotalRow(
            team.id,
            view.teams[team.id].name,
            words.tag_of(view, team.id),
            team.total,
            then[team.id],
            average,
            full,
            team.id == turn,
        )
        for team in board.teams
    ]
    return sorted(rows, key=lambda row: -row.then)


class ListPart(QWidget):
    """A head with a title and a note over a list."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.title = Label(title, weight="semibold")
        self.note = ElidedLabel(size="small", tone="faint")
        head = QWidget(self)
        head.setMinimumHeight(px(HEAD))
        self.row = FlowLayout(head, gap=px(8))
        self.row.setContentsMargins(px(12), px(4), px(8), px(4))
        self.row.addWidget(self.title)
        self.row.addWidget(self.note)
        self.row.add_spring()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(head)
        self.body.addWidget(Line(self))


class PicksPart(ListPart):
    """The picks; a button takes the newest back, another shows the whole history."""

    undo_asked = Signal()
    history_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Draft", "Picks"), parent)
        self.everything = Button(self.tr("All"), kind="ghost", small=True)
        self.everything.setToolTip(self.tr("Everything that happened, rolls as well"))
        self.everything.clicked.connect(self.history_asked)
        self.row.addWidget(self.everything)
        self.list = PaintedList(self._paint, _pick_spoken, PICK_ROW, self)
        self.list.setAccessibleName(self.tr("Picks, the newest first"))
        self.body.addWidget(self.list, 1)
        self.undo = Button(self.tr("Undo"), "undo", small=True, parent=self.list.viewport())
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the head has the same for the keyboard
        self.undo.clicked.connect(self.undo_asked)
        self.undo.hide()
        self.list.verticalScrollBar().valueChanged.connect(self._place_undo)

    def show_draft(self, view: DraftView) -> None:
        rows = pick_rows(view)
        count = self.tr("{n} of {all}").format(n=len(rows), all=view.draft.board.picks_in_all)
        self.note.setText(count)
        before = view.draft.before
        newest = before[-1].entry.pick if before else None
        taken = newest is not None and rows and newest.number == rows[0].pick.number
        self.list.show_rows(rows)
        self.undo.setVisible(bool(taken))
        self._place_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_undo()

    def _place_undo(self) -> None:
        """At the end of the first row."""
        if not self.list.rows:
            return
        px, size = theme().metrics.px, self.undo.sizeHint()
        row = self.list.visualRect(self.list.rows_model.index(0))
        left = row.right() + 1 - px(8) - size.width()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = row.left() + px(8)
        self.undo.setGeometry(left, row.top() + (row.height() - size.height()) // 2,
                              size.width(), size.height())  # fmt: skip

    def _paint(self, painter: QPainter, rect: QRect, row: PickRow, state: RowState) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        if state.hovered or (state.current and self.list.hasFocus()):
            painter.fillRect(rect, tokens.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        inner = rect.adjusted(px(12), 0, -px(12), -1)
        if self.undo.isVisible():  # the column of the seconds stands in line over all rows
            inner.setRight(inner.right() - self.undo.width() - px(4))
        number = QRect(inner.left(), inner.top(), px(22), inner.height())
        draw_text(painter, number, str(row.pick.number), tokens.faint, align="right")
        tag = middle(inner, number.right() + 1 + px(10), px(TAG_WIDTH), px(TAG_HEIGHT))
        draw_team_tag(painter, tag, row.pick.team, row.tag)
        side, ratio = px(22), painter.device().devicePixelRatio()
        face = middle(inner, tag.right() + 1 + px(10), side, side)
        picture = avatar(row.person.user_id, row.person.name, side, ratio)
        draw_picture(painter, face, picture)
        used = draw_text(painter, inner, words.took(row.pick.took), tokens.faint, size="small",
                         align="right")  # fmt: skip
        name = QRect(face.right() + 1 + px(10), inner.top(), 0, inner.height())
        name.setRight(inner.right() - max(used, px(30)) - px(8))
        used = draw_text(painter, name, row.person.name, tokens.text, weight="medium")
        name.setLeft(name.left() + used + px(12))
        if name.width() > px(48):
            draw_text(painter, name, row.how, tokens.faint, size="small")


def _pick_spoken(row: PickRow) -> str:
    words_ = translate("Draft", "Pick {n}, {team} takes {player} after {time}")
    said = words_.format(
        n=row.pick.number, team=row.team, player=row.person.name, time=words.took(row.pick.took)
    )
    return f"{said}, {row.how}" if row.how else said


class TotalsPart(ListPart):
    """A bar a team: what it has, dashed what it would get, and how far that is from the average."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Draft", "Predicted totals"), parent)
        self.spread = Label(size="small", tone="muted")
        self.row.addWidget(self.spread)
        self.list = PaintedList(paint_total, _total_spoken, TOTAL_ROW, self)
        self.list.setAccessibleName(self.tr("Totals of the teams"))
        self.body.addSpacing(theme().metrics.px(8))
        self.body.addWidget(self.list, 1)

    def show_draft(self, view: DraftView) -> None:
        running = view.running
        title = translate("Draft", "Predicted totals") if running else self.tr("Totals")
        self.title.setText(title)
        self.note.setText(self.tr("if each takes the best one left") if running else "")
        rows = total_rows(view)
        spread = max(row.then for row in rows) - min(row.then for row in rows) if rows else 0
        self.spread.setText(self.tr("spread {mmr}").format(mmr=grouped(spread)))
        self.list.show_rows(rows)


def paint_total(painter: QPainter, rect: QRect, row: TotalRow, state: RowState) -> None:
    """Tag, bar with the line of the average, total and difference."""
    tokens, px = theme().tokens, theme().metrics.px
    if state.hovered:
        painter.fillRect(rect, tokens.hover)
    inner = rect.adjusted(px(12), 0, -px(16), 0)
    tag = middle(inner, inner.left(), px(TAG_WIDTH), px(18))
    draw_team_tag(painter, tag, row.team, row.tag)
    off = round(row.then - row.average)
    ink = tokens.faint if off == 0 else tokens.good if off > 0 else tokens.bad
    draw_text(painter, inner, signed(off), ink, size="small", align="right")
    total = QRect(inner.right() + 1 - px(48) - px(60), inner.top(), px(56), inner.height())
    draw_text(painter, total, grouped(row.then), tokens.text, weight="medium", align="right")
    bar = QRect(tag.right() + 1 + px(12), 0, 0, px(8))
    bar.setRight(total.left() - px(8))
    bar.moveTop(inner.top() + (inner.height() - bar.height()) // 2)
    if bar.width() < px(24):
        return
    radius = px(2)
    draw_rounded(painter, QRectF(bar), radius, tokens.hover)
    then, now = (bar.width() * share / row.full for share in (row.then, row.now))
    painter.setPen(QPen(tokens.control, 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(tokens.track)
    dashed = QRectF(bar.left() + 0.5, bar.top() + 0.5, max(1.0, then - 1), bar.height() - 1)
    painter.drawRoundedRect(dashed, radius, radius)
    filled = QRectF(bar.left(), bar.top(), now, bar.height())
    draw_rounded(painter, filled, radius, tokens.accent if row.on_turn else tokens.muted)
    line = bar.left() + round(bar.width() * row.average / row.full)
    painter.fillRect(QRectF(line, bar.top() - px(2), px(1.5), bar.height() + 2 * px(2)),
                     tokens.text)  # fmt: skip


def _total_spoken(row: TotalRow) -> str:
    said = translate("Draft", "{team}: {now} now, {then} in the end, {off} to the average")
    off = signed(round(row.then - row.average))
    return said.format(team=row.name, now=grouped(row.now), then=grouped(row.then), off=off)
