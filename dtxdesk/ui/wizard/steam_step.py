"""Step 2: the Steam key and a first league. Both can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dtxdesk.ui.dialogs.league_link import steam_league_id
from dtxdesk.ui.pages.settings.steam_key import (
    LENGTH,
    KeyFacts,
    key_facts,
    looks_wrong,
    where_words,
)
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.secret_field import SecretField
from dtxdesk.ui.widgets.text import Label
from dtxdesk.ui.wizard.setup import Setup
from dtxdesk.ui.wizard.step import Step, px
from dtxdesk.ui.wizard.trial import Trial

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult

WHERE_TO_GET_ONE = "https://steamcommunity.com/dev/apikey"
LONGEST_NAME = 200
ANY_WIDTH = 16_777_215


class SteamStep(Step):
    """A key that Steam refuses is not kept; one that nobody could be asked about is."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        self._tested: tuple[str, ConnectionResult] | None = None
        self.key = SecretField(self.tr("Steam Web API key"), self)
        self.key.setMinimumWidth(0)
        self.key.setMaximumWidth(ANY_WIDTH)
        self._key_field = FormField(self.tr("Steam Web API &key"), self.key)
        self.trial = Trial(self.tr("Test"), self)
        self._get = Button(self.tr("Get a key from Steam"), "external", parent=self)
        self._get.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(WHERE_TO_GET_ONE)))
        self.number = QLineEdit(self)
        self.number.setPlaceholderText("17929")
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self._number_field = FormField(
            self.tr("Steam league &id, or a link to the league"), self.number
        )
        self._name_field = FormField(self.tr("&Name of the league"), self.name)
        self._lay_out()
        self.key.textEdited.connect(self._key_typed)
        self.number.textEdited.connect(self._league_typed)
        self.name.textEdited.connect(self._league_typed)
        self.trial.asked.connect(self._try)
        setup.opened.connect(self._opened)
        self._league_typed()

    @property
    def title(self) -> str:
        return self.tr("Steam")

    @property
    def note(self) -> str:
        return self.tr("key and first league")

    @property
    def question(self) -> str:
        return self.tr("What should be read from Steam?")

    @property
    def intro(self) -> str:
        return self.tr("Both can wait: leave empty what you don't have at hand.")

    def _lay_out(self) -> None:
        key = Card(parent=self)
        key.body.setSpacing(px(12))
        key.body.addWidget(Label(self.tr("Key"), key, weight="semibold"))
        words = self.tr("Steam tells about matches only to those who ask with a key. It is free.")
        key.body.addWidget(Label(words, key, tone="muted", wrap=True))
        key.body.addWidget(self._key_field)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._get)
        below.addWidget(self.trial, 1)
        key.body.addLayout(below)
        league = Card(parent=self)
        league.body.setSpacing(px(12))
        league.body.addWidget(Label(self.tr("First league"), league, weight="semibold"))
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self._number_field, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._name_field, 1, Qt.AlignmentFlag.AlignTop)
        league.body.addLayout(across)
        for part in (self.banner, key, league):
            self.column.addWidget(part)
        self.column.addStretch(1)

    # What is shown

    def enter(self) -> None:
        self.setup.runner.network(
            key_facts,
            self.setup.desk,
            on_result=self._show_key,
            on_error=self._cannot_read_key,
            key="wizard-key-facts",
        )
        self._show_league()
        if self.key.isEnabled():
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_key(self, facts: KeyFacts) -> None:
        self.setup.done.key_is_kept = facts.there
        self.key.show_kept(facts.there, facts.end)
        self.key.setEnabled(not facts.from_environment)
        if facts.from_environment:
            hint = self.tr("DTXDESK_STEAM_API_KEY is set, and it wins over a key typed in here.")
        elif facts.there:
            hint = self.tr("There is a key. {where}").format(where=where_words(facts))
        else:
            hint = where_words(facts)
        self.setup.done.key_place = where_words(facts)
        if not self.key.text():
            self._key_field.set_hint(hint)

    def _cannot_read_key(self, error: Exception) -> None:
        self._key_field.set_hint(str(error))

    def _show_league(self) -> None:
        """A league that this wizard has added stays as it was added."""
        added = self.setup.done.league_id is not None
        self.number.setReadOnly(added)
        self.name.setReadOnly(added)
        if added:
            self._name_field.set_hint(
                self.tr("Added. More leagues: Leagues, New league."), good=True
            )

    def _key_typed(self) -> None:
        self._tested = None
        self.trial.forget()
        self.banner.hide()
        typed = self.key.text().strip()
        if looks_wrong(typed):
            self._key_field.set_problem(self.tr("A Steam key is made of 32 letters and digits."))
        elif typed and len(typed) < LENGTH:
            self._key_field.set_hint(self.tr("%n character(s) to go.", "", LENGTH - len(typed)))
        else:
            self._key_field.set_hint(self.setup.done.key_place)
        self.changed.emit()

    def _league_typed(self) -> None:
        self.banner.hide()
        number = self._number()
        typed = self.number.text().strip()
        if typed and number is None:
            self._number_field.set_problem(self.tr("There is no league id in this."))
        elif number is not None and typed != str(number):
            self._number_field.set_hint(self.tr("League {id}").format(id=number), good=True)
        else:
            self._number_field.set_hint(
                self.tr("The number in its address, as in dotabuff.com/esports/leagues/17929")
            )
        if number is not None and not self.name.text().strip():
            self.name.setPlaceholderText(self.tr("League {id}").format(id=number))
        else:
            self.name.setPlaceholderText("")
        if not self.name.isReadOnly():
            self._name_field.set_hint(self.tr("As your screens call it; can be changed later."))
        self.changed.emit()

    def _number(self) -> int | None:
        return steam_league_id(self.number.text())

    @property
    def obstacle(self) -> str:
        typed = self.key.text().strip()
        if typed and (looks_wrong(typed) or len(typed) != LENGTH):
            return self.tr("Type the whole key, or leave it empty for now.")
        if self.number.text().strip() and self._number() is None:
            return self.tr("There is no league id in what you typed.")
        if self.name.text().strip() and self._number() is None:
            return self.tr("The league needs its Steam league id as well.")
        return ""

    # What is done

    def _try(self) -> None:
        typed = self.key.text().strip()
        if len(typed) != LENGTH or looks_wrong(typed):
            self._key_field.set_problem(self.tr("Type the whole key first: 32 letters and digits."))
            return
        self._ask(typed)

    def _ask(self, key: str) -> None:
        self.begin()
        self.trial.show_running()
        self.setup.try_key(key, self._answered, self.refuse)

    def _answered(self, result: ConnectionResult) -> None:
        self.end()
        self._tested = (self.key.text().strip(), result)
        self.trial.show_result(result)

    def confirm(self) -> None:
        """First the key, tested; then the database; then the league in it."""
        typed = self.key.text().strip()
        if not typed:
            self._open()
        elif self._tested is not None and self._tested[0] == typed:
            self._keep_key(self._tested[1])
        else:
            self.begin()
            self.trial.show_running()
            self.setup.try_key(typed, self._go_on, self.refuse)

    def _go_on(self, result: ConnectionResult) -> None:
        self._answered(result)
        self._keep_key(result)

    def _keep_key(self, result: ConnectionResult) -> None:
        if not result.ok and result.answered:
            self._key_field.set_problem(self.tr("Steam refused this key. It was not kept."))
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.begin()
        self.setup.done.key = result
        self.setup.keep_key(self.key.text().strip(), self._key_kept, self.refuse)

    def _key_kept(self, _nothing: None) -> None:
        self.setup.done.key_is_kept = True
        self.key.clear()
        self.trial.forget()
        self._open()

    def _open(self) -> None:
        self.begin()
        self.setup.open()

    def _opened(self) -> None:
        """The database is open: by this step, or it was all along."""
        if not self.busy:
            return
        number = self._number()
        if number is None or self.setup.done.league_id is not None:
            self._confirmed()
            return
        name = self.name.text().strip() or self.tr("League {id}").format(id=number)
        self.setup.done.league_name = name
        self.setup.add_league(number, name, self._added, self.refuse)

    def _added(self, league_id: int) -> None:
        self.setup.done.league_id = league_id
        self._confirmed()

    def _confirmed(self) -> None:
        self.end()
        self.confirmed.emit()
