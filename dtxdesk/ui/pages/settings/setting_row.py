"""A declared setting as a row: generated from its declaration, kept as it is changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dtxdesk.errors import DeskError
from dtxdesk.settings import Origin, Setting, Settings
from dtxdesk.ui.pages.settings.controls import as_words, control_for, declared
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.preferences import Preferences
from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets import Button, Label


class SettingRow(Row):
    """Shows the value that holds; says where it comes from, what is wrong, and what comes later."""

    def __init__(
        self,
        setting: Setting[Any],
        store: Settings,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            declared(setting.title),
            declared(setting.help),
            f"{setting.key} {setting.variable or ''}",
            parent,
        )
        self.setting = setting
        self._store = store
        self._preferences = preferences
        self._outside = Label(self.tr("set outside"), self, size="small", tone="faint")
        self._reset = Button("", "restart", "ghost", self, small=True, name=" ")
        words = self.tr("{setting}: back to {value}").format(
            setting=declared(setting.title), value=as_words(setting, setting.default)
        )
        self._reset.setAccessibleName(words)
        self._reset.setToolTip(words)
        self._reset.clicked.connect(lambda: preferences.reset(setting))
        self.control = control_for(setting, self)
        self.control.chosen.connect(self._choose)
        self.control.mistaken.connect(self._say_mistake)
        self.put(self._outside, self._reset, *self.control.parts)
        self.setTabOrder(self.control.field, self._reset)
        preferences.changed.connect(self._changed)
        preferences.refused.connect(self._refused)
        self.show_setting()

    def show_setting(self) -> None:
        """Shows what holds now."""
        value, origin = self._store.get(self.setting), self._store.origin(self.setting)
        outside = origin in (Origin.ENVIRONMENT, Origin.FLAG)
        self.control.show_value(value)
        self.control.set_usable(not outside)
        self._outside.setVisible(outside)
        self._reset.setVisible(origin is Origin.FILE and value != self.setting.default)
        self._say_state()

    def _say_state(self) -> None:
        """Why it can't be changed here, or that the value waits for the next start."""
        origin = self._store.origin(self.setting)
        in_use = self._store.in_use(self.setting)
        waits = False
        note = ""
        if origin is Origin.ENVIRONMENT:
            note = self.tr(
                "{variable} is set on this computer, and the environment wins over this page."
            ).format(variable=self.setting.variable)
        elif origin is Origin.FLAG:
            note = self.tr("The command line has set it for this run.")
        elif in_use != self._store.get(self.setting):
            waits = True
            note = self.tr("From the next start on; until then: {value}.").format(
                value=as_words(self.setting, in_use)
            )
        self.set_note(note, "accent" if waits else "muted")
        self.control.describe(" ".join(filter(None, (declared(self.setting.help), note))))

    def _say_mistake(self, sentence: str) -> None:
        if not sentence:
            self._say_state()
            return
        kept = as_words(self.setting, self._store.get(self.setting))
        words = self.tr("{mistake} Until then it stays at {value}.").format(
            mistake=sentence, value=kept
        )
        self.set_note(words, "bad")
        self.control.describe(words)

    def _choose(self, value: object) -> None:
        self._preferences.set(self.setting, value)

    def _changed(self, key: str) -> None:
        if key == self.setting.key:
            self.show_setting()

    def _refused(self, key: str, problem: DeskError) -> None:
        if key == self.setting.key:
            self.show_setting()
            words = said(problem.one_line())
            self.set_note(words, "bad")
            self.control.describe(words)
