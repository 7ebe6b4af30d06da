"""The head of a running draft: whose turn it is, the clock, who comes then, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.figures import draw_bar
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import (
    draw_icon,
    draw_picture,
    draw_rounded,
    draw_text,
    middle,
)
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import ClockState, clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.pages.tournaments.draft_tab.turn_words import Turn, newest_throws, turn_of
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Frame

HEIGHT = 68
UPCOMING = 5


class _Painted(QWidget):
    """A part of the head that is painted, with a size of its own."""

    def __init__(self, width: int, least: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide, self._least = width, least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(self._wide), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(self._least), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            self.paint(painter, self.rect())
        painter.end()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        raise NotImplementedError


class TurnPanel(_Painted):
    """The pick on the clock, the team in large letters, its captain and reserve."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(316, 200, parent)
        self._view: DraftView | None = None
        self._turn: Turn | None = None

    def show_turn(self, view: DraftView, turn: Turn) -> None:
        same = turn == self._turn and view is self._view
        self._view, self._turn = view, turn
        if not same:
            self.setAccessibleName(". ".join(p for p in (turn.lead, turn.name, turn.detail) if p))
            self.update()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        view, turn = self._view, self._turn
        if view is None or turn is None:
            return
        tokens, px = theme().tokens, theme().metrics.px
        inks = {"paused": tokens.muted, "over": tokens.bad, "done": tokens.muted}
        ink = inks.get(turn.state, tokens.accent_text)
        mark = tokens.accent if turn.state == "on the clock" else ink
        bar = middle(rect, rect.left(), px(4), px(60))
        draw_rounded(painter, QRectF(bar), px(2), mark)
        inner = QRect(bar.right() + 1 + px(16), bar.top(), 0, px(16))
        inner.setRight(rect.right())
        draw_text(painter, inner, turn.lead, ink, size="small", weight="medium")
        line = QRect(inner.left(), inner.bottom() + 1, inner.width(), px(26))
        if turn.team_id is not None:
            box = middle(line, line.left(), px(TAG_WIDTH), px(TAG_HEIGHT))
            draw_team_tag(painter, box, turn.team_id, words.tag_of(view, turn.team_id))
            line.setLeft(box.right() + 1 + px(8))
        draw_text(painter, line, turn.name, tokens.text, size="title", weight="semibold")
        below = QRect(inner.left(), line.bottom() + 1, inner.width(), px(18))
        if turn.person is not None:
            person, side = view.people[turn.person], px(18)
            ratio = painter.device().devicePixelRatio()
            place = middle(below, below.left(), side, side)
            draw_picture(painter, place, avatar(person.user_id, person.name, side, ratio))
            below.setLeft(place.right() + 1 + px(8))
        draw_text(painter, below, turn.detail, tokens.muted)


class ClockPanel(_Painted):
    """The time that is left, in large figures over a bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(300, 168, parent)
        self.state = ClockState()

    def show_state(self, state: ClockState) -> None:
        """Painted anew only where something of it is another."""
        if state != self.state:
            self.state = state
            self.setAccessibleName(self.tr("Clock: {time} {note}").format(
                time=state.figures, note=state.note))  # fmt: skip
            self.update()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        state = self.state
        if not state.figures:
            return
        ink = tokens.bad if state.over else tokens.muted if state.paused else tokens.text
        top = rect.top() + (rect.height() - px(58)) // 2
        line = QRect(rect.left(), top, rect.width(), px(46))
        used = draw_text(painter, line, state.figures, ink, size="clock", weight="semibold")
        note = QRect(line.left() + used + px(8), line.top() + px(18), 0, px(20))
        note.setRight(rect.right())
        noted = tokens.accent_text if state.reserve else tokens.muted
        if state.paused:
            side = px(14)
            draw_icon(painter, "pause", tokens.muted, middle(note, note.left(), side, side))
            note.setLeft(note.left() + side + px(6))
        draw_text(painter, note, state.note, tokens.bad if state.over else noted,
                  weight="medium" if state.over or state.paused else "regular")  # fmt: skip
        if state.share is not None:
            bar = QRect(rect.left(), line.bottom() + 1 + px(6), rect.width(), px(6))
            fill = tokens.muted if state.paused else tokens.accent
            draw_bar(painter, bar, state.share, tokens.bad if state.over else fill)


class NextPanel(_Painted):
    """The tags of those who come then; in a shuffle draft what they rolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(320, 120, parent)
        self._title = ""
        self._tags: list[tuple[int, str, str, bool]] = []

    def show_next(self, view: DraftView) -> None:
        board = view.draft.board
        throws = newest_throws(view)
        self._tags = []
        if throws and view.running:
            self._title = self.tr("Rolled for the turn")
            high = max(roll for _, roll in throws[-1])
            for team, roll in throws[-1]:
                if team in view.teams:
                    tag = words.tag_of(view, team)
                    self._tags.append((team, tag, str(roll), roll == high))
            spoken = words.rolls(view, throws)
        else:
            self._title = self.tr("Then")
            turns = board.upcoming(UPCOMING + 1)[1:] if view.running else ()
            self._tags = [(t.team, words.tag_of(view, t.team), "", False) for t in turns]
            spoken = ", ".join(view.teams[turn.team].name for turn in turns)
        if not self._tags:
            self._title = ""
        self.setAccessibleName(f"{self._title}: {spoken}" if self._tags else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        wide = sum(self._width(roll) for _, _, roll, _ in self._tags)
        return QSize(max(px(1), wide - px(20)), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        least = 2 * px(TAG_WIDTH) + px(20)
        return QSize(min(least, self.sizeHint().width()), px(HEIGHT))

    def _width(self, roll: str) -> int:
        px = theme().metrics.px
        return px(TAG_WIDTH) + px(20) + (px(16) if roll else 0)

    def paint(self, painter: QPainter, rect: QRect) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        top = rect.top() + (rect.height() - px(42)) // 2
        title = QRect(rect.left(), top, rect.width(), px(16))
        draw_text(painter, title, self._title, tokens.faint, size="small")
        line = QRect(rect.left(), title.bottom() + 1 + px(6), rect.width(), px(20))
        left = line.left()
        for at, (team, tag, roll, won) in enumerate(self._tags):
            if left + px(TAG_WIDTH) + (px(16) if roll else 0) > line.right() + 1:
                break
            if at and not roll:
                side = px(12)
                draw_icon(painter, "chevron-right", tokens.faint,
                          middle(line, left - px(16), side, side))  # fmt: skip
            draw_team_tag(painter, middle(line, left, px(TAG_WIDTH), px(TAG_HEIGHT)), team, tag)
            if roll:
                beside = QRect(left + px(TAG_WIDTH + 6), line.top(), px(14), line.height())
                ink: QColor = tokens.accent_text if won else tokens.muted
                draw_text(painter, beside, roll, ink, weight="semibold" if won else "regular")
            left += self._width(roll)


class Head(Frame):
    """All of it in a row; where it is narrow in several."""

    menu_asked = Signal()
    """The button with three dots, or the menu key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.turn = TurnPanel(self)
        self.clock = ClockPanel(self)
        self.then = NextPanel(self)
        self.undo = Button(" ", "undo", parent=self)
        self.pause = Button(" ", "pause", parent=self)
        self.more = Button("", "more", parent=self, name=self.tr("More about the draft"))
        self.more.clicked.connect(self.menu_asked)
        self.teams = Button(self.tr("Show the teams"), "shield", "primary", parent=self)
        row = FlowLayout(self, gap=px(24), line_gap=px(4))
        row.setContentsMargins(px(24), px(12), px(24), px(12))
        for part in (self.turn, self.clock, self.then):
            row.addWidget(part)
        row.add_spring()
        buttons = QWidget(self)
        inner = QHBoxLayout(buttons)
        inner.setContentsMargins(px(4), px(4), px(4), px(4))  # room for the ring of the focus
        inner.setSpacing(px(12))
        for button in (self.undo, self.pause, self.teams, self.more):
            inner.addWidget(button)
        row.addWidget(buttons)

    def show_draft(self, follower: DraftFollower) -> None:
        """Another state of the draft."""
        view = follower.view
        if view is None:
            return
        self.show_time(follower)
        self.then.show_next(view)
        self.then.setVisible(view.running)
        self.clock.setVisible(view.running)
        undo = words.undo_words(view)
        self.undo.setText(undo or self.tr("Undo"))
        self.undo.set_available(bool(undo), self.tr("Nothing has happened yet."))
        paused = view.draft.clock.paused is not None
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.set_icon("play" if paused else "pause")
        self.pause.setVisible(view.running)
        self.teams.setVisible(not view.running)

    def show_time(self, follower: DraftFollower) -> None:
        """Only time has passed."""
        if follower.view is not None:
            now = follower.now
            self.turn.show_turn(follower.view, turn_of(follower.view, now))
            self.clock.show_state(clock_state(follower.view, now))
