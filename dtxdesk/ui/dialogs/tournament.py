"""The form of a tournament: a new one, a copy of an earlier one, or one who is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow, league_rows
from dtxdesk.data.queries.tournaments import TournamentDetail, tournament_detail
from dtxdesk.domain.people import MAX_NAME
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.tournaments import (
    MAX_DESCRIPTION,
    MAX_TEAM_SIZE,
    TournamentFields,
    TournamentState,
    TournamentType,
)
from dtxdesk.errors import Conflict, DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.dialogs.tournament_fields import as_values, name_after, shown_fields
from dtxdesk.ui.dialogs.tournament_start import StartInput, zone_here
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.words import type_name
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, FormField, Label, Line, shortened
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.notes_box import NotesBox
from dtxdesk.ui.widgets.number_box import NumberBox

WIDTH = 600
NOTES_HEIGHT = 88


class TournamentDialog(Dialog):
    """Says as one types what is wrong; what the database refuses is said at the top."""

    saved = Signal(int)
    """The id of a new tournament."""

    def __init__(
        self,
        context: Context,
        detail: TournamentDetail | None,
        *,
        copy: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """With `copy` a new one is made like that of `detail`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._model = detail if copy else None
        self._detail = None if copy else detail
        self._saving = False
        self._warned = False
        self._touched: set[str] = set()
        self._leagues: list[tuple[int, str]] = []
        self._resolver: ConflictResolver | None = None
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=self._title()))
        self.setMinimumWidth(theme().metrics.px(WIDTH))
        self._make_inputs()
        self._lay_out()
        self._fill(self._begin_with())
        self._connect()
        self._check()
        context.runner.query(
            lambda: context.desk.read(league_rows), on_result=self._take_leagues, key="form.leagues"
        )
        self.name.setFocus()
        self.name.selectAll()

    def _title(self) -> str:
        if self._model is not None:
            return self.tr("New tournament like {name}").format(
                name=shortened(self._model.row.name)
            )
        if self._detail is not None:
            return self.tr("Edit {name}").format(name=shortened(self._detail.row.name))
        return self.tr("New tournament")

    def _begin_with(self) -> TournamentFields:
        """What the form has at first."""
        if self._detail is not None:
            return self._detail.fields
        if self._model is not None:
            earlier = self._model.fields
            name = name_after(earlier.name)
            return replace(earlier, name=name, starts_at=None, state=TournamentState.DRAFT)
        return TournamentFields(time_zone=zone_here())

    # Building

    def _make_inputs(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.type = ChoiceBox()
        for kind in TournamentType:
            self.type.addItem(type_name(kind), kind)
        self.when = StartInput(self._context)
        self.league = ChoiceBox()
        self.league.addItem(self.tr("The primary league"), None)
        self.league.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.team_size = NumberBox(1, MAX_TEAM_SIZE, whole=True)
        self.description = NotesBox(MAX_DESCRIPTION)
        self.description.setFixedHeight(theme().metrics.px(NOTES_HEIGHT))
        self.prizes = NotesBox(MAX_DESCRIPTION)
        self.prizes.setFixedHeight(theme().metrics.px(NOTES_HEIGHT))
        self.open_now = QCheckBox(self.tr("&Open the sign-up at once"))
        self.players_too = QCheckBox(self.tr("Sign up the same &players again"))
        self._fields = {
            "name": FormField(self.tr("&Name"), self.name),
            "type": FormField(self.tr("&Teams"), self.type),
            "league_id": FormField(
                self.tr("&League"), self.league, self.tr("Its league MMR rates the players.")
            ),
            "team_size": FormField(self.tr("Players in a te&am"), self.team_size),
            "description": FormField(
                self.tr("&Description"), self.description, self.tr("Rules, where to meet.")
            ),
            "prizes": FormField(
                self.tr("P&rizes"),
                self.prizes,
                self.tr("A line a place, as 1: 200 € or 3-4: 50 €; of several groups in each."),
            ),
        }

    def _lay_out(self) -> None:
        px = theme().metrics.px
        self._refusal = Banner("error")
        self._refusal.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self._fields["name"], 0, 0, 1, 2)
        grid.addWidget(self.when, 1, 0, 1, 2)
        grid.addWidget(self._fields["type"], 2, 0)
        grid.addWidget(self._fields["team_size"], 2, 1)
        grid.addWidget(self._fields["league_id"], 3, 0, 1, 2)
        grid.addWidget(self._fields["description"], 4, 0)
        grid.addWidget(self._fields["prizes"], 4, 1)
        grid.addWidget(self.open_now, 5, 0, 1, 2)
        grid.addWidget(self.players_too, 6, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in self._fields.values():
            grid.setAlignment(field, Qt.AlignmentFlag.AlignTop)  # a problem below one moves none
        self.open_now.setVisible(self._detail is None)
        self.players_too.setVisible(self._model is not None)
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(16), px(24), px(16))
        body.setSpacing(px(16))
        body.addWidget(ElidedLabel(self._title(), size="title", weight="semibold"))
        body.addWidget(self._refusal)
        body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body)
        column.addStretch(1)
        column.addWidget(Line())
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._hint = Label(size="small", tone="faint", wrap=True)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self._leave)
        self.save = Button(
            self.tr("Save") if self._detail is not None else self.tr("Add tournament"),
            kind="primary",
        )
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._hint, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        return foot

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _text: self._edited("name"))
        self.type.activated.connect(lambda _at: self._edited("type"))
        self.league.activated.connect(lambda _at: self._edited("league_id"))
        self.team_size.valueChanged.connect(lambda _value: self._edited("team_size"))
        self.description.textChanged.connect(lambda: self._edited("description"))
        self.prizes.textChanged.connect(lambda: self._edited("prizes"))
        self.when.changed.connect(self._edited)
        self.open_now.clicked.connect(lambda: self._edited("state"))
        self.players_too.clicked.connect(lambda: self._edited("players"))

    def _fill(self, fields: TournamentFields) -> None:
        self._begun = fields
        self.name.setText(fields.name)
        self.type.setCurrentIndex(self.type.findData(fields.type))
        self.when.set_start(fields.starts_at, fields.time_zone)
        self.team_size.setValue(fields.team_size)
        self.description.setPlainText(fields.description)
        self.prizes.setPlainText(fields.prizes)
        if fields.league_id is not None:
            known = self._detail or self._model
            name = known.row.league if known is not None else None
            self.league.addItem(name or str(fields.league_id), fields.league_id)
            self.league.setCurrentIndex(1)

    def _take_leagues(self, rows: list[LeagueRow]) -> None:
        chosen = self.league.currentData()
        self._leagues = [(row.id, row.name) for row in rows]
        for league_id, name in self._leagues:
            if self.league.findData(league_id) < 0:
                self.league.addItem(name, league_id)
        self.league.setCurrentIndex(max(0, self.league.findData(chosen)))

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

    def fields(self) -> TournamentFields:
        """The form as it is now."""
        state = self._begun.state
        if self._detail is None and self.open_now.isChecked():
            state = TournamentState.SIGNUP
        same_start = "starts_at" not in self._touched and "time_zone" not in self._touched
        return TournamentFields(
            name=self.name.text(),
            description=self.description.toPlainText(),
            type=TournamentType(self.type.currentData()),
            state=state,
            # What is stored may have seconds that the line does not show.
            starts_at=self._begun.starts_at if same_start else self.when.moment,
            time_zone=self.when.zone_name,
            league_id=self.league.currentData(),
            team_size=round(self.team_size.value()),
            prizes=self.prizes.toPlainText(),
        )

    def _check(self) -> None:
        problems = {key: said(sentence) for key, sentence in self.fields().problems().items()}
        self.when.say_hint()
        if self.when.unreadable:
            problems["starts_at"] = self.tr(
                "No day and time that there is. It looks like 2026-12-05 20:00."
            )
        fields = {
            **self._fields,
            "starts_at": self.when.start_field,
            "time_zone": self.when.zone_field,
        }
        for key, field in fields.items():
            # Nobody is scolded for a field that has not been reached yet.
            if key in self._touched and problems.get(key):
                field.set_problem(problems[key])
            elif key != "starts_at":
                field.set_problem("")
        reason = next(iter(problems.values()), "")
        self._hint.setText(reason)
        self.save.set_available(not reason and not self._saving, reason)

    # Saving

    def _save(self) -> None:
        if self._saving:
            return
        self._saving = True
        self._check()
        fields, tournaments = self.fields(), self._context.desk.tournaments
        name = shortened(fields.name.strip())
        if self._detail is not None:
            self._write(fields, self._detail.row.version, self.tr("{name} saved").format(name=name))
            return
        if self._model is not None:
            make = partial(
                tournaments.copy, self._model.id, fields, players=self.players_too.isChecked()
            )
        else:
            make = partial(tournaments.create, fields)
        self._context.runner.change(
            make,
            title=self.tr("{name} added").format(name=name),
            on_done=self._added,
            on_error=self._refused,
        )

    def _write(self, fields: TournamentFields, version: int, title: str) -> None:
        assert self._detail is not None
        self._context.runner.change(
            self._context.desk.tournaments.edit,
            self._detail.id,
            version,
            fields,
            title=title,
            on_done=self._edited_done,
            on_error=self._refused,
        )

    def _save_together(self, values: Mapping[str, Any], version: int, author: str) -> None:
        """With what somebody else has saved meanwhile."""
        fields = TournamentFields(**values)
        words = self.tr("{name} saved, together with what {author} changed")
        self._write(fields, version, words.format(name=shortened(fields.name), author=author))

    def _resolve(self, detail: TournamentDetail) -> None:
        """Somebody else was faster."""

        def read() -> Newest | None:
            now = self._context.desk.read(tournament_detail, detail.id)
            if now is None:
                return None
            return Newest(now.row.name, now.row.version, as_values(now.fields))

        if self._resolver is None:
            self._resolver = ConflictResolver(
                self._context, shown_fields(self._leagues), "tournaments", detail.id, read, self
            )
            self._resolver.save.connect(self._save_together)
            self._resolver.gone.connect(self._gone)
            self._resolver.dropped.connect(self._leave)
            self._resolver.closed.connect(self._open_again)
        self._resolver.resolve(as_values(detail.fields), as_values(self.fields()))

    def _gone(self, author: str) -> None:
        by = self.tr("{author} has taken it away.").format(author=author) if author else ""
        self._say_refused(self.tr("This tournament is not there any more."), by)

    def _added(self, tournament_id: int) -> None:
        self.saved.emit(tournament_id)
        self.accept()

    def _edited_done(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict) and self._detail is not None:
            self._resolve(self._detail)
        elif isinstance(error, DeskError):
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
