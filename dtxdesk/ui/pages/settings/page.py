"""The settings of this computer: kept as they are changed, found by a word, undone one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.settings.cache import CacheSection
from dtxdesk.ui.pages.settings.controls import as_words, declared
from dtxdesk.ui.pages.settings.database import DatabaseSection
from dtxdesk.ui.pages.settings.discord import DiscordSection
from dtxdesk.ui.pages.settings.members import MembersSection
from dtxdesk.ui.pages.settings.navigation import SettingsNavigation
from dtxdesk.ui.pages.settings.notifications import NotificationsSection
from dtxdesk.ui.pages.settings.opendota import OpenDotaSection
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.pages.settings.sections import all_sections
from dtxdesk.ui.pages.settings.shortcuts import ShortcutsSection
from dtxdesk.ui.pages.settings.steam import SteamSection
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Line
from dtxdesk.ui.widgets.states import StatePanel

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes


NARROW = 720
"""In design pixels: below this width the list of sections is narrower as well."""

VIEWS: dict[str, type[SectionView]] = {
    "shortcuts": ShortcutsSection,
    "notifications": NotificationsSection,
    "steam": SteamSection,
    "opendota": OpenDotaSection,
    "discord": DiscordSection,
    "database": DatabaseSection,
    "members": MembersSection,
    "cache": CacheSection,
}
"""The sections that show more than their settings."""


class SettingsPage(Page):
    """Sections on the left, the chosen one on the right.

    A section is built when it is first seen; a search builds the others, one for each turn of the
    event loop.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.window_title = self.tr("Settings")
        self.header.set_title(self.window_title)
        self.header.set_note(self.tr("saved as you change them"))
        self._undo = Button(self.tr("Undo last change"), "undo")
        self._undo.clicked.connect(context.preferences.undo)
        self.header.add_button(self._undo)
        self._sections = {section.id: section for section in all_sections()}
        self._views: dict[str, SectionView] = {}
        self._current = next(iter(self._sections))
        self._words: list[str] = []
        self._hits: dict[str, int] = {}
        self.navigation = SettingsNavigation(tuple(self._sections.values()), self)
        self._stack = QStackedWidget(self)
        self._nothing = StatePanel(self._stack)
        self._nothing.pressed.connect(self.navigation.search.clear_at_once)
        self._stack.addWidget(self._nothing)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._search_next)
        self._notices = Banner("warning", self)
        self._lay_out()
        self.navigation.chosen.connect(self.show_section)
        self.navigation.searched.connect(self._search)
        self.navigation.entered.connect(self._into_section)
        context.preferences.steps_changed.connect(self._show_undo)
        context.preferences.changed.connect(self._show_notices)
        self.handlers["edit.find"] = self._find
        self._show_undo()
        self._show_notices()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setContentsMargins(theme().metrics.px(12), 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.navigation)
        across.addWidget(Line(self, upright=True))
        across.addWidget(self._stack, 1)
        notices = QHBoxLayout()
        notices.setContentsMargins(theme().metrics.px(24), 0, theme().metrics.px(24), 0)
        notices.addWidget(self._notices)
        self.column.addLayout(notices)
        self.column.addLayout(across, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.set_narrow(self.width() < theme().metrics.px(NARROW))

    def load(self) -> None:
        self.show_section(self._current)

    def refresh(self, changes: Changes) -> None:
        view = self._views.get(self._current)
        if view is not None and self.isVisible():
            view.look()

    def show_section(self, section_id: str) -> SectionView:
        """Opens a section ("steam"), as other pages ask for it.

        Raises:
            KeyError: there is no such section.
        """
        view = self._view(section_id)
        self._current = section_id
        self._stack.setCurrentWidget(view)
        self.navigation.show_section(section_id)
        view.look()
        return view

    def show_part(self, part: str) -> None:
        if part in self._sections:
            self.show_section(part)

    def _view(self, section_id: str) -> SectionView:
        view = self._views.get(section_id)
        if view is None:
            build = VIEWS.get(section_id, SectionView)
            view = build(self._sections[section_id], self.context, self._stack)
            self._views[section_id] = view
            self._stack.addWidget(view)
        return view

    def _into_section(self) -> None:
        """From the list into the first control of the section."""
        view = self._views[self._current]
        first = view.nextInFocusChain()
        while first is not None and view.isAncestorOf(first):
            if first.isVisible() and first.isEnabled() and _takes_keyboard(first):
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)  # by keyboard: with its ring
                return
            first = first.nextInFocusChain()

    def _show_notices(self) -> None:
        """What was wrong with the file: someone has edited it by hand, or it was damaged."""
        found = self.context.desk.settings.notices
        self._notices.say(
            self.tr("The settings file was not in order."), " ".join(map(said, found))
        )
        self._notices.setVisible(bool(found))

    # Searching

    def _find(self) -> None:
        self.navigation.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.navigation.search.selectAll()

    def _search(self, text: str) -> None:
        self._next.stop()
        self._words = text.casefold().split()
        self._hits = {}
        if self._words:
            self._search_next()
            return
        for view in self._views.values():
            view.search(())
        self.navigation.show_hits(None, self._current)
        self.show_section(self._current)

    def _search_next(self) -> None:
        """One section after the other: those not built yet are built for it."""
        for section_id in self._sections:
            if section_id not in self._hits:
                self._hits[section_id] = self._view(section_id).search(self._words)
                break
        if len(self._hits) < len(self._sections):
            self._next.start(0)
            return
        found = [section_id for section_id, hits in self._hits.items() if hits]
        here = self._current if self._current in found else next(iter(found), self._current)
        self.navigation.show_hits(self._hits, here)
        if found:
            self.show_section(here)
        else:
            self._nothing.show_empty(
                "search",
                self.tr("No setting has these words"),
                self.tr("Titles, explanations and the keys of the settings file are searched."),
                self.tr("Show all settings"),
            )
            self._stack.setCurrentWidget(self._nothing)

    # Undoing

    def _show_undo(self) -> None:
        step = self.context.preferences.last_step
        self._undo.set_available(step is not None, self.tr("Nothing was changed here yet."))
        if step is not None:
            setting = step.setting
            before = setting.default if step.before is None else step.before
            words = declared(setting.title)
            if setting.shown:
                words = self.tr("{setting}: back to {value}").format(
                    setting=words, value=as_words(setting, before)
                )
            self._undo.setToolTip(words)
        self._undo.setAccessibleDescription(self._undo.toolTip())


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
