"""The form of a player: a new one, or one who is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.data.queries.player_detail import PlayerDetail, player_detail
from dtxdesk.domain.people import MAX_NAME, MAX_NOTE
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import Conflict, DeskError
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.player_fields import as_values, from_values, shown_fields
from dtxdesk.ui.dialogs.player_inputs import (
    DiscordInput,
    PositionsInput,
    SteamInput,
    SteamState,
)
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, FormField, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.notes_box import NotesBox

WIDTH = 560


class PlayerDialog(Dialog):
    """Says as one types what is wrong; what the database refuses is said at the top."""

    saved = Signal(int)
    """The id of a new player."""

    def __init__(
        self, context: Context, detail: PlayerDetail | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._detail = detail
        self._saving = False
        self._touched: set[str] = set()
        self._warned = False
        title = (
            self.tr("New player")
            if detail is None
            else self.tr("Edit {name}").format(name=detail.row.name)
        )
        self.setWindowTitle(title)
        self.setMinimumWidth(theme().metrics.px(WIDTH))
        self._make_inputs()
        self._lay_out(title)
        if detail is not None:
            self._fill(detail)
        self._resolver = None if detail is None else self._make_resolver(detail.row.id)
        self._connect()
        self._check()
        self.name.setFocus()  # else Qt picks the default button, where that can be pressed
        self.name.selectAll()

    # Building

    def _make_resolver(self, player_id: int) -> ConflictResolver:
        def read() -> Newest | None:
            now = self._context.desk.read(player_detail, player_id, None)
            if now is None:
                return None
            return Newest(now.row.name, now.version, as_values(PlayerFields.of(now)))

        resolver = ConflictResolver(self._context, shown_fields(), "users", player_id, read, self)
        resolver.save.connect(self._save_together)
        resolver.gone.connect(self._gone)
        resolver.dropped.connect(self._leave)
        resolver.closed.connect(self._open_again)
        return resolver

    def _make_inputs(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.discord_name = QLineEdit()
        self.discord_name.setMaxLength(MAX_NAME)
        self.base_mmr = QLineEdit()
        self.base_mmr.setPlaceholderText(self.tr("none"))
        self.base_mmr.setMaxLength(12)
        self.positions = PositionsInput()
        self.notes = NotesBox(MAX_NOTE)
        self.notes.setFixedHeight(theme().metrics.px(72))
        player_id = None if self._detail is None else self._detail.row.id
        self.steam = SteamInput(self._context, player_id, self)
        self.discord = DiscordInput(self._context, player_id, self)
        self.discord_id = self.discord.line
        self._fields = {
            "name": FormField(self.tr("&Name"), self.name, self.tr("As your screens call them.")),
            "steam_id": self.steam.field,
            "discord_id": self.discord.field,
            "discord_username": FormField(self.tr("Discord &username"), self.discord_name),
            "base_mmr": FormField(
                self.tr("&Base MMR"), self.base_mmr, self.tr("League MMR starts from it.")
            ),
            "positions": FormField(
                self.tr("&Positions"), self.positions, self.tr("1 is the first choice.")
            ),
            "notes": FormField(self.tr("N&otes"), self.notes),
        }

    def _lay_out(self, title: str) -> None:
        px = theme().metrics.px
        self._refusal = Banner("error")
        self._refusal.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self._fields["name"], 0, 0)
        grid.addWidget(self._fields["base_mmr"], 0, 1)
        grid.addWidget(self._fields["steam_id"], 1, 0, 1, 2)
        grid.addWidget(self._fields["discord_id"], 2, 0)
        grid.addWidget(self._fields["discord_username"], 2, 1)
        grid.addWidget(self._fields["positions"], 3, 0, 1, 2)
        grid.addWidget(self._fields["notes"], 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in self._fields.values():
            grid.setAlignment(field, Qt.AlignmentFlag.AlignTop)  # a problem below one moves none
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(16), px(24), px(16))
        body.setSpacing(px(16))
        body.addWidget(ElidedLabel(title, size="title", weight="semibold"))
        body.addWidget(self._refusal)
        body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body)
        column.addStretch(1)
        column.addWidget(Line())
        column.addLayout(self._make_foot())
        for first, second in zip(self._tab_order(), self._tab_order()[1:], strict=False):
            QWidget.setTabOrder(first, second)

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._hint = Label(size="small", tone="faint", wrap=True)
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self._leave)
        words = self.tr("Add player") if self._detail is None else self.tr("Save")
        self.save = Button(words, kind="primary")
        guard(self.save, self._context.actions, Deed.EDIT_PLAYERS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save)
        return foot

    def _tab_order(self) -> list[QWidget]:
        return [
            self.name,
            self.base_mmr,
            self.steam.line,
            self.discord_id,
            self.discord_name,
            self.positions,
            self.notes,
            self._cancel,
            self.save,
        ]

    def _connect(self) -> None:
        for key, line in (
            ("name", self.name),
            ("discord_id", self.discord_id),
            ("discord_username", self.discord_name),
            ("base_mmr", self.base_mmr),
        ):
            line.textEdited.connect(lambda _text, edited=key: self._edited(edited))
        self.steam.changed.connect(lambda: self._edited("steam_id"))
        self.steam.named.connect(self._suggest_name)
        self.positions.changed.connect(lambda: self._edited("positions"))
        self.notes.textChanged.connect(lambda: self._edited("notes"))
        self.finished.connect(self.steam.stop)
        self.discord.changed.connect(self._check)

    def _fill(self, detail: PlayerDetail) -> None:
        self.name.setText(detail.nickname or "")
        if not detail.nickname:
            self.name.setPlaceholderText(detail.row.name)
        self.steam.set_known(detail.row.steam_id)
        self.discord.set_known(detail.row.discord_id)
        self.discord_name.setText(detail.row.discord_username or "")
        self.base_mmr.setText("" if detail.row.base_mmr is None else str(detail.row.base_mmr))
        self.positions.set_choices(detail.row.positions)
        self.notes.setPlainText(detail.notes)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)  # which may delete this dialog
        handled = super().event(event)
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():  # a sentence has come below a field
            self.resize(self.width(), needed)
        return handled

    # Checking

    def reject(self) -> None:
        """Escape, or the window's cross: what was typed is only dropped the second time."""
        if self._touched and not self._warned:
            self._warned = True
            self._refusal.set_kind("warning")
            self._refusal.say(
                self.tr("This is not saved yet."), self.tr("Escape once more drops what you typed.")
            )
            self._refusal.show()
            return
        super().reject()

    def _leave(self) -> None:
        """Without asking: the button says what it does."""
        super().reject()

    def _edited(self, key: str) -> None:
        self._touched.add(key)
        self._warned = False
        self._refusal.hide()
        self._check()

    def _suggest_name(self, name: str) -> None:
        if not self.name.text().strip():
            self.name.setText(name)
            self._check()

    def fields(self) -> PlayerFields:
        """The form as it is now; an MMR that is no number counts as out of bounds."""
        mmr = "".join(c for c in self.base_mmr.text() if not c.isspace() and c not in ".,'")
        return PlayerFields(
            name=self.name.text(),
            steam_id=self.steam.steam_id,
            discord_id=self.discord.discord_id,
            discord_username=self.discord_name.text().strip() or None,
            base_mmr=None if not mmr else int(mmr) if mmr.isascii() and mmr.isdigit() else -1,
            positions=self.positions.choices,
            notes=self.notes.toPlainText(),
        )

    def _check(self) -> None:
        found = Players.problems(self.fields())
        problems = {key: said(sentence) for key, sentence in found.items()}
        if self.discord.problem:
            problems["discord_id"] = self.discord.problem
        for key, field in self._fields.items():
            if key != "steam_id":
                # Nobody is scolded for a field that has not been reached yet.
                field.set_problem(problems.get(key, "") if key in self._touched else "")
        reason = next(iter(problems.values()), "")
        if self.steam.state is SteamState.ASKING:
            reason = self.tr("Waiting for Steam.")
        elif self.steam.state is SteamState.WRONG:
            reason = self.tr("The Steam field can't be used as it is.")
        self._hint.setText(reason)
        self.save.set_available(not reason and not self._saving, reason)

    # Saving

    def _save(self) -> None:
        if self._saving:
            return
        fields = self.fields()
        players = self._context.desk.players
        self._saving = True
        self._check()
        name = fields.name.strip() or self.name.placeholderText() or self.tr("Player")
        if self._detail is None:
            self._context.runner.change(
                players.add,
                fields,
                self.steam.avatar,
                title=self.tr("{name} added").format(name=name),
                on_done=self._added,
                on_error=self._refused,
            )
            return
        self._write(fields, self._detail.version, self.tr("{name} saved").format(name=name))

    def _write(self, fields: PlayerFields, version: int, title: str) -> None:
        assert self._detail is not None
        self._context.runner.change(
            self._context.desk.players.edit,
            self._detail.row.id,
            version,
            fields,
            self.steam.avatar,
            title=title,
            on_done=self._edited_done,
            on_error=self._refused,
        )

    def _save_together(self, values: Mapping[str, Any], version: int, author: str) -> None:
        """With what somebody else has saved meanwhile."""
        fields = from_values(values)
        words = self.tr("{name} saved, together with what {author} changed")
        name = fields.name or self.name.placeholderText() or self.tr("Player")
        self._write(fields, version, words.format(name=name, author=author))

    def _gone(self, author: str) -> None:
        """Merged into another player by now, or taken back by undo."""
        by = self.tr("{author} has taken it away.").format(author=author) if author else ""
        self._say_refused(self.tr("This player is not there any more."), by)

    def _added(self, player_id: int) -> None:
        self.saved.emit(player_id)
        self.accept()

    def _edited_done(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict) and self._resolver is not None and self._detail is not None:
            started = as_values(PlayerFields.of(self._detail))
            self._resolver.resolve(started, as_values(self.fields()))
            return
        if isinstance(error, DeskError):
            self._say_refused(said(error.title), said(error.explanation))
        else:
            self._open_again()

    def _say_refused(self, title: str, more: str) -> None:
        self._open_again()
        self._refusal.set_kind("error")
        self._refusal.say(title, more)
        self._refusal.show()

    def _open_again(self) -> None:
        self._saving = False
        self._check()
