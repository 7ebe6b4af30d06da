"""Steam: the key, a test of it, the calls of the day, and how often to ask."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.pages.settings.steam_key import (
    LENGTH,
    KeyFacts,
    key_facts,
    looks_wrong,
    tried,
    where_words,
)
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult

WHERE_TO_GET_ONE = "https://steamcommunity.com/dev/apikey"


class SteamSection(SectionView):
    """The key is tested before it is kept; one that Steam refuses is not."""

    def fill(self) -> None:
        card = self.add_card()
        self._key = SecretField(self.tr("Steam Web API key"), self)
        self._test = Button(self.tr("Test"), "sync", parent=self)
        self._forget = Button(
            "", "trash", "ghost", self, name=self.tr("Remove the key from this computer")
        )
        self._get = Button("", "external", "ghost", self, name=self.tr("Get a key from Steam"))
        self._row = Row(
            self.tr("API key"),
            self.tr("Get one at steamcommunity.com/dev/apikey"),
            "steam web key DTXDESK_STEAM_API_KEY",
            card,
        )
        self._row.put(self._key, self._test, self._forget, self._get)
        self.line = ConnectionLine(self.tr("Not tested yet."), card)
        card.add(self._row)
        card.add(self.line)
        self._key.textChanged.connect(self._check)
        self._key.returnPressed.connect(self._run)
        self._test.clicked.connect(self._run)
        self._forget.clicked.connect(self._remove)
        self._get.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(WHERE_TO_GET_ONE)))
        super().fill()

    def look(self) -> None:
        self._read_key()
        quota = self.context.desk.steam.quota
        self.context.runner.query(
            lambda: (quota.used_today(), quota.limit),
            on_result=self._show_calls,
            key="settings-steam-calls",
        )

    def _read_key(self) -> None:
        self.context.runner.network(
            key_facts,
            self.context.desk,
            on_result=self._show_key,
            on_error=self._cannot_read,
            key="settings-steam-key",
        )

    def _show_calls(self, calls: tuple[int, int]) -> None:
        self.line.show_calls(*calls)

    def _show_key(self, facts: KeyFacts) -> None:
        there = facts.there
        self._key.show_kept(there, facts.end)
        self._key.setEnabled(not facts.from_environment)
        self._forget.setVisible(there and not facts.from_environment)
        if facts.from_environment:
            note = self.tr("DTXDESK_STEAM_API_KEY is set, and it wins over a key kept here.")
        elif there:
            note = where_words(facts)
        else:
            note = self.tr("There is no key yet, and without one Steam tells nothing.")
        self._row.set_note(note)
        self._key.setAccessibleDescription(note)

    def _cannot_read(self, error: Exception) -> None:
        self._row.set_note(str(error), "bad")

    def _check(self) -> None:
        """As it is typed: what is wrong, and what the button does with it."""
        typed = self._key.text().strip()
        rubbish = looks_wrong(typed)
        self._key.set_wrong(rubbish)
        self._test.setText(self.tr("Test and keep") if typed else self.tr("Test"))
        complete = len(typed) == LENGTH and not rubbish
        self._test.set_available(complete or not typed, self.tr("Type the whole key first."))
        if rubbish:
            self._row.set_note(self.tr("A Steam key is made of 32 letters and digits."), "bad")
        elif typed:
            left = LENGTH - len(typed)
            self._row.set_note("" if not left else self.tr("%n character(s) to go.", "", left))
        else:
            self._read_key()

    def _run(self) -> None:
        if not self._test.isEnabled():
            return
        typed = self._key.text().strip()
        self._test.set_available(False, self.tr("Steam is being asked."))
        self.line.show_running()
        self.context.runner.network(
            partial(tried, self.context.desk, typed),
            on_result=partial(self._tested, typed),
            on_error=self._not_tested,
            key="settings-steam-test",
        )

    def _tested(self, typed: str, result: ConnectionResult) -> None:
        self._test.set_available(True)
        self.line.show_result(result, self.context.desk.clock())
        if typed and (result.ok or not result.answered):
            self._keep(typed)
        self.look()

    def _not_tested(self, error: Exception) -> None:
        self._test.set_available(True)
        self.line.say(str(error), "alert", "bad")

    def _keep(self, key: str) -> None:
        """A key that nobody could be asked about is kept too: it may still be right."""
        self.context.runner.network(
            partial(self.context.desk.credentials.set, STEAM_API_KEY, key), on_result=self._is_kept
        )

    def _is_kept(self, _nothing: None) -> None:
        self._key.clear()
        sync = self.context.actions["league.sync"]
        self.context.toasts.show(
            self.tr("Steam key kept"),
            button=self.tr("Sync now") if sync.isEnabled() else "",
            on_button=sync.trigger,
        )
        self._read_key()

    def _remove(self) -> None:
        self.context.runner.network(
            partial(self.context.desk.credentials.delete, STEAM_API_KEY), on_result=self._is_removed
        )

    def _is_removed(self, _nothing: None) -> None:
        self.context.toasts.show(
            self.tr("Steam key removed from this computer"),
            self.tr("Steam still accepts it; take it back on Steam's page if it was seen."),
        )
        self.line.say(self.tr("Not tested yet."))
        self._read_key()
