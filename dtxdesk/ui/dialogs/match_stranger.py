"""Who stands behind a Steam id that played a match and is nobody's so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.data.queries.match_form import NamedPlayer, named_players
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460


class StrangerDialog(Dialog):
    """One of our players who has no Steam id yet, or a new one."""

    chosen = Signal(int, str, object)
    """A player's id and name, and the Steam id that is theirs."""

    def __init__(self, context: Context, steam_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._steam_id = steam_id
        self._people: dict[str, NamedPlayer] = {}
        px = theme().metrics.px
        title = self.tr("Who is Steam {id}?").format(id=steam_id)
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.line = QLineEdit(self)
        self._field = FormField(self.tr("&Player"), self.line, self._hint(), self)
        self._link = Button(self.tr("Link"), "link", "primary", self)
        guard(self._link, self._context.actions, Deed.EDIT_PLAYERS)
        self._link.setDefault(True)
        self._link.clicked.connect(self._take)
        new = Button(self.tr("New player…"), "plus", parent=self)
        guard(new, self._context.actions, Deed.EDIT_PLAYERS)
        new.clicked.connect(self._new_player)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        sentence = self.tr("What this Steam id has played counts for the player at once.")
        column.addWidget(Label(sentence, self, tone="muted", wrap=True))
        column.addWidget(self._field)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(new)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._link)
        column.addLayout(buttons)
        self.line.textChanged.connect(self._check)
        self.line.setFocus()
        self._check("")
        context.runner.query(
            lambda: context.desk.read(named_players), on_result=self._take_people, key="stranger"
        )

    def _hint(self) -> str:
        return self.tr("Those without a Steam id are offered.")

    def _take_people(self, people: Sequence[NamedPlayer]) -> None:
        without = [person for person in people if person.steam_id is None]
        self._people = {sort_key(person.name).strip(): person for person in without}
        completer = QCompleter(QStringListModel([person.name for person in without], self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        if not without:
            self._field.set_hint(self.tr("Every player has a Steam id: this is a new one."))
        self._check(self.line.text())

    def _found(self) -> NamedPlayer | None:
        return self._people.get(sort_key(self.line.text()).strip())

    def _check(self, _text: str) -> None:
        reason = self.tr("Type the name of a player without a Steam id.")
        self._link.set_available(self._found() is not None, reason)

    def _take(self) -> None:
        found = self._found()
        if found is not None:
            self.chosen.emit(found.user_id, found.name, self._steam_id)
            self.accept()

    def _new_player(self) -> None:
        """The form of a player, with the Steam id in it."""
        from dtxdesk.ui.dialogs.player import PlayerDialog

        dialog = PlayerDialog(self._context, None, self.parentWidget())
        dialog.steam.set_known(self._steam_id)
        dialog.steam.changed.emit()
        dialog.open()
        self.accept()
