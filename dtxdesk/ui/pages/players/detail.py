"""One player in full, beside the table."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.data.queries.player_detail import PlayerDetail, PlayerMatchRow
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import ago
from dtxdesk.ui.widgets import (
    Avatar,
    Badge,
    Button,
    ElidedLabel,
    Frame,
    Label,
    Line,
    Tabs,
)

from .matches_tab import MatchesTab
from .overview import Overview
from .story import StoryTab

MARGIN = 16
COPIED_MS = 1_500


class _IdRow(QWidget):
    """An id with a button that copies it."""

    def __init__(self, name: str, copy_name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(8))
        title = Label(name, size="small", tone="faint")
        title.setMinimumWidth(theme().metrics.px(64))
        self._value = ElidedLabel(size="small", tone="muted")
        self._copy = Button(icon_name="copy", kind="ghost", small=True, name=copy_name)
        self._copy.clicked.connect(self._copy_value)
        row.addWidget(title)
        row.addWidget(self._value, 1)
        row.addWidget(self._copy)

    def show_value(self, value: str) -> None:
        self.setVisible(bool(value))
        self._value.setText(value)

    def _copy_value(self) -> None:
        QGuiApplication.clipboard().setText(self._value.text())
        self._copy.set_icon("check")
        QTimer.singleShot(COPIED_MS, self, lambda: self._copy.set_icon("copy"))


class DetailPane(Frame):
    """Head, ids, and the tabs Overview, Matches and History."""

    edit_requested = Signal()
    archive_requested = Signal()
    """Also "Bring back", for an archived player."""
    merge_requested = Signal()
    closed = Signal()
    matches_wanted = Signal()
    """The Matches tab is in front and its rows are not those of the player shown."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._context = context
        self._clock = context.desk.clock
        self._detail: PlayerDetail | None = None
        self._matches_of: int | None = None
        self.tabs = Tabs(self.tr("Player"))
        self.tabs.add("overview", self.tr("Overview"))
        self.tabs.add("matches", self.tr("Matches"))
        self.tabs.add("history", self.tr("History"))
        self._pages = QStackedWidget(self)
        self.overview = Overview(context, self._pages)
        overview_area = self._scrolling(self.overview)
        self.scroll_bar = overview_area.verticalScrollBar()
        self._pages.addWidget(overview_area)
        self._matches: MatchesTab | None = None
        self._story: StoryTab | None = None
        self.tabs.chosen.connect(self._turn)
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(8), 0, px(8), 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addWidget(Line())
        column.addWidget(self._pages, 1)

    # Building

    def _make_head(self) -> QVBoxLayout:
        px = theme().metrics.px
        self._avatar = Avatar(48)
        self._name = ElidedLabel(size="title", weight="semibold")
        self._second = ElidedLabel(size="small", tone="muted")
        self._archived = Badge(self.tr("Archived"))
        close = Button(icon_name="x", kind="ghost", name=self.tr("Close the details"))
        close.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._second)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._avatar)
        top.addLayout(words, 1)
        top.addWidget(self._archived)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._edit = Button(self.tr("Edit"), "edit", small=True)
        self._edit.clicked.connect(self.edit_requested)
        self._archive = Button(self.tr("Archive"), "archive", small=True)
        self._archive.clicked.connect(self.archive_requested)
        self._merge = Button(self.tr("Merge…"), small=True)
        self._merge.clicked.connect(self.merge_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button, deed in (
            (self._edit, Deed.EDIT_PLAYERS),
            (self._archive, Deed.ARCHIVE_PLAYERS),
            (self._merge, Deed.DELETE_PLAYERS),
        ):
            guard(button, self._context.actions, deed)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._steam = _IdRow(self.tr("Steam"), self.tr("Copy the Steam id"))
        self._discord = _IdRow(self.tr("Discord"), self.tr("Copy the Discord id"))
        head = QVBoxLayout()
        head.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(8))
        head.setSpacing(px(12))
        head.addLayout(top)
        head.addLayout(buttons)
        ids = QVBoxLayout()
        ids.setSpacing(px(4))
        ids.addWidget(self._steam)
        ids.addWidget(self._discord)
        head.addLayout(ids)
        return head

    def _scrolling(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self._pages)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        for ground in (area.viewport(), page):
            ground.setAutoFillBackground(False)  # the pane's own shows through
        return area

    # Showing

    @property
    def detail(self) -> PlayerDetail | None:
        """Who is shown."""
        return self._detail

    def show_player(self, detail: PlayerDetail) -> None:
        """Show a player, or the same one with new figures."""
        row = detail.row
        other = self._detail is None or self._detail.row.id != row.id
        self._detail = detail
        self._avatar.set_person(row.id, row.name)
        self._name.setText(row.name)
        self._second.setText(self._second_line(detail))
        self._archived.setVisible(row.archived)
        self._archive.setText(self.tr("Bring back") if row.archived else self.tr("Archive"))
        self._archive.set_icon("undo" if row.archived else "archive")
        self._steam.show_value("" if row.steam_id is None else str(row.steam_id))
        self._discord.show_value(row.discord_id or "")
        self.overview.show_player(detail)
        self.tabs.set_count("matches", row.games or None)
        self.setAccessibleName(self.tr("Details of {name}").format(name=row.name))
        if other:
            self._matches_of = None
        self._turn(self.tabs.key)

    def refresh_matches(self) -> None:
        """The matches have changed: ask for them again if they are in view."""
        self._matches_of = None
        self._turn(self.tabs.key)

    def show_matches(self, player_id: int, rows: list[PlayerMatchRow]) -> None:
        if self._detail is not None and self._detail.row.id == player_id:
            self._matches_of = player_id
            self._matches_tab().set_rows(rows)

    def _second_line(self, detail: PlayerDetail) -> str:
        parts = [f"@{detail.row.discord_username}"] if detail.row.discord_username else []
        if detail.row.last_seen is not None:
            seen = ago(detail.row.last_seen, self._clock())
            parts.append(self.tr("seen {when}").format(when=seen))
        return ", ".join(parts)

    def _matches_tab(self) -> MatchesTab:
        """Made when someone first looks."""
        if self._matches is None:
            self._matches = MatchesTab(self._clock, self._pages)
            self._pages.addWidget(self._matches)
        return self._matches

    def _story_tab(self) -> StoryTab:
        """Made when someone first looks."""
        if self._story is None:
            self._story = StoryTab(self._context, self._pages)
            self._pages.addWidget(self._story)
        return self._story

    def _turn(self, key: str) -> None:
        shown = None if self._detail is None else self._detail.row.id
        if key == "overview":
            self._pages.setCurrentIndex(0)
            self.overview.read()
        elif key == "matches":
            self._pages.setCurrentWidget(self._matches_tab())
            if shown is not None and self._matches_of != shown:
                self.matches_wanted.emit()
        else:
            self._pages.setCurrentWidget(self._story_tab())
            if shown is not None:
                self._story_tab().show_player(shown)
