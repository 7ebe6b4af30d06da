"""A player's history: what was changed, by whom, from what to what, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.data.queries.audit import RowEvent, events_of_row
from dtxdesk.errors import DeskError
from dtxdesk.phrases import Sentences
from dtxdesk.ui.audit_words import shown_fields
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.audit.change_lines import FieldLine, Line, MoreLine, RowLine
from dtxdesk.ui.pages.audit.changes import ChangeList
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import ago
from dtxdesk.ui.widgets import Button, Label

PAGE = 50


class StoryList(ChangeList):
    """The lines of many operations on one row: each has its title, who did it and when."""

    def show_events(self, context: Context, events: Sequence[RowEvent], more: bool) -> None:
        """The events, newest first; with `more`, a last line asks for the next page."""
        now = context.desk.clock()
        lines: list[Line] = []
        for event in events:
            when = self.tr("{who}, {when}").format(who=event.author_name, when=ago(event.at, now))
            lines.append(RowLine(event.title or self.tr("Changed"), when, event, False))
            lines += [
                FieldLine((str(event.id), field.title), field, False, event.action)
                for field in shown_fields(event.fields)
            ]
        if more:
            lines.append(MoreLine(self.tr("Show older changes")))
        self._model.set_lines(lines)


class StoryTab(QWidget):
    """Reads a page at a time; what comes in through the feed is put before it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._player: int | None = None
        self._events: list[RowEvent] = []
        self._wanted = PAGE
        self.lines = StoryList(self)
        self.lines.setAccessibleName(self.tr("What was changed about this player"))
        self.lines.more_wanted.connect(self._read_more)
        self.words = Label("", self, tone="muted", wrap=True)
        self.retry = Button(self.tr("Try again"), "sync", small=True, parent=self)
        self.retry.clicked.connect(self._read)
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lines, 1)
        for part in (self.words, self.retry):
            part.setContentsMargins(px(16), px(12), px(16), 0)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(0)
        self._say(self.tr("Reading…"))

    def _say(self, words: str, *, failed: bool = False) -> None:
        """A sentence in place of the lines; empty: the lines."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.retry.setVisible(failed)
        self.lines.setVisible(not words)

    def show_player(self, player_id: int) -> None:
        """Read this player's history anew: another player, or something has changed."""
        if player_id != self._player:
            self._player, self._events, self._wanted = player_id, [], PAGE
        self._read()

    def _read_more(self) -> None:
        self._wanted = len(self._events) + PAGE
        self._read()

    def _read(self) -> None:
        # As many as are wanted: a change that comes in must neither fold the list up nor take the
        # place of somebody's asking for more.
        player, limit = self._player, self._wanted
        if player is None:
            return
        self._context.runner.query(
            lambda: self._context.desk.read(events_of_row, "users", player, limit + 1, None),
            on_result=partial(self._take, player, limit),
            on_error=self._fail,
            key="player.story",
        )

    def _take(self, player: int, limit: int, found: list[RowEvent]) -> None:
        if player != self._player:
            return
        self._events = found[:limit]
        self.lines.show_events(self._context, self._events, more=len(found) > limit)
        nothing = self.tr(
            "Nothing has been changed yet. Whatever people change about this player is listed "
            "here, with who did it."
        )
        self._say("" if self._events else nothing)

    def _fail(self, error: Exception) -> None:
        words = self.tr("This could not be shown. The program made a mistake.")
        if isinstance(error, DeskError):
            words = said(Sentences(error.title, error.message))
        self._say(words, failed=True)
