"""The two inputs of a player's form that are more than a line of text."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.services.players import ResolvedSteamId
from dtxdesk.ui.context import Context
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import FormField, Label

OWNER_MS = 150
"""After the last key: then the database is asked who has an id."""

LOOK_UP_MS = 400
"""After the last key: then Steam is asked."""


class PositionsInput(QWidget):
    """Five small lists, carry to hard support: 1 is the first choice, a dash "doesn't play it"."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().metrics.px(8))
        grid.setVerticalSpacing(theme().metrics.px(4))
        self._lists: list[QComboBox] = []
        for column, position in enumerate(position_names()):
            words = position.capitalize()
            choice = QComboBox()
            choice.addItems(["–", "1", "2", "3", "4", "5"])
            choice.setAccessibleName(words)
            choice.currentIndexChanged.connect(self.changed)
            title = Label(words, size="small", tone="muted")
            title.setBuddy(choice)
            grid.addWidget(title, 0, column)
            grid.addWidget(choice, 1, column)
            self._lists.append(choice)
        self.setFocusProxy(self._lists[0])

    @property
    def choices(self) -> tuple[int, int, int, int, int]:
        first, second, third, fourth, fifth = (choice.currentIndex() for choice in self._lists)
        return first, second, third, fourth, fifth

    def set_choices(self, choices: tuple[int, int, int, int, int]) -> None:
        for choice, value in zip(self._lists, choices, strict=True):
            choice.setCurrentIndex(value)


class DiscordInput(QObject):
    """A Discord id, also out of a mention (`<@…>`); says while one types whose it is already."""

    changed = Signal()
    """`problem` is another one."""

    def __init__(self, context: Context, player_id: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._player_id = player_id
        self.problem = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("17 to 20 digits"))
        self.line.setMaxLength(64)
        self.field = FormField(self.tr("&Discord id"), self.line)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(OWNER_MS)
        self._soon.timeout.connect(self._ask)
        self.line.textEdited.connect(self._edited)

    @property
    def discord_id(self) -> str | None:
        """The id as it is stored."""
        return self.line.text().strip().strip("<@!>").strip() or None

    def set_known(self, discord_id: str | None) -> None:
        self.line.setText(discord_id or "")

    def _edited(self) -> None:
        self.problem = ""
        self._soon.start()

    def _ask(self) -> None:
        asked = self.discord_id
        if asked:
            self._context.runner.query(
                self._context.desk.players.discord_id_owner,
                asked,
                on_result=partial(self._checked, asked),
                key="player.discord_owner",
            )

    def _checked(self, asked: str, owner: tuple[int, str] | None) -> None:
        if asked != self.discord_id:
            return  # the text is another one by now
        taken = owner is not None and owner[0] != self._player_id
        name = owner[1] if owner is not None else ""
        words = self.tr("This Discord id belongs to {name}.")
        self.problem = words.format(name=name) if taken else ""
        self.changed.emit()


class SteamState(Enum):
    """What is known of the text in the Steam field."""

    EMPTY = "empty"
    KNOWN = "known"
    ASKING = "asking"
    WRONG = "wrong"


class SteamInput(QObject):
    """Turns what was typed (any id, a link, a profile name) into a Steam id, in the background."""

    changed = Signal()
    """`state` is another one."""
    named = Signal(str)
    """Steam has told the person's name."""

    def __init__(self, context: Context, player_id: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._player_id = player_id
        self._task: Task | None = None
        self.state = SteamState.EMPTY
        self.steam_id: int | None = None
        self.avatar: str | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Link, id or profile name"))
        self.field = FormField(
            self.tr("S&team"),
            self.line,
            self.tr("Matches are found by it. Any form of it will do."),
        )
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_UP_MS)
        self._soon.timeout.connect(self._ask)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self._ask_now)

    def set_known(self, steam_id: int | None) -> None:
        """The id that the player has already; nothing is asked about it."""
        self.steam_id = steam_id
        self.line.setText("" if steam_id is None else str(steam_id))
        self.state = SteamState.EMPTY if steam_id is None else SteamState.KNOWN

    def stop(self) -> None:
        """The form is closed: what Steam still answers interests nobody."""
        self._soon.stop()
        if self._task is not None:
            self._task.stop()
            self._task = None

    def _edited(self, text: str) -> None:
        self.stop()
        self.steam_id = self.avatar = None
        if not text.strip():
            self._become(SteamState.EMPTY)
            self.field.set_hint(self.tr("Matches are found by it. Any form of it will do."))
            return
        self._become(SteamState.ASKING)
        self.field.set_hint(self.tr("Looking for this person…"))
        self._soon.start()

    def _ask_now(self) -> None:
        if self._soon.isActive():
            self._ask()

    def _ask(self) -> None:
        self._soon.stop()
        text = self.line.text().strip()
        self._task = self._context.runner.network(
            self._context.desk.players.resolve_steam,
            text,
            on_result=self._found,
            on_error=self._not_found,
            key="player.steam",
        )

    def _found(self, person: ResolvedSteamId) -> None:
        self._context.runner.query(
            self._context.desk.players.steam_id_owner,
            person.steam_id,
            on_result=partial(self._checked, person),
            on_error=self._not_found,
            key="player.steam_owner",
        )

    def _checked(self, person: ResolvedSteamId, owner: tuple[int, str] | None) -> None:
        if self.state is not SteamState.ASKING:
            return  # the text is another one by now
        if owner is not None and owner[0] != self._player_id:
            self._refuse(self.tr("This Steam id belongs to {name}.").format(name=owner[1]))
            return
        self.steam_id, self.avatar = person.steam_id, person.avatar_url
        if person.name:
            words = self.tr("Found: {name}, {id}")
            self.field.set_hint(words.format(name=person.name, id=person.steam_id), good=True)
            self.named.emit(person.name)
        else:
            words = self.tr("Steam id {id}; Steam was not asked for the name.")
            self.field.set_hint(words.format(id=person.steam_id))
        self._become(SteamState.KNOWN)

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._refuse(said(error.one_line()))
        else:
            self._refuse(self.tr("This could not be looked up."))

    def _refuse(self, sentence: str) -> None:
        self.field.set_problem(sentence)
        self._become(SteamState.WRONG)

    def _become(self, state: SteamState) -> None:
        self.state = state
        self.changed.emit()
